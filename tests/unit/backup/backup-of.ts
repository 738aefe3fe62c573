import { openBackup, partsOf } from '../../../core/backup/read-backup.ts';
import type { BackupRow } from '../../../core/backup/row-schemas.ts';
import { writeBackup } from '../../../core/backup/write-backup.ts';
import { backupRows } from '../../../storage/backup-rows.ts';
import type { Database } from '../../../storage/database.ts';
import { restoreBackup, type RestoreMode } from '../../../storage/restore-backup.ts';
import { MORNING } from '../storage/fixtures.ts';

const TABLES = ['clips', 'revisions', 'pages', 'snapshots', 'collections', 'searches', 'ownConcepts', 'standings'] as const;
const never = new AbortController().signal;

export async function backupOf(db: Database): Promise<Blob> {
  const parts: Uint8Array[] = [];
  async function* rows(): AsyncGenerator<BackupRow> {
    yield* backupRows(db, { signal: never, onProgress: () => {} });
    yield { table: 'settings', row: { key: 'sitesOff', value: ['a.kr'] } };
  }
  for await (const bytes of writeBackup(rows(), { now: MORNING, by: '0.1.0' })) parts.push(bytes);
  return new Blob(parts as BlobPart[]);
}

export async function restore(db: Database, file: Blob, mode: RestoreMode = 'replace') {
  const backup = await openBackup(file);
  return restoreBackup(db, partsOf(backup), { mode, now: MORNING, batch: 'b', signal: never, onProgress: () => {} });
}

export async function contents(db: Database): Promise<Record<string, unknown[]>> {
  return Object.fromEntries(await Promise.all(TABLES.map(async (name) => [name, await db.table(name).toArray()] as const)));
}
