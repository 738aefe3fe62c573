import * as v from 'valibot';

/** What tells a backup from any other archive; see docs/backup-format.md. */
export const BACKUP_FORMAT = 'sidelight-backup';
/** Of the shape of the archive and of its rows. A reader refuses one that is newer. */
export const BACKUP_VERSION = 1;
export const MANIFEST = 'manifest.json';

/** What a backup holds, in the order it is restored. */
export const BACKUP_TABLES = [
  'clips',
  'revisions',
  'pages',
  'snapshots',
  'collections',
  'searches',
  'ownConcepts',
  'standings',
  'settings',
] as const;
export type BackupTable = (typeof BACKUP_TABLES)[number];

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

const file = v.object({
  path: v.pipe(v.string(), v.regex(/^[a-zA-Z]+\/\d{5}\.ndjson$/u)),
  table: v.picklist(BACKUP_TABLES),
  rows: v.pipe(count, v.minValue(1)),
  sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/u)),
});

export const manifestSchema = v.object({
  format: v.literal(BACKUP_FORMAT),
  version: v.literal(BACKUP_VERSION),
  /** ISO 8601, UTC. */
  made: v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/u)),
  /** Of the extension. */
  by: v.pipe(v.string(), v.maxLength(100)),
  rows: v.object(Object.fromEntries(BACKUP_TABLES.map((table) => [table, count])) as Record<BackupTable, typeof count>),
  files: v.array(file),
});

export type BackupManifest = v.InferOutput<typeof manifestSchema>;
export type BackupFile = BackupManifest['files'][number];
export type RowCounts = Record<BackupTable, number>;

export function noRows(): RowCounts {
  return Object.fromEntries(BACKUP_TABLES.map((table) => [table, 0])) as RowCounts;
}
