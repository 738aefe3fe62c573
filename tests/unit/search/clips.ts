import type { Clip } from '../../../core/clips/clip.ts';
import { conceptNames } from '../../../core/search/concept-names.ts';
import { addSegments, emptyIndex, type ClipIndex } from '../../../core/search/clip-index.ts';
import { segmentBuilder } from '../../../core/search/build-segment.ts';
import type { Segment } from '../../../core/search/segment.ts';
import { searchDoc } from '../../../core/search/search-doc.ts';
import type { FindContext } from '../../../core/search/find-clips.ts';
import { findClips } from '../../../core/search/find-clips.ts';
import type { ClipSort } from '../../../core/search/clip-search.ts';
import type { Concept } from '../../../core/glossary/concept.ts';
import { pageKey } from '../../../core/clips/page-key.ts';

/** A clip with what a test says of it; the rest is ordinary. */
export function clip(
  id: string,
  given: Partial<Clip> & { url?: string; title?: string; authors?: string[]; published?: string } = {},
): Clip {
  const { url = `https://www.dailynk.com/english/${id}/`, title = 'A report', authors = [], published, ...fields } = given;
  return {
    id,
    schema: 1,
    anchoring: 1,
    quote: 'Some words.',
    selectors: [],
    concepts: [],
    citation: { url, title, authors, published, siteName: 'Daily NK' },
    note: '',
    tags: [],
    pageKey: pageKey(url),
    created: '2026-11-24T01:00:00.000Z',
    modified: '2026-11-24T01:00:00.000Z',
    revision: 1,
    ...fields,
  };
}

export function concept(id: string, en: string, ko: string, others: string[] = []): Concept {
  return {
    id,
    kind: 'place',
    country: 'KP',
    prefLabel: { en, ko },
    altLabel: others.map((label) => ({ label, lang: /[가-힣]/.test(label) ? 'ko' : 'en', type: 'name' })),
    hiddenLabel: [],
    senses: {},
    definition: { en: `${en} is a place.` },
    sources: [],
  } as unknown as Concept;
}

export const NAMES = conceptNames(
  [
    concept('place/hoeryong', 'Hoeryong', '회령', ['Hoiryong', 'Hoeryŏng']),
    concept('org/state-security', 'Ministry of State Security', '국가보위성', ['Bowibu', '보위부']),
  ].map((one) => [one.id, one]),
);

function segmentOf(clips: readonly Clip[]): Segment {
  const builder = segmentBuilder();
  for (const clip of clips) builder.add(searchDoc(clip));
  return builder.finish();
}

export function indexOf(clips: readonly Clip[], perSegment = 100): ClipIndex {
  const index = emptyIndex();
  for (let from = 0; from < clips.length; from += perSegment)
    addSegments(index, [{ id: from, segment: segmentOf(clips.slice(from, from + perSegment)) }], () => 'unseen');
  return index;
}

export function context(): FindContext {
  return { names: NAMES, collections: [], language: 'en', orders: { version: -1 } };
}

/** Ids of what a query finds, in order. */
export function find(index: ClipIndex, query: string, sort: ClipSort = 'newest', given: Partial<FindContext> = {}): string[] {
  return [...findClips(index, query, sort, { ...context(), ...given }).clips].map((number) => index.columns.ids[number]!);
}
