import { lookAtCsv, readCsv } from './csv.ts';
import type { CsvColumns } from './csv-columns.ts';
import { readCslJson } from './csl-json.ts';
import type { Reading } from './foreign.ts';
import { readHypothesisJson } from './hypothesis-json.ts';
import { isRecord, parseJson } from './json.ts';
import { readOwnJson } from './own-json.ts';
import type { NotRead, ReadResult } from './read-result.ts';
import { readKarakeepJson, readObsidianJson, readOmnivoreJson } from './reading-lists.ts';
import { readRis } from './ris.ts';
import { readW3cJsonLd } from './w3c-json-ld.ts';

export type ImportFormatId =
  'own-json' | 'w3c-json-ld' | 'hypothesis-json' | 'obsidian-json' | 'karakeep-json' | 'omnivore-json' | 'csl-json' | 'ris' | 'csv';

export interface ReadImport {
  format: ImportFormatId;
  result: ReadResult;
}

/** The surest first: what would be taken for one of the later ones too is asked about earlier. */
const JSON_READERS: readonly [ImportFormatId, (text: string, reading: Reading) => ReadResult][] = [
  ['own-json', readOwnJson],
  ['w3c-json-ld', readW3cJsonLd],
  ['hypothesis-json', readHypothesisJson],
  ['omnivore-json', readOmnivoreJson],
  ['obsidian-json', readObsidianJson],
  ['karakeep-json', readKarakeepJson],
  ['csl-json', readCslJson],
];

/**
 * Reads a file by what is in it, whatever it is called.
 * @param columns of a table, where a person told them
 */
export function readImport(text: string, reading: Reading, columns?: CsvColumns): ReadImport | NotRead {
  const start = text
    .slice(0, 2_000)
    .replace(/^\uFEFF/u, '')
    .trimStart();
  if (/^[[{]/u.test(start)) return readJson(text, reading);
  if (/(?:^|[\n\r])TY {1,2}- /u.test(start)) return { format: 'ris', result: readRis(text, reading) };
  if (lookAtCsv(text)) return { format: 'csv', result: readCsv(text, reading, columns) };
  return { ok: false, failure: 'other-format', detail: 'it is neither JSON, nor RIS, nor a table' };
}

function readJson(text: string, reading: Reading): ReadImport | NotRead {
  const parsed = parseJson(text);
  if (!parsed.ok) return parsed;
  // A list without anything in it is everybody's.
  const isEmpty = Array.isArray(parsed.value)
    ? parsed.value.length === 0
    : isRecord(parsed.value) && Object.keys(parsed.value).length === 0;
  if (isEmpty) return { ok: false, failure: 'other-format', detail: 'there is nothing in it' };
  for (const [format, read] of JSON_READERS) {
    const result = read(text, reading);
    if (result.ok || result.failure !== 'other-format') return { format, result };
  }
  return { ok: false, failure: 'other-format', detail: 'it is JSON of a kind that Sidelight does not know' };
}
