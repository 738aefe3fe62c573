import { fileURLToPath } from 'node:url';
import { evenText } from '../../../core/anchoring/even-text.ts';
import { contextAround } from '../../../core/anchoring/context.ts';
import { compileLexicon } from '../../../core/glossary/compile.ts';
import { readGlossary } from '../../../scripts/glossary/read-glossary.ts';
import { servePage } from '../support/bundle.ts';
import { openBenchPage } from '../support/chromium.ts';
import { below, pick, seeded } from '../support/random.ts';
import type { PeerQuote } from './peer.ts';
import type { Timing, TimingPage } from './timing-page.ts';

const LENGTH = 200_000;
const ORPHANS = 100;

type World = typeof globalThis & { bench: TimingPage };

export interface Orphaned {
  /** Text of real pages. */
  text: string;
  /** Passages of other real pages. */
  quotes: PeerQuote[];
}

/** A text of 200,000 characters, and 100 passages that it does not hold. */
export function orphaned(texts: readonly string[]): Orphaned {
  const random = seeded(17);
  // Real pages side by side, as often as it takes; the last four lend the passages.
  const [pages, others] = [texts.slice(0, -4), texts.slice(-4)];
  let text = '';
  while (text.length < LENGTH) text += `${pages.join(' ')} `;
  text = evenText(text.slice(0, LENGTH)).text;
  const quotes: PeerQuote[] = [];
  while (quotes.length < ORPHANS) {
    const source = pick(random, others);
    const length = Math.min(40 + below(random, 561), source.length - 1);
    const start = below(random, source.length - length);
    const exact = source.slice(start, start + length).trim();
    if (exact.length < 40 || text.includes(exact)) continue;
    quotes.push({ exact, ...contextAround(source, start, start + length), at: below(random, LENGTH) });
  }
  return { text, quotes };
}

export async function timeOrphans({ text, quotes }: Orphaned, rounds: number): Promise<Timing[]> {
  const lexicon = new Uint8Array(compileLexicon(readGlossary().concepts));
  const served = await servePage(fileURLToPath(new URL('timing-page.ts', import.meta.url)), { 'lexicon.bin': lexicon });
  const open = await openBenchPage(served.url);
  const timings: Timing[] = [];
  try {
    await open.page.evaluate(() => (globalThis as World).bench.setUp());
    for (let round = 0; round <= rounds; round++) {
      const timing = await open.step(120_000, () =>
        open.page.evaluate((text, quotes) => (globalThis as World).bench.run(text, quotes), text, quotes),
      );
      if (round > 0 || rounds === 0) timings.push(timing);
    }
  } finally {
    await open.close();
    await served.close();
  }
  return timings;
}
