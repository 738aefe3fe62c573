import type { PageFigures } from '../page.ts';
import { type Measure, measure } from '../support/bench.ts';
import { median, quantile } from '../support/statistics.ts';
import type { Alone } from './alone.ts';

const sum = (values: readonly number[]) => values.reduce((all, one) => all + one, 0);
const listed = (names: readonly string[]) => (names.length > 0 ? names.slice(0, 6).join('; ') : undefined);

export function toMeasures(figures: PageFigures): Measure[] {
  const { visits, firstMarksFirefox, unmarked, alone, frames, card, heapKb, different, pages } = figures;
  const all = [...visits.values()];
  const of = (figure: (visit: (typeof all)[number]) => number) => all.map(figure);
  const longest = of((visit) => visit.longest);
  const late = [...visits].filter(([, visit]) => visit.longest > 5).map(([page, visit]) => `${page} ${visit.longest.toFixed(1)}`);
  return [
    ...warm('Chromium', alone.chromium),
    ...warm('Firefox', alone.firefox),
    ...against(alone.chromium),
    measure('main thread a page, median', median(of(({ total }) => total)), 'ms'),
    measure(
      'main thread a page, 90 % of pages',
      quantile(
        of(({ total }) => total),
        0.9,
      ),
      'ms',
    ),
    measure('main thread a page, mean, Firefox', figures.mainFirefox, 'ms'),
    measure('longest task of ours, worst page (each the median of its visits)', Math.max(...longest), 'ms', { atMost: 5 }, listed(late)),
    measure('longest task of ours, median page', median(longest), 'ms', { atMost: 5 }),
    measure('start of the eager script, processor time, median', median(figures.starts), 'ms', { atMost: 2 }),
    measure('first mark after the page is parsed, median', median(of(({ firstMarkMs }) => firstMarkMs)), 'ms'),
    ...(firstMarksFirefox.length > 0
      ? [measure('first mark after the page is parsed, median, Firefox', median(firstMarksFirefox), 'ms')]
      : []),
    measure('layouts for marks that come and go in 20 frames', sum(alone.chromium.map(({ layouts = 0 }) => layouts)), 'layouts', {
      atMost: 0,
    }),
    measure('layout shift since anything of ours is there, worst page', Math.max(...of(({ shift }) => shift)), '', { atMost: 0 }),
    measure('elements added', Math.max(...of(({ nodesAdded }) => nodesAdded)), 'elements', { atMost: 1 }),
    measure('pages without a mark, both browsers', unmarked.length, 'pages', { atMost: 0 }, listed(unmarked)),
    ...(['chromium', 'firefox'] as const).map((name) =>
      measure(`pages that differ with and without us, ${name}`, different[name].length, 'pages', { atMost: 0 }, listed(different[name])),
    ),
    measure(
      'a frame of a page that animates in each, over the bare page',
      sum(frames.map(({ marked }) => marked)) / sum(frames.map(({ bare }) => bare)),
      '×',
      { atMost: 1.1 },
    ),
    measure('a chat of 600 messages a second: our share of the time', figures.chat * 100, '%', { atMost: 1 }),
    measure('a thousand changes of the page', figures.mutations, 'ms'),
    measure('card open after the dwell, the first of a page', card.firstMs, 'ms'),
    measure('card open after the dwell, any other', card.againMs, 'ms'),
    measure('nodes more after opening and closing 200 times', Math.max(0, card.nodesGrown), 'nodes', { atMost: 0 }),
    measure('listeners more after it', Math.max(0, card.listenersGrown), 'listeners', { atMost: 0 }),
    measure('heap more after it, compiled code apart', card.heapGrownKb, 'kB', { atMost: 100 }),
    measure('heap of a tab, over the bare page', heapKb.bundled - heapKb.bare, 'kB'),
    measure('heap of a tab with 1,000,000 surfaces more, over the bundled glossary', heapKb.million / heapKb.bundled, '×', {
      atMost: 1.05,
    }),
    measure('pages', pages, 'pages'),
  ];
}

function warm(browser: string, alone: readonly Alone[]): Measure[] {
  const ratio = sum(alone.map(({ oursMs }) => oursMs)) / sum(alone.map(({ bareMs }) => bareMs));
  const pointer = sum(alone.map(({ pointerOurs }) => pointerOurs)) / sum(alone.map(({ pointerBare }) => pointerBare));
  return [
    measure(`collect and paint, warm, all pages, over a bare walk that reads every text node of the document, ${browser}`, ratio, '×', {
      atMost: 1.6,
    }),
    measure(
      `the same over a walk that leaves scripts and styles out, ${browser}`,
      sum(alone.map(({ oursMs }) => oursMs)) / sum(alone.map(({ bareSeenMs }) => bareSeenMs)),
      '×',
    ),
    measure(`pointer at rest, over elementFromPoint, ${browser}`, pointer, '×', { atMost: 2 }),
  ];
}

function against(alone: readonly Alone[]): Measure[] {
  const tried = alone.filter(({ markjsMs }) => markjsMs !== undefined);
  const done = tried.filter((one): one is Alone & { markjsMs: number } => typeof one.markjsMs === 'number');
  const once = ({ oursMs, repetitions }: Alone) => oursMs / repetitions;
  const note =
    done.length < tried.length ? `on ${tried.length - done.length} of ${tried.length} pages it gave up or took over 30 s` : undefined;
  return [
    measure(
      'mark.js with 1,000 surfaces, over collect and paint',
      sum(done.map(({ markjsMs }) => markjsMs)) / sum(done.map(once)),
      '×',
      { atLeast: 500 },
      note,
    ),
    measure('wrapping the same words in elements, over painting them', sum(alone.map(({ wrapMs }) => wrapMs)) / sum(alone.map(once)), '×'),
  ];
}
