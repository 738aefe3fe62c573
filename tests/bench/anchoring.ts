import { ensureBrowsers } from '../../scripts/browser/find-browser.mjs';
import { realPages } from './annotate/pages.ts';
import { judge, type Judged, type Verdict } from './anchoring/judge.ts';
import { visitOrphans } from './anchoring/main-thread.ts';
import { openGlossary, visitPages, type RoundTrip } from './anchoring/pages.ts';
import { orphaned, timeOrphans } from './anchoring/timing.ts';
import { type Bench, type Measure, measure } from './support/bench.ts';
import { median } from './support/statistics.ts';
import { table } from './support/table.ts';

interface Row {
  mode: string;
  cases: number;
  ours: string;
  theirs: string;
}

export const bench: Bench = {
  about: 'Kept passages found again on real pages, unchanged and changed, against the method of the best known client.',
  async run({ quick, say }) {
    if (realPages().length === 0) return { measures: [], skipped: 'there are no saved pages beside the project' };
    ensureBrowsers(['chromium']);
    const glossary = openGlossary();
    const judged: Judged[] = [];
    const { trips, texts } = await visitPages(glossary, { quick, say }, (cases) => judged.push(...judge(cases, glossary.conceptsIn)));
    say('Timing …');
    const orphans = orphaned(texts);
    const timings = await timeOrphans(orphans, quick ? 1 : 5);
    say('Building …');
    const shares = await visitOrphans(orphans, quick ? 1 : 5);
    const rows = rowsOf(judged);
    return {
      measures: [
        ...pageMeasures(trips, judged),
        measure('time for 100 orphans in 200,000 characters, over theirs', median(timings.map(({ ours, theirs }) => ours / theirs)), '×', {
          atMost: 0.5,
        }),
        measure('time for 100 orphans in 200,000 characters', median(timings.map(({ ours }) => ours)), 'ms'),
        measure('longest task of anchoring in the page, 100 orphans', median(shares.map(({ anchoring }) => anchoring)), 'ms', {
          atMost: 8,
        }),
        measure('longest task of the scripts around it', median(shares.map(({ others }) => others)), 'ms'),
      ],
      rows,
      text: table(
        ['changed', 'cases', 'ours', 'theirs'],
        rows.map(({ mode, cases, ours, theirs }) => [mode, String(cases), ours, theirs]),
      ),
    };
  },
};

function pageMeasures(trips: readonly RoundTrip[], judged: readonly Judged[]): Measure[] {
  const passages = trips.reduce((sum, trip) => sum + trip.passages, 0);
  const exact = trips.reduce((sum, trip) => sum + trip.exact, 0);
  const light = judged.filter(({ kind }) => kind === 'light');
  const touched = judged.filter(({ kind }) => kind === 'touched');
  const deleted = judged.filter(({ kind }) => kind === 'deleted');
  const share = (list: readonly Judged[], whose: 'ours' | 'theirs', ...verdicts: Verdict[]) =>
    (100 * list.filter((one) => verdicts.includes(one[whose])).length) / list.length;
  const count = (list: readonly Judged[], whose: 'ours' | 'theirs') => list.filter((one) => one[whose] === 'wrong').length;
  const modes = [...Map.groupBy(light, ({ mode }) => mode)];
  const worst = modes.map(([mode, list]) => ({ mode, share: share(list, 'ours', 'right') })).toSorted((a, b) => a.share - b.share)[0]!;
  return [
    measure(
      'passages kept and found exactly on unchanged pages',
      (100 * exact) / passages,
      '%',
      { atLeast: 100 },
      `${exact} of ${passages}`,
    ),
    measure(
      'passages asked for on changed pages',
      trips.reduce((sum, trip) => sum + trip.distinct, 0),
      '',
      {},
      'of 40 characters and more, with no other place on their page within a fifth of errors',
    ),
    measure('found and right where no fact was touched', share(light, 'ours', 'right'), '%', { atLeast: 98 }),
    measure('found and right in the worst of these edits', worst.share, '%', { atLeast: 98 }, worst.mode),
    measure('theirs: found and right where no fact was touched', share(light, 'theirs', 'right'), '%'),
    measure('not attached where a fact was changed', share(touched, 'ours', 'not attached', 'offered'), '%', { atLeast: 100 }),
    measure('and offered where it stands', share(touched, 'ours', 'offered'), '%'),
    measure('theirs: not attached where a fact was changed', share(touched, 'theirs', 'not attached'), '%'),
    measure('not attached where it was deleted', share(deleted, 'ours', 'not attached', 'offered'), '%', { atLeast: 100 }),
    measure('theirs: not attached where it was deleted', share(deleted, 'theirs', 'not attached'), '%'),
    measure('wrong words', count(judged, 'ours'), 'cases', { atMost: 0 }),
    measure('theirs: wrong words', count(judged, 'theirs'), 'cases'),
  ];
}

function rowsOf(judged: readonly Judged[]): Row[] {
  return [...Map.groupBy(judged, ({ mode }) => mode)].map(([mode, list]) => {
    const told = (whose: 'ours' | 'theirs') =>
      [...Map.groupBy(list, (one) => one[whose])].map(([verdict, { length }]) => `${length} ${verdict}`).join(', ');
    return { mode, cases: list.length, ours: told('ours'), theirs: told('theirs') };
  });
}
