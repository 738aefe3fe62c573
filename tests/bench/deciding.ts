import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compileLexicon } from '../../core/glossary/compile.ts';
import type { TextBlock } from '../../core/spotting/mention.ts';
import { readGlossary } from '../../scripts/glossary/read-glossary.ts';
import { plainText } from '../../scripts/text/page-text.ts';
import type { DecidingPage } from './deciding/in-page.ts';
import { articleOf } from './support/article.ts';
import { type Bench, measure } from './support/bench.ts';
import { servePage } from './support/bundle.ts';
import { openBenchPage } from './support/chromium.ts';
import { median } from './support/statistics.ts';
import { table } from './support/table.ts';

const CORPUS = fileURLToPath(new URL('../../../shared/corpus/dev', import.meta.url));
const GOAL = { atMost: 1 };

type World = typeof globalThis & { bench: DecidingPage };

export const bench: Bench = {
  about: 'Deciding what is meant (senses, gate, follow), against the cost of matching, with the bundled glossary in Chromium.',
  async run({ quick }) {
    const { concepts } = readGlossary();
    const texts: [name: string, pages: TextBlock[][]][] = [
      ['article, 5 kB', [plainText(articleOf(concepts, 5_000)).blocks]],
      ['page, 200 kB', [plainText(articleOf(concepts, 200_000)).blocks]],
      ...(existsSync(CORPUS) ? [['real articles', corpusPages()] as [string, TextBlock[][]]] : []),
    ];
    const lexicon = new Uint8Array(compileLexicon(concepts));
    const served = await servePage(fileURLToPath(new URL('deciding/in-page.ts', import.meta.url)), { 'lexicon.bin': lexicon });
    const open = await openBenchPage(served.url);
    const rows: { text: string; chars: number; mentions: number; matchMs: number; decideMs: number; ratio: number }[] = [];
    try {
      await open.page.evaluate(() => (globalThis as World).bench.setUp());
      for (const [text, pages] of texts) {
        const pairs = [];
        for (let round = 0; round <= (quick ? 3 : 9); round++) {
          const run = () =>
            open.page.evaluate((pages, stretch) => (globalThis as World).bench.run(pages, stretch), pages, quick ? 30 : 150);
          const pair = await open.step(60_000, run);
          if (round > 0) pairs.push(pair);
        }
        const matchMs = median(pairs.map(({ match }) => match));
        const decideMs = median(pairs.map(({ match, spot }) => spot - match));
        const ratio = median(pairs.map(({ match, spot }) => (spot - match) / match));
        const chars = pages.flat().reduce((sum, block) => sum + block.text.length, 0);
        rows.push({ text, chars, mentions: pairs[0]!.mentions, matchMs, decideMs, ratio });
      }
    } finally {
      await open.close();
      await served.close();
    }
    return {
      measures: rows.map(({ text, ratio }) => measure(`deciding over matching, ${text}`, ratio, '×', GOAL)),
      rows,
      text: table(
        ['text', 'characters', 'mentions', 'match ms', 'decide ms'],
        rows.map((row) => [
          row.text,
          ...[row.chars, row.mentions].map((n) => n.toLocaleString('en')),
          row.matchMs.toFixed(2),
          row.decideMs.toFixed(2),
        ]),
      ),
    };
  },
};

function corpusPages(): TextBlock[][] {
  const names = readdirSync(CORPUS).filter((name) => name.endsWith('.txt'));
  return names.map((name) => plainText(readFileSync(join(CORPUS, name), 'utf8')).blocks);
}
