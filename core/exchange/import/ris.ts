import { readForeign, type ForeignClip, type Reading } from './foreign.ts';
import { htmlText } from './html-text.ts';
import { readPassageNote } from './passage-note.ts';
import type { ReadResult } from './read-result.ts';

type Fields = Map<string, string[]>;

/** Reads RIS, as Zotero and we write it: a record a page, its notes the passages. */
export function readRis(file: string, reading: Reading): ReadResult {
  const records = recordsOf(file.replace(/^\uFEFF/u, ''));
  if (records.length === 0) return { ok: false, failure: 'other-format', detail: 'there is no line that begins with "TY  - "' };
  return readForeign('ris', records.flatMap(passages), reading);
}

function recordsOf(file: string): Fields[] {
  const records: Fields[] = [];
  let fields: Fields | undefined;
  let last: string[] | undefined;
  for (const line of file.split(/\r\n|[\n\r]/u)) {
    // The beginning alone: a line may be longer than an expression can follow.
    const [start = '', tag] = /^([A-Z][A-Z0-9]) {1,2}- ?/u.exec(line) ?? [];
    if (tag === undefined) {
      // A value that was broken into lines.
      if (last && line.trim() !== '') last.push(`${last.pop() ?? ''}\n${line.trim()}`);
    } else if (tag === 'TY') records.push((fields = new Map()));
    else if (tag === 'ER') fields = last = undefined;
    else if (fields) {
      last = fields.get(tag) ?? [];
      fields.set(tag, last);
      last.push(line.slice(start.length).trim());
    }
  }
  return records;
}

function passages(fields: Fields): (ForeignClip | string)[] {
  const first = (...tags: string[]) => tags.map((tag) => fields.get(tag)?.[0]).find((value) => value);
  const url = first('UR', 'L1', 'L2');
  if (url === undefined) return ['it has no address (UR)'];
  const shared = {
    url,
    title: first('TI', 'T1', 'CT'),
    authors: [...(fields.get('AU') ?? []), ...(fields.get('A1') ?? [])],
    siteName: first('T2', 'JO', 'JF', 'PB'),
    published: dashed(first('DA', 'Y1') ?? first('PY')),
    language: first('LA'),
    tags: fields.get('KW') ?? [],
    created: dashed(first('Y2')),
  };
  const notes = ['N1', 'RN'].flatMap((tag) => fields.get(tag) ?? []).map((note) => readPassageNote(htmlText(note)));
  const quoted = notes.filter(({ quote }) => quote !== undefined);
  if (quoted.length > 0) return quoted.map((note) => ({ ...shared, ...note }));
  return [{ ...shared, note: notes.map(({ note }) => note).join('\n\n') }];
}

/** `2026/03/04/` and `2026///` at the precision they have. */
function dashed(date: string | undefined): string | undefined {
  const [, year, month, day] = /^(\d{4})(?:\/(\d\d?)?(?:\/(\d\d?)?)?)?/u.exec(date ?? '') ?? [];
  if (year === undefined) return date;
  return [year, month, month && day]
    .filter((part) => part !== undefined && part !== '')
    .map((part) => part!.padStart(2, '0'))
    .join('-');
}
