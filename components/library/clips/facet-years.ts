import type { FacetCount } from '../../../core/search/clip-search.ts';

/** Months under their years, newest first. The months are those of one year: the chosen, else the newest. */
export function byYear(months: readonly FacetCount[], isChosen: (value: string) => boolean): FacetCount[] {
  const years = new Map<string, FacetCount[]>();
  for (const month of months) {
    const year = month.value.slice(0, 4);
    years.set(year, [...(years.get(year) ?? []), month]);
  }
  const open =
    [...years].find(([year, inYear]) => isChosen(year) || inYear.some(({ value }) => isChosen(value)))?.[0] ?? years.keys().next().value;
  return [...years].flatMap(([value, inYear]) => {
    const year = { value, count: inYear.reduce((sum, { count }) => sum + count, 0) };
    return value === open ? [year, ...inYear.filter((month) => month.value !== value)] : [year];
  });
}
