import { parseQuery } from './parse-query.ts';
import type { FieldTerm, QueryTerm } from './query.ts';
import type { FacetName } from './clip-search.ts';

/** The query that `parseQuery` reads as these terms. */
export function printQuery(terms: readonly QueryTerm[]): string {
  return terms.map((term) => printTerm(term)).join(' ');
}

function printTerm({ field, value, not, ...rest }: QueryTerm): string {
  const phrase = 'phrase' in rest && rest.phrase;
  const sign = not ? '-' : '';
  const name = field === null ? '' : `${field}:`;
  return `${sign}${name}${phrase || needsQuotes(value, field === null) ? quoted(value) : value}`;
}

function quoted(value: string): string {
  return `"${value.replaceAll(/[\\"“”]/g, String.raw`\$&`)}"`;
}

/** A bare word would become a phrase: only what `parseQuery` gives as one is printed so. */
function needsQuotes(value: string, isWord: boolean): boolean {
  return !isWord && (/\s/u.test(value) || /^["“”„]|^\/\//u.test(value));
}

const FIELDS: Record<Exclude<FacetName, 'note'>, FieldTerm['field']> = {
  site: 'site',
  date: 'date',
  tag: 'tag',
  colour: 'colour',
  concept: 'concept',
  author: 'author',
  state: 'is',
};

/** The condition that a facet's value stands for. */
function facetTerm(facet: FacetName, value: string): QueryTerm {
  if (facet === 'note') return { field: 'has', value: 'note', not: value === 'no' };
  return { field: FIELDS[facet], value, not: false } as FieldTerm;
}

function isSame(a: QueryTerm, b: QueryTerm): boolean {
  return a.field === b.field && a.not === b.not && a.value === b.value;
}

let last: { query: string; terms: readonly QueryTerm[] } = { query: '', terms: [] };

/** Whether a query holds a facet's value. Asked of many values of one query. */
export function hasFacet(query: string, facet: FacetName, value: string): boolean {
  if (last.query !== query) last = { query, terms: parseQuery(query).terms };
  if (last.terms.length === 0) return false;
  const wanted = facetTerm(facet, value);
  return last.terms.some((term) => isSame(term, wanted));
}

/** The query with a facet's value where it was without, and without where it was with. */
export function toggleFacet(query: string, facet: FacetName, value: string): string {
  const wanted = facetTerm(facet, value);
  const { terms } = parseQuery(query);
  const others = terms.filter((term) => !isSame(term, wanted));
  return printQuery(others.length < terms.length ? others : [...others, wanted]);
}

/** The query without any value of a facet. */
export function withoutFacet(query: string, facet: FacetName): string {
  const { field } = facetTerm(facet, '');
  return printQuery(parseQuery(query).terms.filter((term) => term.field !== field || (facet === 'note' && term.value !== 'note')));
}
