import { isRecord, parseJson } from './json.ts';
import { readForeign, type ForeignClip, type Reading } from './foreign.ts';
import type { ReadResult } from './read-result.ts';
import { readSelectors } from './w3c-selectors.ts';

/** Reads annotations as the API of Hypothesis gives them (`rows`), as its client exports them (`annotations`), or as a bare list. */
export function readHypothesisJson(text: string, reading: Reading): ReadResult {
  const parsed = parseJson(text);
  if (!parsed.ok) return parsed;
  const { value } = parsed;
  const listed = Array.isArray(value) ? value : isRecord(value) ? (value['rows'] ?? value['annotations']) : undefined;
  if (!Array.isArray(listed) || !listed.some((one) => isRecord(one) && typeof one['uri'] === 'string')) {
    return { ok: false, failure: 'other-format', detail: 'there are no annotations with a "uri"' };
  }
  return readForeign('hypothesis', listed.map(foreign), reading);
}

function foreign(row: unknown): ForeignClip | string {
  if (!isRecord(row) || typeof row['uri'] !== 'string') return 'it has no "uri"';
  if (Array.isArray(row['references']) && row['references'].length > 0) return 'it is a reply to another annotation';
  const [target] = Array.isArray(row['target']) ? (row['target'] as unknown[]) : [];
  const selectors = readSelectors(evened(target));
  const exact = selectors.find((selector) => selector.type === 'TextQuoteSelector')?.exact;
  const title = isRecord(row['document']) ? row['document']['title'] : undefined;
  return {
    id: text(row['id']),
    url: row['uri'],
    quote: exact,
    note: text(row['text']),
    tags: texts(row['tags']),
    title: text(Array.isArray(title) ? title[0] : title),
    selectors,
    created: row['created'],
    modified: row['updated'],
  };
}

/** Its ranges name their containers by bare XPaths. */
function evened(target: unknown): unknown {
  const listed = isRecord(target) && Array.isArray(target['selector']) ? (target['selector'] as unknown[]) : [];
  const selector = listed.map((one) => {
    if (!isRecord(one) || one['type'] !== 'RangeSelector' || typeof one['startContainer'] !== 'string') return one;
    const path = (value: unknown) => ({ type: 'XPathSelector', value });
    return { ...one, startSelector: path(one['startContainer']), endSelector: path(one['endContainer']) };
  });
  return { selector };
}

export function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/** Those of a list that are texts, or records with a `name`. */
export function texts(value: unknown): string[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((one: unknown) => text(isRecord(one) ? one['name'] : one) ?? []);
}
