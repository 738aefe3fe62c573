/** What an entry says of a day in the past: the name that held then, and what has changed since. */
import type { Bilingual, Concept } from './concept.ts';

type Row = Concept['validity']['history'][number];

export interface AsOf {
  /** The name it had then, where that is known and another than today's. */
  name: Bilingual | { ko: string } | null;
  /** What the day came after last, if the entry knows. */
  latest: Row | null;
  /** What came after the day, the first first. */
  since: readonly Row[];
  /** Before anything the entry knows of it. */
  isEarlier: boolean;
}

/**
 * -1: the day is before the date, 1: on or after it, 0: in the same month or year, so that nothing can be said. A date may be a year or a month
 * (`2016`, `2016-06`).
 */
export function compareDay(day: string, date: string): -1 | 0 | 1 {
  const at = Math.min(day.length, date.length);
  const [one, two] = [day.slice(0, at), date.slice(0, at)];
  if (one !== two) return one < two ? -1 : 1;
  return day.length === 10 && date.length === 10 ? 1 : 0;
}

/** Null where nothing the entry knows of lies between that day and today. `day`: `2016-08-25`, also `2016-08` or `2016`. */
export function asOf({ validity: { history }, altLabel, prefLabel }: Concept, day: string): AsOf | null {
  const dated = history.filter((row) => (row.from ?? row.to) !== undefined);
  const began = (row: Row) => compareDay(day, (row.from ?? row.to)!);
  const since = dated.filter((row) => began(row) < 0).toSorted((a, b) => ((a.from ?? a.to)! < (b.from ?? b.to)! ? -1 : 1));
  const past = dated.filter((row) => began(row) > 0);
  const latest = past.toSorted((a, b) => ((a.from ?? a.to)! < (b.from ?? b.to)! ? -1 : 1)).at(-1) ?? null;

  const held = altLabel.filter(
    ({ type, from, to }) =>
      type === 'former' &&
      to !== undefined &&
      compareDay(day, to) < 0 &&
      (from === undefined ? past.length > 0 : compareDay(day, from) > 0),
  );
  const inLanguage = (lang: string) => {
    const names = [...new Set(held.filter((label) => label.lang === lang && label.label !== prefLabel.en).map(({ label }) => label))];
    // Two names at one time: nothing says which the article would have meant.
    return names.length === 1 ? names[0] : undefined;
  };
  const [en, ko] = [inLanguage('en'), inLanguage('ko')];
  const name = en !== undefined ? { en, ko } : ko !== undefined ? { ko } : null;
  if (name === null && since.length === 0) return null;
  return { name, latest, since, isEarlier: past.length === 0 && since.length > 0 };
}
