import { ensureBrowsers } from '../../scripts/browser/find-browser.mjs';
import { runKills } from './durability/kills.ts';
import { type Bench, measure } from './support/bench.ts';
import { buildExtension } from './support/build.ts';

export const bench: Bench = {
  about: 'Kills Chromium (SIGKILL) in bursts of saves, edits and deletes: what was acknowledged has to be there afterwards, and whole.',
  async run({ quick, say }) {
    ensureBrowsers(['chromium']);
    say('Building …');
    const built = await buildExtension('chrome', 'test');
    const kills = quick ? 10 : 200;
    try {
      const report = await runKills({ extension: built.folder, kills, seed: 7, say });
      const per = report.acknowledged / report.kills;
      return {
        measures: [
          measure('kills of the browser in a burst of changes', report.kills, '', { atLeast: kills }),
          measure('changes acknowledged before a kill', report.acknowledged, '', {}, `${per.toFixed(0)} a burst`),
          measure(
            'restarts at which Chromium itself had thrown the database away',
            report.losses,
            '',
            {},
            'brought back from the second copy',
          ),
          measure('acknowledged changes that were not there after the restart', report.lost.length, '', { atMost: 0 }),
          measure('clips and batches found half-written', report.halfWritten.length, '', { atMost: 0 }),
          measure(
            'rows not brought back from the second copy',
            report.lostFromCopy,
            '',
            { atMost: 0 },
            `of ${report.rows}, after the database was deleted`,
          ),
        ],
        rows: [...report.lost, ...report.halfWritten],
      };
    } finally {
      await built.remove();
    }
  },
};
