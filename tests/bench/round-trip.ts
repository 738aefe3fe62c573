import type { Page } from 'puppeteer-core';
import type { TextBlock } from '../../core/spotting/mention.ts';
import { ensureBrowsers } from '../../scripts/browser/find-browser.mjs';
import { openSession } from '../../scripts/browser/session.ts';
import { readGlossary } from '../../scripts/glossary/read-glossary.ts';
import { plainText } from '../../scripts/text/page-text.ts';
import { writeEchoExtension } from './round-trip/echo-extension.ts';
import { articleOf } from './support/article.ts';
import { type Bench, measure } from './support/bench.ts';
import { buildExtension } from './support/build.ts';
import { median } from './support/statistics.ts';
import { table } from './support/table.ts';

/** Characters of a page, and how many times the bare echo its answer may take. */
const SIZES: readonly [chars: number, atMost: number][] = [
  [5_000, 1.5],
  [30_000, 1.5],
  [200_000, 3],
];

type World = typeof globalThis & { chrome: { runtime: { sendMessage(message: unknown): Promise<unknown> } } };

export const bench: Bench = {
  about: 'A page asks the warm background for its terms, against an extension that only sends the text back, in Chromium.',
  async run({ quick, say }) {
    ensureBrowsers(['chromium']);
    say('Building …');
    const built = await buildExtension('chrome', 'test');
    const echo = await writeEchoExtension();
    const session = await openSession({ name: 'chromium', extension: built.folder, headless: true });
    const rows: { chars: number; echoMs: number; annotateMs: number; ratio: number }[] = [];
    try {
      const { concepts } = readGlossary();
      const ours = await session.openExtensionPage('manifest.json');
      const theirs = await session.browser.newPage();
      await theirs.goto(`chrome-extension://${await session.browser.installExtension(echo.folder)}/manifest.json`);
      for (const [chars] of SIZES) {
        const { blocks } = plainText(articleOf(concepts, chars));
        const pairs: { echo: number; annotate: number }[] = [];
        for (let round = 0; round <= (quick ? 5 : 25); round++) {
          const pair = { echo: await roundTrip(theirs, blocks), annotate: await roundTrip(ours, blocks) };
          if (round > 2) pairs.push(pair);
        }
        const echoMs = median(pairs.map(({ echo }) => echo));
        const annotateMs = median(pairs.map(({ annotate }) => annotate));
        rows.push({ chars, echoMs, annotateMs, ratio: annotateMs / echoMs });
      }
    } finally {
      await session.close();
      await Promise.all([built.remove(), echo.remove()]);
    }
    return {
      measures: SIZES.map(([chars, atMost]) =>
        measure(
          `round trip over a bare echo, ${chars.toLocaleString('en')} characters`,
          rows.find((row) => row.chars === chars)!.ratio,
          '×',
          { atMost },
        ),
      ),
      rows,
      text: table(
        ['characters', 'echo ms', 'annotate ms'],
        rows.map((row) => [row.chars.toLocaleString('en'), row.echoMs.toFixed(2), row.annotateMs.toFixed(2)]),
      ),
    };
  },
};

/** Milliseconds from the question to the answer, the mean of a few in a row. */
async function roundTrip(page: Page, blocks: readonly TextBlock[]): Promise<number> {
  // A window in the background is given less of the processor.
  await page.bringToFront();
  return page.evaluate(async (blocks) => {
    const TIMES = 5;
    const message = { id: 1, type: 'annotate', data: { blocks, page: { language: 'en' } }, timestamp: 0 };
    const started = performance.now();
    for (let i = 0; i < TIMES; i++) {
      const answer = await (globalThis as World).chrome.runtime.sendMessage(message);
      if (!answer || (answer as { err?: unknown }).err) throw new Error(`no answer: ${JSON.stringify(answer)}`);
    }
    return (performance.now() - started) / TIMES;
  }, blocks);
}
