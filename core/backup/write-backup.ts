import { sha256 } from '../clips/sha256.ts';
import type { ExportedFile } from '../exchange/export/format.ts';
import { zipOf } from '../exchange/export/zip.ts';
import { BACKUP_FORMAT, BACKUP_TABLES, BACKUP_VERSION, MANIFEST, noRows, type BackupManifest, type BackupTable } from './manifest.ts';
import type { BackupRow } from './row-schemas.ts';

/** UTF-16 code units of a part: what is packed in one go, and read again in one. */
const PART = 1_000_000;

interface Made {
  now: Date;
  /** Of the extension. */
  by: string;
}

/** A backup as a ZIP, piece by piece. The manifest comes last: it says what there is. */
export function writeBackup(rows: AsyncIterable<BackupRow>, made: Made): AsyncGenerator<Uint8Array> {
  return zipOf(filesOf(rows, made), made.now);
}

/** Rows of a table are in the order they came in; tables may come mixed. */
async function* filesOf(rows: AsyncIterable<BackupRow>, { now, by }: Made): AsyncGenerator<ExportedFile> {
  const files: BackupManifest['files'] = [];
  const counts = noRows();
  const open = new Map<BackupTable, { lines: string[]; size: number }>();
  const close = async (table: BackupTable): Promise<ExportedFile> => {
    const lines = open.get(table)?.lines ?? [];
    open.delete(table);
    const nth = files.filter((file) => file.table === table).length + 1;
    const path = `${table}/${String(nth).padStart(5, '0')}.ndjson`;
    const text = lines.join('');
    files.push({ path, table, rows: lines.length, sha256: await sha256(text) });
    return { path, text };
  };
  for await (const { table, row } of rows) {
    const line = `${JSON.stringify(row)}\n`;
    const part = open.get(table) ?? { lines: [], size: 0 };
    open.set(table, part);
    part.lines.push(line);
    part.size += line.length;
    counts[table] += 1;
    if (part.size >= PART) yield close(table);
  }
  for (const table of BACKUP_TABLES) if (open.has(table)) yield close(table);
  const manifest: BackupManifest = { format: BACKUP_FORMAT, version: BACKUP_VERSION, made: now.toISOString(), by, rows: counts, files };
  yield { path: MANIFEST, text: `${JSON.stringify(manifest, null, 1)}\n` };
}
