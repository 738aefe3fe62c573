import * as v from 'valibot';
import type { Selector } from '../../anchoring/selector.ts';
import type { Citation, Clip, Colour } from '../../clips/clip.ts';
import { isoDate } from '../../clips/iso-date.ts';
import { pageKey } from '../../clips/page-key.ts';
import { clipSchema, whyNot } from './clip-schema.ts';
import type { ReadFile } from './read-result.ts';

/** A passage as another program has it. */
export interface ForeignClip {
  /** What that program calls it; made of page and words where it has no name. */
  id?: string | undefined;
  url: string;
  /** Left out for a page or a remark on one: then its title is the passage, for that stands on the page. */
  quote?: string | undefined;
  note?: string | undefined;
  tags?: readonly string[] | undefined;
  colour?: Colour | undefined;
  title?: string | undefined;
  authors?: readonly string[] | undefined;
  siteName?: string | undefined;
  published?: string | undefined;
  section?: string | undefined;
  language?: string | undefined;
  selectors?: readonly Selector[] | undefined;
  /** ISO 8601, or seconds or milliseconds since 1970. */
  created?: unknown;
  modified?: unknown;
}

export interface Reading {
  /** For passages without a time of their own. */
  now: Date;
  /** A fresh UUID. What names a passage in its file stands in `imported`, so that it is known again. */
  newId(): string;
}

/** What can be read of a file of another program. A sentence stands for what is no passage, and says why. */
export function readForeign(format: string, listed: readonly (ForeignClip | string)[], reading: Reading): ReadFile {
  const read: ReadFile = { ok: true, clips: [], collections: [], refused: [] };
  listed.forEach((one, at) => {
    const clip = typeof one === 'string' ? null : v.safeParse(clipSchema, toClip(format, one, reading));
    if (clip?.success) read.clips.push({ at, clip: clip.output as Clip, revisions: [] });
    else read.refused.push({ at, why: clip ? whyNot(clip.issues) : String(one) });
  });
  return read;
}

function toClip(format: string, foreign: ForeignClip, { now, newId }: Reading): Clip {
  const title = (foreign.title ?? '').replace(/\s+/gu, ' ').trim();
  const quote = (foreign.quote ?? '').trim() || title;
  const created = instantOf(foreign.created) ?? now.toISOString();
  const url = foreign.url.trim();
  const listed = foreign.selectors ?? [];
  return {
    id: newId(),
    quote,
    // The words alone: enough to find them, where they stand once.
    selectors: listed.length > 0 ? [...listed] : [{ type: 'TextQuoteSelector', exact: quote, prefix: '', suffix: '' }],
    concepts: [],
    citation: citation(url, title, foreign),
    note: (foreign.note ?? '').trim(),
    tags: tagsOf(foreign.tags ?? []),
    ...(foreign.colour ? { colour: foreign.colour } : {}),
    schema: 1,
    anchoring: 1,
    pageKey: pageKey(url),
    created,
    modified: instantOf(foreign.modified) ?? created,
    imported: { format, id: foreign.id?.trim() || `${url} ${quote.length} ${quote.slice(0, 120)}` },
    revision: 1,
  };
}

function citation(url: string, title: string, { authors = [], siteName, published, section, language }: ForeignClip): Citation {
  const date = published === undefined ? undefined : isoDate(published);
  return {
    url,
    title,
    authors: authors.map((name) => name.trim()).filter((name) => name !== ''),
    ...(siteName?.trim() ? { siteName: siteName.trim() } : {}),
    ...(date === undefined ? {} : { published: date }),
    ...(section?.trim() ? { section: section.trim() } : {}),
    ...(language?.trim() ? { language: language.trim() } : {}),
  };
}

function tagsOf(tags: readonly string[]): string[] {
  return [...new Set(tags.map((tag) => tag.replace(/\s+/gu, ' ').trim().slice(0, 100)))].filter((tag) => tag !== '');
}

/** Without a zone it is UTC: the zone of the machine it is read on has nothing to do with it. */
function instantOf(time: unknown): string | undefined {
  if (typeof time === 'number' && Number.isFinite(time)) return dated(time < 100_000_000_000 ? time * 1_000 : time);
  if (typeof time !== 'string' || time.trim() === '') return undefined;
  const text = time.trim();
  if (/^\d{9,13}$/u.test(text)) return instantOf(Number(text));
  const even = text.replace(/^(\d{4}-\d\d-\d\d) (\d\d:\d\d)/u, '$1T$2').replace(/ ?([+-]\d\d):?(\d\d)$/u, '$1:$2');
  return dated(Date.parse(/^\d{4}-\d\d-\d\dT[\d:.]+$/u.test(even) ? `${even}Z` : even));
}

function dated(milliseconds: number): string | undefined {
  const date = new Date(milliseconds);
  const year = date.getUTCFullYear();
  return Number.isNaN(year) || year < 1990 || year > 9999 ? undefined : date.toISOString();
}
