import { COLOURS } from '../clips/clip.ts';
import { FACETS, type FacetCount, type FacetName } from './clip-search.ts';
import type { ClipIndex } from './clip-index.ts';
import type { ConceptNames } from './concept-names.ts';
import { monthText } from './days.ts';
import type { Kept } from './filters.ts';
import { STATES } from './query.ts';
import { FLAG, type ListName } from './search-doc.ts';

/** A list that nobody reads to its end is not sent. */
const MOST_VALUES = 100;

export type Language = 'en' | 'ko';

/** Values of every facet in a result, the most frequent first. @param keptFor which clips are counted for a facet */
export function facetsOf(
  index: ClipIndex,
  keptFor: (facet: FacetName) => Kept,
  names: ConceptNames,
  language: Language,
): Record<FacetName, FacetCount[]> {
  return Object.fromEntries(FACETS.map((facet) => [facet, countFacet(index, facet, keptFor(facet), names, language)])) as Record<
    FacetName,
    FacetCount[]
  >;
}

export function countFacet(
  index: ClipIndex,
  facet: FacetName,
  kept: Kept,
  names: ConceptNames,
  language: Language,
  most = MOST_VALUES,
): FacetCount[] {
  const { colour, flags, createdDay } = index.columns;
  switch (facet) {
    case 'site':
      return countList(index, 'site', kept, most, (site) => index.siteNames.get(site));
    case 'tag':
    case 'author':
      return countList(index, facet, kept, most);
    case 'concept':
      return countList(index, facet, kept, most, (id) => nameIn(names, id, language));
    case 'colour':
      return countNumbers(kept, colour, (number) => (number === 0 ? null : COLOURS[number - 1]!));
    case 'state':
      return countNumbers(kept, index.states, (number) => STATES[number]!);
    case 'date':
      return countMonths(kept, createdDay).toReversed();
    default:
      return countNumbers(
        kept,
        flags.map((flag) => flag & FLAG.note),
        (number) => (number === 0 ? 'no' : 'yes'),
      );
  }
}

function nameIn(names: ConceptNames, id: string, language: Language): string | undefined {
  const label = names.concepts.get(id)?.label;
  return label?.[language] ?? label?.en;
}

export function countList(
  index: ClipIndex,
  list: ListName,
  kept: Kept,
  most = MOST_VALUES,
  labelOf?: (value: string) => string | undefined,
): FacetCount[] {
  const { values, ends, items } = index.columns.lists[list];
  const counts = new Uint32Array(values.length);
  for (let doc = 0, at = 0; doc < kept.length; doc++) {
    const end = ends[doc]!;
    if (kept[doc] === 1) for (; at < end; at++) counts[items[at]!]!++;
    at = end;
  }
  const found: FacetCount[] = [];
  for (let number = 0; number < counts.length; number++) {
    if (counts[number]! > 0) found.push({ value: values[number]!, count: counts[number]! });
  }
  const first = byCount(found).slice(0, most);
  return labelOf === undefined ? first : first.map((one) => withLabel(one, labelOf(one.value)));
}

function withLabel(one: FacetCount, label: string | undefined): FacetCount {
  return label === undefined || label === '' ? one : { ...one, label };
}

function countNumbers(kept: Kept, numbers: Uint8Array, valueOf: (number: number) => string | null): FacetCount[] {
  const counts = new Uint32Array(256);
  for (let doc = 0; doc < kept.length; doc++) counts[numbers[doc]!]! += kept[doc]!;
  const found: FacetCount[] = [];
  counts.forEach((count, number) => {
    const value = count === 0 ? null : valueOf(number);
    if (value !== null) found.push({ value, count });
  });
  return byCount(found);
}

/** Months (or years, where the month is unknown) of a column of days, in their order. */
export function countMonths(kept: Kept, days: Int32Array): FacetCount[] {
  const counts = new Map<number, number>();
  for (let doc = 0; doc < kept.length; doc++) {
    if (kept[doc] === 0 || days[doc] === 0) continue;
    const month = Math.floor(days[doc]! / 100);
    counts.set(month, (counts.get(month) ?? 0) + 1);
  }
  return [...counts].sort(([a], [b]) => a - b).map(([month, count]) => ({ value: monthText(month * 100), count }));
}

function byCount(found: FacetCount[]): FacetCount[] {
  return found.sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}
