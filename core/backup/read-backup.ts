import * as v from 'valibot';
import { sha256 } from '../clips/sha256.ts';
import { isRecord } from '../exchange/import/json.ts';
import { whyNot } from '../exchange/import/clip-schema.ts';
import { BACKUP_FORMAT, BACKUP_VERSION, MANIFEST, manifestSchema, noRows, type BackupFile, type BackupManifest } from './manifest.ts';
import { isZip, readEntry, ZipError, zipEntries, type ZipEntry } from './read-zip.ts';
import { ROW_SCHEMAS, type BackupRow, type BackupRows } from './row-schemas.ts';

/** Why a backup is not taken. `locked`: it wants a passphrase. */
export type BackupFailure = 'no-backup' | 'damaged' | 'newer' | 'locked' | 'wrong-passphrase';

export class BackupError extends Error {
  readonly failure: BackupFailure;
  /** In English: the place and what is wrong there. */
  readonly detail: string;
  constructor(failure: BackupFailure, detail = '') {
    super(`Backup: ${failure} ${detail}`);
    this.name = 'BackupError';
    this.failure = failure;
    this.detail = detail;
  }
}

export interface Backup {
  file: Blob;
  manifest: BackupManifest;
  entries: ReadonlyMap<string, ZipEntry>;
}

/** Rows of one table, in the order of the backup. */
export type BackupPart = { [Table in keyof BackupRows]: { table: Table; rows: BackupRows[Table][] } }[keyof BackupRows];

/** A part is cut after a million characters; one row of it may be longer. */
const LONGEST_PART = 100_000_000;
const LONGEST_MANIFEST = 20_000_000;
const MOST_FILES = 60_000;

/**
 * Opens a backup that is not locked. What it says of itself is checked, its rows are not yet.
 * @throws BackupError
 */
export async function openBackup(file: Blob): Promise<Backup> {
  if (!(await isZip(file))) throw new BackupError('no-backup');
  return told(async () => {
    const entries = new Map((await zipEntries(file, { most: MOST_FILES })).map((entry) => [entry.path, entry]));
    const entry = entries.get(MANIFEST);
    if (!entry) throw new BackupError('no-backup');
    const said = json(new TextDecoder().decode(await readEntry(file, entry, { most: LONGEST_MANIFEST })), MANIFEST);
    if (!isRecord(said) || said['format'] !== BACKUP_FORMAT) throw new BackupError('no-backup');
    if (typeof said['version'] === 'number' && said['version'] > BACKUP_VERSION) {
      throw new BackupError('newer', `version ${said['version']}`);
    }
    const manifest = v.safeParse(manifestSchema, said);
    if (!manifest.success) throw new BackupError('damaged', `${MANIFEST}: ${whyNot(manifest.issues)}`);
    const missing = manifest.output.files.find(({ path }) => !entries.has(path));
    if (missing) throw new BackupError('damaged', `${missing.path} is missing`);
    return { file, manifest: manifest.output, entries };
  });
}

/**
 * Every row of it, part by part: each part has the hash and the number of rows that the manifest says, and each row is one of its
 * table.
 * @throws BackupError
 */
export async function* partsOf({ file, manifest, entries }: Backup): AsyncGenerator<BackupPart> {
  const counts = noRows();
  for (const listed of manifest.files) {
    const entry = entries.get(listed.path)!;
    const part = await told(async () => readPart(listed, new TextDecoder().decode(await readEntry(file, entry, { most: LONGEST_PART }))));
    counts[listed.table] += part.rows.length;
    yield part;
  }
  const wrong = Object.entries(counts).find(([table, count]) => manifest.rows[table as BackupRow['table']] !== count);
  if (wrong) throw new BackupError('damaged', `${wrong[0]}: there are ${wrong[1]} rows`);
}

async function readPart({ path, table, rows, sha256: hash }: BackupFile, text: string): Promise<BackupPart> {
  if ((await sha256(text)) !== hash) throw new BackupError('damaged', path);
  const lines = text.split('\n');
  // After the last line feed there is nothing.
  if (lines.pop() !== '' || lines.length !== rows) throw new BackupError('damaged', `${path}: there are ${lines.length} rows`);
  const read = lines.map((line, n) => {
    const row = v.safeParse(ROW_SCHEMAS[table], json(line, `${path}:${n + 1}`));
    if (!row.success) throw new BackupError('damaged', `${path}:${n + 1}: ${whyNot(row.issues)}`);
    return row.output;
  });
  return { table, rows: read } as BackupPart;
}

function json(text: string, where: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new BackupError('damaged', `${where} is no JSON`);
  }
}

async function told<T>(read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    throw error instanceof ZipError ? new BackupError('damaged', error.failure) : error;
  }
}
