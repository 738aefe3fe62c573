import * as v from 'valibot';
import type { Clip } from '../../clips/clip.ts';
import { pageKey } from '../../clips/page-key.ts';
import { toUri } from '../web-annotation.ts';
import { clipSchema, whyNot } from './clip-schema.ts';
import { isRecord, parseJson } from './json.ts';
import { readCollections } from './own-json.ts';
import type { ReadFile, ReadResult } from './read-result.ts';
import { readBodies } from './w3c-bodies.ts';
import { readSelectors } from './w3c-selectors.ts';

export interface W3cReading {
  /** For annotations without a time of their own. */
  now: Date;
  /** A fresh UUID, for annotations whose id is none; the id they had stands in `imported`. */
  newId(): string;
}

const UUID = /^urn:uuid:([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/iu;

/**
 * Reads W3C Web Annotations: one, a list, a page, or a collection with its first page in it. Those that `w3cJsonLd` wrote come back
 * whole; of others what the model has words for. Where both say something, what the model says counts: another program may have
 * changed it.
 */
export function readW3cJsonLd(text: string, reading: W3cReading): ReadResult {
  const parsed = parseJson(text);
  if (!parsed.ok) return parsed;
  const { value } = parsed;
  const listed = annotationsIn(value);
  if (!listed) return { ok: false, failure: 'other-format', detail: 'there are no annotations' };
  const collections = isRecord(value) && value['sidelight:collection'] !== undefined ? [value['sidelight:collection']] : [];
  const read: ReadFile = { ok: true, clips: [], collections: readCollections(collections), refused: [] };
  listed.forEach((item, at) => {
    const clip = v.safeParse(clipSchema, isRecord(item) ? toClip(item, reading) : undefined);
    if (clip.success) read.clips.push({ at, clip: clip.output as Clip, revisions: [] });
    else read.refused.push({ at, why: whyNot(clip.issues) });
  });
  return read;
}

function annotationsIn(value: unknown): unknown[] | null {
  if (Array.isArray(value)) return value.some((one) => isRecord(one) && isOf(one, 'Annotation')) ? value : null;
  if (!isRecord(value)) return null;
  if (isOf(value, 'Annotation')) return [value];
  const page = isRecord(value['first']) ? value['first'] : value;
  return Array.isArray(page['items']) ? page['items'] : null;
}

function isOf({ type }: Record<string, unknown>, wanted: string): boolean {
  return Array.isArray(type) ? type.includes(wanted) : type === wanted;
}

/** Not checked yet. */
function toClip(annotation: Record<string, unknown>, { now, newId }: W3cReading): object {
  const record = isRecord(annotation['sidelight:record']) ? annotation['sidelight:record'] : undefined;
  const id = typeof annotation['id'] === 'string' ? annotation['id'] : '';
  const target: unknown = Array.isArray(annotation['target']) ? annotation['target'][0] : annotation['target'];
  const source = sourceOf(target);
  const selectors = readSelectors(target);
  const exact = selectors.find((selector) => selector.type === 'TextQuoteSelector')?.exact;
  const cited = record && isRecord(record['citation']) ? record['citation'] : {};
  const own = typeof cited['url'] === 'string' && toUri(cited['url']) === source ? cited['url'] : source;
  const [, uuid = newId()] = UUID.exec(id) ?? [];
  const created = instantOf(annotation['created']) ?? now.toISOString();
  return {
    ...(record ?? { schema: 1, anchoring: 1, revision: 1, pageKey: pageKey(source), imported: { format: 'w3c-json-ld', id: id || uuid } }),
    id: uuid.toLowerCase(),
    created,
    modified: instantOf(annotation['modified']) ?? created,
    ...readBodies(annotation),
    selectors: record && Array.isArray(record['selectors']) ? [] : selectors,
    quote: record?.['quote'] ?? exact,
    citation: { title: '', authors: [], ...cited, url: own },
  };
}

/** The address of the page: of a target that is one, or has one, or is a resource with an id. */
function sourceOf(target: unknown): string {
  if (typeof target === 'string') return target;
  if (!isRecord(target)) return '';
  return sourceOf(target['source'] ?? target['id'] ?? '');
}

/** Times of others may lack milliseconds, or have a zone. */
function instantOf(time: unknown): string | undefined {
  if (typeof time !== 'string' || Number.isNaN(Date.parse(time))) return undefined;
  return new Date(time).toISOString();
}
