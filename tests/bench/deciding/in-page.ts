/** Runs in the browser: times the matcher alone and the whole of spotting, one after the other, on pages of blocks. */
import { type Lexicon, openLexicon } from '../../../core/glossary/lexicon.ts';
import { match } from '../../../core/spotting/match.ts';
import type { TextBlock } from '../../../core/spotting/mention.ts';
import { spot } from '../../../core/spotting/spot.ts';

/** Milliseconds for all pages once, the mean of a stretch; and what was found. */
export interface Pair {
  match: number;
  spot: number;
  mentions: number;
}

const PAGE = { language: 'en' };
let lexicon: Lexicon;

function stretch(atLeast: number, run: () => void): number {
  const started = performance.now();
  let runs = 0;
  do {
    run();
    runs++;
  } while (performance.now() - started < atLeast);
  return (performance.now() - started) / runs;
}

const bench = {
  async setUp(): Promise<number> {
    lexicon = openLexicon(await (await fetch('lexicon.bin')).arrayBuffer());
    return lexicon.surfaces;
  },
  run(pages: readonly (readonly TextBlock[])[], atLeast: number): Pair {
    let mentions = 0;
    return {
      match: stretch(atLeast, () => {
        for (const blocks of pages) match(blocks, lexicon);
      }),
      spot: stretch(atLeast, () => {
        mentions = 0;
        for (const blocks of pages) mentions += spot(blocks, lexicon, PAGE).length;
      }),
      mentions,
    };
  },
};

export type DecidingPage = typeof bench;
Object.assign(globalThis, { bench });
