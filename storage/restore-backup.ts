import { Dexie } from 'dexie';
import { noRows, type RowCounts } from '../core/backup/manifest.ts';
import type { BackupPart } from '../core/backup/read-backup.ts';
import type { Clip } from '../core/clips/clip.ts';
import { toRow } from './clip-row.ts';
import { opened, type Database } from './database.ts';
import { attempt, type Stored } from './failure.ts';
import { mergePart } from './restore-merge.ts';

/** `replace`: only what the backup holds is there afterwards. `merge`: both are. */
export type RestoreMode = 'merge' | 'replace';

export interface Restoring {
  mode: RestoreMode;
  now: Date;
  batch: string;
  signal: AbortSignal;
  onProgress(rows: number): void;
}

export interface RestoredRows {
  added: RowCounts;
  changed: RowCounts;
  /** Left for whoever keeps them: they are not in the database. */
  settings: { key: string; value: unknown }[];
}

/** Made from the rows, or of steps that were taken before: with others they mean nothing. */
const BESIDE = ['searchParts', 'searchTotals', 'batches'] as const;
const TABLES = ['clips', 'revisions', 'pages', 'snapshots', 'collections', 'searches', 'ownConcepts', 'standings'] as const;

/**
 * Carries a backup into the database: all of it or nothing, one transaction. Its rows are expected to have been looked through
 * before. Throws what `parts` throws, and the signal's reason.
 */
export function restoreBackup(db: Database, parts: AsyncIterable<BackupPart>, restoring: Restoring): Promise<Stored<RestoredRows>> {
  const { mode, signal, onProgress } = restoring;
  const restored: RestoredRows = { added: noRows(), changed: noRows(), settings: [] };
  let failed: { error: unknown } | undefined;
  return attempt(async () => {
    await opened(db);
    try {
      await db.transaction('rw', [...TABLES, ...BESIDE], async () => {
        if (mode === 'replace') for (const name of [...TABLES, ...BESIDE]) await db.table(name).clear();
        const reading = parts[Symbol.asyncIterator]();
        let rows = 0;
        for (;;) {
          // A file is read meanwhile, which a transaction does not wait for unless it is told to.
          const next = await Dexie.waitFor(
            reading.next().catch((error: unknown) => {
              failed = { error };
              throw error;
            }),
          );
          signal.throwIfAborted();
          if (next.done) break;
          const part = next.value;
          if (part.table === 'settings') restored.settings.push(...part.rows);
          else if (mode === 'replace') await putAll(db, part, restored.added);
          else {
            const { added, changed } = await mergePart(db, part, restoring);
            restored.added[part.table] += added;
            restored.changed[part.table] += changed;
          }
          rows += part.rows.length;
          onProgress(rows);
        }
      });
    } catch (error) {
      // The file's own error, and not that a transaction was given up for it.
      throw failed ? failed.error : error;
    }
    return { ok: true, value: restored };
  });
}

async function putAll(db: Database, { table, rows }: Exclude<BackupPart, { table: 'settings' }>, added: RowCounts): Promise<void> {
  await db.table(table).bulkPut(table === 'clips' ? (rows as Clip[]).map(toRow) : [...rows]);
  added[table] += rows.length;
}
