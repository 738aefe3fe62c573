/** What a search over the clips answers with. The rows themselves come from the database, by their place in the result. */

/** `published` sorts by the article's date, `page` by page and the place in it; both put what has none last. */
export const CLIP_SORTS = ['newest', 'oldest', 'modified', 'published', 'page', 'relevance'] as const;
export type ClipSort = (typeof CLIP_SORTS)[number];

export const FACETS = ['site', 'date', 'tag', 'colour', 'concept', 'author', 'state', 'note'] as const;
export type FacetName = (typeof FACETS)[number];

/**
 * One value that clips of the result have, and how many. `value` is what the query language takes: a host name, a month
 * (`2026-11`), a tag, a colour, a concept's id, an author, an outcome or `unseen`, `yes` or `no`. `label` is there where readers
 * know it by another name.
 */
export interface FacetCount {
  value: string;
  label?: string;
  count: number;
}

/** Why a query, or a part of it, means nothing; the rest of it still counts. */
export interface QueryProblem {
  kind: 'unknown-field' | 'unknown-value' | 'not-a-date' | 'no-value' | 'open-quote';
  /** The piece of the query at fault, and where it stands there (UTF-16 code units). */
  text: string;
  start: number;
  end: number;
}

export interface ClipSearchAnswer {
  total: number;
  /** Values, the most frequent first (`date`: newest first); of `site`, `colour`, `state` and `date` as without that facet's own filter. */
  facets: Record<FacetName, FacetCount[]>;
  /** What to mark in a row: words and phrases that the result was found by, in all spellings. */
  terms: string[];
  problem?: QueryProblem;
}

export function noFacets(): ClipSearchAnswer['facets'] {
  return { site: [], date: [], tag: [], colour: [], concept: [], author: [], state: [], note: [] };
}
