import type { CsvColumns } from '../../core/exchange/import/csv-columns.ts';
import type { ImportReport, ImportRow, NoImport, RowFilter, StopFailure } from '../../core/exchange/import/report.ts';
import type { Imported } from '../../storage/import-clips.ts';

/** What a page asks of its import worker. */
export type ToImporter =
  | { say: 'read'; database: string; file: Blob; name: string }
  | { say: 'columns'; columns: CsvColumns }
  | { say: 'rows'; request: number; filter: RowFilter; from: number; to: number }
  | { say: 'run'; batch: string }
  /** Nothing at all is imported then. */
  | { say: 'cancel' };

export type FromImporter =
  | { say: 'report'; report: ImportReport | NoImport }
  | { say: 'rows'; request: number; rows: ImportRow[] }
  | { say: 'progress'; done: number }
  | { say: 'done'; imported: Imported }
  | { say: 'stopped'; failure: StopFailure | 'cancelled' };
