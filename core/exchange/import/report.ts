import type { CsvTable } from './csv.ts';
import type { ImportFormatId } from './formats.ts';
import type { ZipFailure } from '../../backup/read-zip.ts';
import type { PlanRow, SkipReason } from './plan.ts';
import type { NotRead } from './read-result.ts';

export type RowKind = 'add' | 'change' | 'skip' | 'refused';
export type RowFilter = RowKind | 'all';

/** A line of the report, with no more of a passage than is shown. */
export interface ImportRow {
  /** Its place in the file, from 0. */
  at: number;
  kind: RowKind;
  why?: SkipReason;
  /** In English: what was refused, and the field. */
  detail: string;
  quote: string;
  title: string;
  url: string;
}

/** What an import would do, before anything is done. */
export interface ImportReport {
  formats: ImportFormatId[];
  counts: Readonly<Record<RowKind, number>>;
  /** That are not here yet. */
  collections: number;
  /** Of a table alone. */
  table?: CsvTable;
}

/** Why a file cannot be imported at all. */
export type ImportFailure = NotRead['failure'] | ZipFailure | 'empty' | 'unreadable' | StopFailure;
/** Why an import that was begun came to nothing. */
export type StopFailure = 'storage-full' | 'storage-blocked' | 'not-found' | 'broken';

export interface NoImport {
  failure: ImportFailure;
  /** In English. */
  detail: string;
}

const SHOWN = 240;

export function shownRow(row: PlanRow): ImportRow {
  const clip = row.verdict === 'skip' ? row.clip : row.after;
  return {
    at: row.at,
    kind: kindOf(row),
    ...(row.verdict === 'skip' ? { why: row.why } : {}),
    detail: row.verdict === 'skip' ? row.detail : '',
    quote: clip?.quote.slice(0, SHOWN) ?? '',
    title: clip?.citation.title.slice(0, SHOWN) ?? '',
    url: clip?.citation.url.slice(0, 300) ?? '',
  };
}

export function countsOf(plan: readonly PlanRow[]): Record<RowKind, number> {
  const counts: Record<RowKind, number> = { add: 0, change: 0, skip: 0, refused: 0 };
  for (const row of plan) counts[kindOf(row)] += 1;
  return counts;
}

function kindOf(row: PlanRow): RowKind {
  return row.verdict === 'skip' && row.why === 'refused' ? 'refused' : row.verdict;
}
