import { ensureBrowsers } from '../../scripts/browser/find-browser.mjs';
import { openSession } from '../../scripts/browser/session.ts';
import { realPages, servePages } from './annotate/pages.ts';
import { costOf, timesOf } from './annotate/visit.ts';
import { type Bench, type Measure, measure } from './support/bench.ts';
import { buildExtension } from './support/build.ts';
import { median, quantile } from './support/statistics.ts';
import { table } from './support/table.ts';

interface Row {
  page: string;
  chars: number;
  costMs: number;
  longestMs: number;
  walkMs: number;
  firstMarkMs: number;
}

export const bench: Bench = {
  about: 'What annotating costs real pages, each opened fresh, against a bare walk over their text, in Chromium.',
  async run({ quick, say }) {
    const names = realPages();
    if (names.length === 0) return { measures: [], skipped: 'there are no saved pages beside the project' };
    ensureBrowsers(['chromium']);
    say('Building …');
    const built = await buildExtension('chrome', 'test');
    const site = await servePages();
    const session = await openSession({ name: 'chromium', extension: built.folder, headless: true });
    const rows: Row[] = [];
    const unmarked: string[] = [];
    try {
      // The background is warm, as it is for all but a day's first page.
      await timesOf(session, site.url(names[0]!));
      for (const name of quick ? names.slice(0, 6) : names) {
        const times = await timesOf(session, site.url(name));
        const cost = await costOf(session, site.url(name));
        if (!times || !cost) unmarked.push(name);
        else
          rows.push({
            page: name,
            chars: times.chars,
            costMs: cost.total,
            longestMs: cost.longest,
            walkMs: times.walk,
            firstMarkMs: times.firstMark,
          });
      }
    } finally {
      await session.close();
      site.close();
      await built.remove();
    }
    return { measures: toMeasures(rows, unmarked), rows, text: describe(rows) };
  },
};

function toMeasures(rows: readonly Row[], unmarked: readonly string[]): Measure[] {
  const all = (of: (row: Row) => number) => rows.map(of);
  const costs = all(({ costMs }) => costMs);
  return [
    measure('main thread a page, median', median(costs), 'ms', { atMost: 10 }),
    measure('main thread a page, 90 % of pages', quantile(costs, 0.9), 'ms', { atMost: 30 }),
    measure(
      'longest stretch without a break, 90 % of pages',
      quantile(
        all(({ longestMs }) => longestMs),
        0.9,
      ),
      'ms',
      { atMost: 5 },
    ),
    measure('main thread over a bare walk, median', median(all(({ costMs, walkMs }) => costMs / walkMs)), '×'),
    measure('first mark after the page is parsed, median', median(all(({ firstMarkMs }) => firstMarkMs)), 'ms'),
    measure(
      'first mark after the page is parsed, 90 % of pages',
      quantile(
        all(({ firstMarkMs }) => firstMarkMs),
        0.9,
      ),
      'ms',
    ),
    measure('pages without a mark', unmarked.length, 'pages', { atMost: 0 }, unmarked.length > 0 ? unmarked.join(', ') : undefined),
  ];
}

function describe(rows: readonly Row[]): string {
  return table(
    ['page', 'characters', 'main thread ms', 'longest ms', 'bare walk ms', 'first mark ms'],
    rows.map((row) => [
      row.page,
      row.chars.toLocaleString('en'),
      ...[row.costMs, row.longestMs, row.walkMs, row.firstMarkMs].map((ms) => ms.toFixed(1)),
    ]),
  );
}
