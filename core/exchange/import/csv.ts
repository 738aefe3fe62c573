import { COLOURS } from '../../clips/clip.ts';
import { unguarded } from '../csv.ts';
import { csvRows } from './csv-rows.ts';
import { guessColumns, type CsvColumns, type CsvField } from './csv-columns.ts';
import { readForeign, type ForeignClip, type Reading } from './foreign.ts';
import type { ReadResult } from './read-result.ts';

/** Whose table it is, where that can be told: their cells have ways of their own. */
type Writer = 'sidelight' | 'readwise' | 'other';

export interface CsvTable {
  headings: string[];
  columns: CsvColumns;
  /** The first rows, for a person to see what is in a column. */
  sample: string[][];
}

/** The headings of a table and what they seem to say; null where it has no rows. */
export function lookAtCsv(file: string): CsvTable | null {
  const [headings, ...sample] = csvRows(file, 6);
  return headings === undefined || sample.length === 0 ? null : { headings, columns: guessColumns(headings), sample };
}

/** Reads a table with a heading: ours, Readwise's, Hypothesis's, or any whose columns are told. */
export function readCsv(file: string, reading: Reading, told?: CsvColumns): ReadResult {
  const [headings, ...rows] = csvRows(file);
  if (headings === undefined || headings.length < 2) return { ok: false, failure: 'other-format', detail: 'it is no table with columns' };
  const columns = told ?? guessColumns(headings);
  if (columns.url === undefined || (columns.quote ?? columns.title) === undefined) {
    return { ok: false, failure: 'other-format', detail: 'no column holds an address, or none the words of the passage' };
  }
  const writer = writerOf(headings);
  return readForeign(
    `csv-${writer}`,
    rows.map((row) => foreign(row, columns, writer)),
    reading,
  );
}

function foreign(row: readonly string[], columns: CsvColumns, writer: Writer): ForeignClip | string {
  const cell = (field: CsvField): string | undefined => {
    const value = columns[field] === undefined ? undefined : row[columns[field]];
    return writer === 'sidelight' && value !== undefined ? unguarded(value) : value;
  };
  const url = cell('url')?.trim() ?? '';
  if (url === '') return 'it has no address';
  const { note, tags } = writer === 'readwise' ? inlineTags(cell('note') ?? '') : { note: cell('note'), tags: [] };
  return {
    id: cell('id'),
    url,
    quote: cell('quote'),
    note,
    tags: [...tags, ...several(cell('tags') ?? '')],
    colour: COLOURS.find((colour) => colour === cell('colour')?.trim().toLowerCase()),
    title: cell('title'),
    authors: several(cell('authors') ?? '', /\s*[;\n]\s*/u),
    siteName: cell('site'),
    published: cell('published'),
    section: cell('section'),
    language: cell('language'),
    created: cell('created'),
  };
}

function writerOf(headings: readonly string[]): Writer {
  const known = new Set(
    headings.map((heading) =>
      heading
        .replace(/^\uFEFF/u, '')
        .trim()
        .toLowerCase(),
    ),
  );
  if (known.has('sha256') || known.has('quote_sha256')) return 'sidelight';
  return known.has('highlight') ? 'readwise' : 'other';
}

/** Tags that Readwise reads in a note: a dot and no space, at its beginning or on lines of their own. */
function inlineTags(note: string): { note: string; tags: string[] } {
  const tags: string[] = [];
  const rest = note.replace(/(?:^|\n)((?:\.[^\s.]\S*[ \t]*)+)(?=\n|$)/gu, (_, line: string) => {
    for (const tag of line.trim().split(/\s+/u)) tags.push(tag.slice(1).replaceAll('_', ' '));
    return '';
  });
  return { note: rest.trim(), tags };
}

function several(text: string, between = text.includes('\n') ? /\s*\n\s*/u : /\s*[,;]\s*/u): string[] {
  return text.split(between).filter((part) => part.trim() !== '');
}
