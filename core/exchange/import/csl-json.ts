import { readForeign, type ForeignClip, type Reading } from './foreign.ts';
import { htmlText } from './html-text.ts';
import { text } from './hypothesis-json.ts';
import { isRecord, parseJson } from './json.ts';
import { readPassageNote } from './passage-note.ts';
import type { ReadResult } from './read-result.ts';

/** Reads CSL-JSON, as Zotero and we write it: an item a page. Passages are those we put beside it, or what its note quotes. */
export function readCslJson(file: string, reading: Reading): ReadResult {
  const parsed = parseJson(file);
  if (!parsed.ok) return parsed;
  const listed = Array.isArray(parsed.value) ? (parsed.value as unknown[]) : isRecord(parsed.value) ? [parsed.value] : [];
  const isCsl = listed.some((item) => isRecord(item) && typeof item['type'] === 'string' && (item['title'] ?? item['URL']) !== undefined);
  if (!isCsl) return { ok: false, failure: 'other-format', detail: 'there is no item with a "type"' };
  return readForeign('csl-json', listed.flatMap(passages), reading);
}

function passages(item: unknown): (ForeignClip | string)[] {
  if (!isRecord(item)) return ['it is no item'];
  const url = text(item['URL']);
  if (url === undefined) return ['it has no "URL"'];
  const shared = {
    url,
    title: text(item['title']),
    authors: names(item['author']),
    siteName: text(item['container-title']) ?? text(item['publisher']),
    section: text(item['section']),
    published: partsOf(item['issued']),
    language: text(item['language']),
    tags: (text(item['keyword']) ?? '').split(/\s*[,;]\s*/u),
    created: partsOf(item['accessed']),
  };
  const custom = isRecord(item['custom']) && Array.isArray(item['custom']['passages']) ? (item['custom']['passages'] as unknown[]) : [];
  const own = custom
    .filter(isRecord)
    .map((one) => ({ ...shared, id: text(one['id']), quote: text(one['quote']), note: text(one['note']) }));
  if (own.length > 0) return own;
  const id = text(item['id']);
  return [{ ...shared, ...readPassageNote(htmlText(text(item['note']) ?? '')), id: id && `${id} ${url}` }];
}

function names(value: unknown): string[] {
  if (!Array.isArray(value)) return [];
  return value.filter(isRecord).map(({ literal, given, family }) => text(literal) ?? [text(given), text(family)].filter(Boolean).join(' '));
}

function partsOf(date: unknown): string | undefined {
  if (!isRecord(date)) return undefined;
  const [parts] = Array.isArray(date['date-parts']) ? (date['date-parts'] as unknown[]) : [];
  if (!Array.isArray(parts)) return text(date['raw']);
  return parts.map((part, i) => String(part).padStart(i === 0 ? 4 : 2, '0')).join('-');
}
