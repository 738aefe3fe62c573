import type { PageFigures } from '../page.ts';
import { table } from '../support/table.ts';

export function toRows({ visits, alone }: PageFigures) {
  const inFirefox = new Map(alone.firefox.map((one) => [one.page, one]));
  return alone.chromium.map((one) => {
    const visit = visits.get(one.page);
    const firefox = inFirefox.get(one.page);
    return {
      page: one.page,
      mainMs: visit?.total ?? null,
      longestMs: visit?.longest ?? null,
      firstMarkMs: visit?.firstMarkMs ?? null,
      ranges: one.ranges,
      overWalk: one.oursMs / one.bareMs,
      wrapMs: one.wrapMs,
      markjsMs: one.markjsMs ?? null,
      pointerMs: one.pointerOurs,
      overWalkFirefox: firefox ? firefox.oursMs / firefox.bareMs : null,
    };
  });
}

export function describe(figures: PageFigures): string {
  const number = (value: number | null, digits = 1) => (value === null ? '–' : value.toFixed(digits));
  return table(
    ['page', 'main ms', 'longest', 'first mark', 'ranges', 'over walk', 'wrap ms', 'mark.js ms', 'pointer ms', 'over walk, Firefox'],
    toRows(figures).map((row) => [
      row.page,
      number(row.mainMs),
      number(row.longestMs),
      number(row.firstMarkMs, 0),
      `${row.ranges}`,
      number(row.overWalk, 2),
      number(row.wrapMs),
      number(row.markjsMs, 0),
      number(row.pointerMs, 3),
      number(row.overWalkFirefox, 2),
    ]),
  );
}
