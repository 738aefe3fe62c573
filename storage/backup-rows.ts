import type { BackupRow } from '../core/backup/row-schemas.ts';
import type { Clip } from '../core/clips/clip.ts';
import { toClip } from './clip-row.ts';
import { histories } from './clips.ts';
import { opened, type Database } from './database.ts';

/** Clips read in one go, with their history. */
const PAGE = 200;
const OTHERS = ['pages', 'snapshots', 'collections', 'searches', 'ownConcepts', 'standings'] as const;

/**
 * Everything the reader kept, the trash too, a page of rows at a time. A clip and its history are read together, so that what is
 * changed meanwhile is in it as it was before or after, never half.
 * @throws The signal's reason.
 */
export async function* backupRows(
  db: Database,
  { signal, onProgress }: { signal: AbortSignal; onProgress(done: number, total: number): void },
): AsyncGenerator<BackupRow> {
  await opened(db);
  const ids = await db.clips.toCollection().primaryKeys();
  for (let from = 0; from < ids.length; from += PAGE) {
    signal.throwIfAborted();
    for (const row of await clipsWithHistory(db, ids.slice(from, from + PAGE))) yield row;
    onProgress(Math.min(from + PAGE, ids.length), ids.length);
  }
  for (const table of OTHERS) yield* rowsOf(db, table, signal);
}

function clipsWithHistory(db: Database, ids: readonly string[]): Promise<BackupRow[]> {
  return db.transaction('r', db.clips, db.revisions, async () => {
    const clips: Clip[] = (await db.clips.bulkGet([...ids])).flatMap((row) => (row ? [toClip(row)] : []));
    const revisions = await histories(
      db,
      clips.map(({ id }) => id),
    );
    return clips.flatMap((row, i): BackupRow[] => [
      { table: 'clips', row },
      ...revisions[i]!.map((revision) => ({ table: 'revisions' as const, row: revision })),
    ]);
  });
}

async function* rowsOf(db: Database, name: (typeof OTHERS)[number], signal: AbortSignal): AsyncGenerator<BackupRow> {
  const table = db.table<unknown, unknown>(name);
  const keys = await table.toCollection().primaryKeys();
  for (let from = 0; from < keys.length; from += PAGE) {
    signal.throwIfAborted();
    for (const row of await table.bulkGet(keys.slice(from, from + PAGE))) {
      if (row !== undefined) yield { table: name, row } as BackupRow;
    }
  }
}
