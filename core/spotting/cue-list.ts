import type { Lexicon } from '../glossary/lexicon.ts';
import type { Surroundings } from './surroundings.ts';
import { WEIGHTS } from './weights.ts';

/** An entry's cues: whether each speaks for it, and what those found anywhere on the page say. */
export interface CueList {
  speaks: ReadonlyMap<number, boolean>;
  /** Cues for it that the page has at all. */
  onPage: number;
}

/** The cue lists of a page's concepts, each read once. */
export function cueListsOf(lexicon: Lexicon, around: Surroundings): (concept: number) => CueList {
  const known = new Map<number, CueList>();
  return (concept) => {
    const found = known.get(concept);
    if (found) return found;
    const speaks = new Map<number, boolean>();
    for (const packed of lexicon.cues(concept)) speaks.set(packed >> 1, (packed & 1) === 0);
    let onPage = 0;
    for (const [cue, side] of speaks) if (side && around.hasCue(cue)) onPage++;
    const list = { speaks, onPage: Math.min(onPage * WEIGHTS.cueOnPage, WEIGHTS.cueOnPageMost) };
    known.set(concept, list);
    return list;
  };
}
