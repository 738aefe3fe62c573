import { type ClipSearchAnswer, type ClipSort, type FacetName } from './clip-search.ts';
import type { ClipIndex } from './clip-index.ts';
import { type Language, facetsOf } from './facets.ts';
import { type FilterContext, type Kept, each, keptBy } from './filters.ts';
import { matchQuery } from './match-query.ts';
import { type Orders, sorted } from './order.ts';
import { parseQuery } from './parse-query.ts';
import type { FieldTerm, Query, QueryField, WordTerm } from './query.ts';
import type { Scores } from './scores.ts';
import { FLAG } from './search-doc.ts';

export interface FindContext extends FilterContext {
  language: Language;
  orders: Orders;
}

export interface FoundClips {
  answer: ClipSearchAnswer;
  /** Numbers of clips, in order. */
  clips: Uint32Array;
}

/** A clip has one of each of these: asked for two, one that has either is meant. Of the others a clip may have many, and all are. */
const EITHER: Partial<Record<QueryField, FacetName | null>> = {
  site: 'site',
  colour: 'colour',
  is: 'state',
  date: 'date',
  published: null,
  page: null,
};

export function findClips(index: ClipIndex, source: string, sort: ClipSort, context: FindContext): FoundClips {
  const query = parseQuery(source);
  const { scores, terms, kept, facetKept } = select(index, query, context);
  return {
    answer: {
      total: kept.reduce((sum, one) => sum + one, 0),
      facets: facetsOf(index, (facet) => facetKept.get(facet) ?? kept, context.names, context.language),
      terms,
      ...(query.problem && { problem: query.problem }),
    },
    clips: sorted(index, context.orders, kept, sort, scores),
  };
}

/** The clips that a query keeps. */
export function keptByQuery(index: ClipIndex, source: string, context: FilterContext): Kept {
  return select(index, parseQuery(source), context).kept;
}

interface Selected {
  scores: Scores | null;
  terms: string[];
  kept: Kept;
  /** Without a facet's own conditions, for those that have some. */
  facetKept: Map<FacetName, Kept>;
}

function select(index: ClipIndex, { terms, open }: Query, context: FilterContext): Selected {
  const words = terms.filter((term): term is WordTerm => term.field === null);
  const fields = terms.filter((term): term is FieldTerm => term.field !== null);
  const matched = matchQuery(index, words, open, context.names);
  const wantsTrash = fields.some((term) => term.field === 'is' && term.value === 'deleted' && !term.not);
  const kept = each(index, (doc) => {
    const isDeleted = (index.columns.flags[doc]! & FLAG.deleted) !== 0;
    return index.live[doc] === 1 && isDeleted === wantsTrash && (matched.scores === null || matched.scores[doc]! > 0);
  });
  const either = new Map<QueryField, FieldTerm[]>();
  for (const term of fields) {
    if (term.field === 'is' && term.value === 'deleted') continue;
    if (!term.not && term.field in EITHER) either.set(term.field, [...(either.get(term.field) ?? []), term]);
    else restrict(kept, keptBy(index, term, context), term.not);
  }
  const groups = [...either].map(([field, terms]) => ({
    facet: EITHER[field] ?? null,
    kept: union(terms.map((term) => keptBy(index, term, context))),
  }));
  const facetKept = new Map<FacetName, Kept>();
  for (const { facet } of groups) {
    if (facet === null) continue;
    const others = kept.slice();
    for (const group of groups) if (group.facet !== facet) restrict(others, group.kept, false);
    facetKept.set(facet, others);
  }
  for (const group of groups) restrict(kept, group.kept, false);
  return { ...matched, kept, facetKept };
}

function restrict(kept: Kept, by: Kept, not: boolean): void {
  const wanted = not ? 0 : 1;
  for (let doc = 0; doc < kept.length; doc++) if (by[doc] !== wanted) kept[doc] = 0;
}

function union(sets: readonly Kept[]): Kept {
  const [all, ...others] = sets;
  for (const other of others) for (let doc = 0; doc < other.length; doc++) all![doc]! |= other[doc]!;
  return all!;
}
