import { injectedSizes } from './support/injected.ts';
import { type Bench, measure } from './support/bench.ts';
import { buildExtension } from './support/build.ts';
import { table } from './support/table.ts';

const GOAL = { atMost: 15_000 };

export const bench: Bench = {
  about: 'Bytes that every page loads: what the manifest injects, in both browsers.',
  async run({ say }) {
    const rows: { browser: string; file: string; bytes: number }[] = [];
    for (const browser of ['chrome', 'firefox'] as const) {
      say(`Building for ${browser} …`);
      const built = await buildExtension(browser, 'production');
      rows.push(...injectedSizes(built.folder).map((file) => ({ browser, ...file })));
      await built.remove();
    }
    const total = (browser: string) => rows.filter((row) => row.browser === browser).reduce((sum, { bytes }) => sum + bytes, 0);
    return {
      measures: [
        measure('injected into every page, Chrome and Edge', total('chrome'), 'bytes', GOAL),
        measure('injected into every page, Firefox', total('firefox'), 'bytes', GOAL),
      ],
      rows,
      text: table(
        ['browser', 'file', 'bytes'],
        rows.map(({ browser, file, bytes }) => [browser, file, bytes.toLocaleString('en')]),
      ),
    };
  },
};
