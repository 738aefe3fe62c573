import type { ConceptId } from '../glossary/concept.ts';
import type { FacetCount } from './clip-search.ts';
import type { ClipIndex } from './clip-index.ts';
import { type Language, countFacet, countMonths } from './facets.ts';
import type { FilterContext } from './filters.ts';
import { keptByQuery } from './find-clips.ts';
import { printQuery } from './print-query.ts';
import type { FieldTerm } from './query.ts';

/** What clips that have something in common say together. Counts are of clips. */
export interface Dossier {
  /** The query that its clips are found by: sort them `published` for their time order. */
  query: string;
  total: number;
  /** Concepts that occur in the same clips, but for its own. */
  beside: FacetCount[];
  sites: FacetCount[];
  authors: FacetCount[];
  tags: FacetCount[];
  /** By month of publication (`2026-11`; `2026` where the month is unknown), oldest first. */
  published: FacetCount[];
  /** By month in which they were kept. */
  kept: FacetCount[];
}

/** Of a concept: every clip that carries it or whose words hold one of its names. Of a site or an author: theirs. Of a query: its own. */
export type DossierSubject = { concept: ConceptId } | { site: string } | { author: string } | { query: string };

export function dossierOf(index: ClipIndex, subject: DossierSubject, context: FilterContext & { language: Language }): Dossier {
  const term = 'query' in subject ? null : termOf(subject);
  const query = 'query' in subject ? subject.query : printQuery([term!]);
  const kept = keptByQuery(index, query, context);
  const count = (facet: 'concept' | 'site' | 'author' | 'tag') =>
    countFacet(index, facet, kept, context.names, context.language, Number.POSITIVE_INFINITY);
  return {
    query,
    total: kept.reduce((sum, one) => sum + one, 0),
    beside: count('concept').filter(({ value }) => value !== term?.value),
    sites: count('site'),
    authors: count('author'),
    tags: count('tag'),
    published: countMonths(kept, index.columns.publishedDay),
    kept: countMonths(kept, index.columns.createdDay),
  };
}

function termOf(subject: Exclude<DossierSubject, { query: string }>): FieldTerm {
  if ('concept' in subject) return { field: 'mentions', value: subject.concept, not: false };
  if ('site' in subject) return { field: 'site', value: subject.site, not: false };
  return { field: 'author', value: subject.author, not: false };
}
