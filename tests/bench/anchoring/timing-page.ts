/** Runs in the browser: times both methods on passages that a text does not hold. */
import { changedFinder } from '../../../core/anchoring/find-changed.ts';
import { openLexicon, type Lexicon } from '../../../core/glossary/lexicon.ts';
import { spot } from '../../../core/spotting/spot.ts';
import { peerFind, type PeerQuote } from './peer.ts';

let lexicon: Lexicon;

/** Milliseconds for all passages, and how many were attached to something. */
export interface Timing {
  ours: number;
  theirs: number;
  oursFound: number;
  theirsFound: number;
}

const bench = {
  async setUp(): Promise<number> {
    lexicon = openLexicon(await (await fetch('lexicon.bin')).arrayBuffer());
    return lexicon.surfaces;
  },
  run(text: string, quotes: readonly PeerQuote[]): Timing {
    const started = performance.now();
    const find = changedFinder(text, (words) => spot([{ text: words }], lexicon, {}).map(({ senses: [{ concept }] }) => concept));
    const oursFound = quotes.filter((quote) => find({ ...quote, concepts: [] }).outcome === 'changed').length;
    const between = performance.now();
    const theirsFound = quotes.filter((quote) => peerFind(text, quote) !== null).length;
    return { ours: between - started, theirs: performance.now() - between, oursFound, theirsFound };
  },
};

export type TimingPage = typeof bench;
Object.assign(globalThis, { bench });
