import type { FacetCount } from '../../../core/search/clip-search.ts';

/** More bars than this are finer than a screen: then a bar is a year. */
const MOST = 96;
/** Fewer would be a few broad blocks and no course of time. */
const FEWEST = 12;

/** A bar for every month from the first to the last, also for those without a clip; years where there are too many. */
export function monthBars(months: readonly FacetCount[]): FacetCount[] {
  const known = months.filter(({ value }) => /^\d{4}(-\d{2})?$/.test(value));
  if (known.length === 0) return [];
  const numbers = known.map(({ value }) => numberOf(value));
  const last = Math.max(...numbers);
  const first = Math.min(...numbers, last - FEWEST + 1);
  const byYear = last - first >= MOST;
  const counts = new Map<string, number>();
  // A date known only to the year stands in its January.
  for (const { value, count } of known) {
    const bar = byYear ? value.slice(0, 4) : valueOf(numberOf(value));
    counts.set(bar, (counts.get(bar) ?? 0) + count);
  }
  const bars: FacetCount[] = [];
  for (let month = first; month <= last; month++) {
    const value = byYear ? valueOf(month).slice(0, 4) : valueOf(month);
    if (bars.at(-1)?.value !== value) bars.push({ value, count: counts.get(value) ?? 0 });
  }
  return bars;
}

function numberOf(value: string): number {
  return Number(value.slice(0, 4)) * 12 + Number(value.slice(5, 7) || 1) - 1;
}

function valueOf(month: number): string {
  return `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}`;
}
