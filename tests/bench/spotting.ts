import { fileURLToPath } from 'node:url';
import { ENGINES } from './spotting/engines/engine.ts';
import { measureSet } from './spotting/measure-set.ts';
import { sortCells, spottingMeasures } from './spotting/measures.ts';
import { type Cell, TEXT_NAMES, setsToMeasure, toRow, underBothNames } from './spotting/rows.ts';
import type { Density } from './spotting/surfaces.ts';
import type { Bench } from './support/bench.ts';
import { servePage } from './support/bundle.ts';
import { table } from './support/table.ts';

export const bench: Bench = {
  about: 'The matcher against its peers and the floor: 1,000 to 1,000,000 surfaces, 5 kB to 5 MB of text, in Chromium.',
  async run({ quick, say }) {
    const served = await servePage(fileURLToPath(new URL('spotting/in-page.ts', import.meta.url)));
    const cells: Cell[] = [];
    const beyond: Record<Density, Map<(typeof ENGINES)[number], string>> = { dense: new Map(), sparse: new Map() };
    try {
      for (const set of setsToMeasure(quick ? [1_000, 10_000] : undefined)) {
        say(`${set.size.toLocaleString('en')} surfaces, ${set.density} …`);
        const texts = quick ? TEXT_NAMES.filter((name) => name !== 'long') : TEXT_NAMES;
        const plan = { url: served.url, texts, runs: quick ? 3 : 7, stretch: quick ? 20 : 50, beyond: beyond[set.density] };
        cells.push(...(await measureSet(set, plan)));
      }
    } finally {
      await served.close();
    }
    const all = sortCells(underBothNames(cells), ENGINES);
    return { measures: spottingMeasures(all), rows: all.map(toRow), text: describe(all) };
  },
};

function describe(cells: readonly Cell[]): string {
  const shown = (value: number | null) =>
    value === null ? 'null' : value.toPrecision(3).includes('e') ? value.toFixed(0) : value.toPrecision(3);
  const rows = cells.map((cell) => [
    cell.surfaces.toLocaleString('en'),
    cell.density,
    cell.text,
    cell.engine,
    ...[cell.nsPerChar, cell.overFloor, cell.buildMs, cell.loadMs].map(shown),
    cell.bytes?.toLocaleString('en') ?? 'null',
    cell.hits?.toLocaleString('en') ?? cell.reason ?? '',
  ]);
  return table(['surfaces', 'density', 'text', 'engine', 'ns/char', 'over floor', 'build ms', 'load ms', 'bytes', 'hits'], rows);
}
