import type { Witness } from '../evidence.ts';
import { WEIGHTS } from '../weights.ts';

/** The entry's own cues near by; one that speaks against it rules it out from within its phrase ("Soviet Ministry of …"). */
export const cuesAround: Witness = (made, { around }) => {
  const { candidate, reading } = made;
  const { present, onPage } = around.cuesOf(reading.concept);
  if (present.length === 0) return false;
  made.near += onPage;
  const near = around.nearest(present, candidate);
  if (near.length === 0) return false;
  let words: string | null = null;
  let other: string | null = null;
  let forIt = 0;
  let againstIt = 0;
  for (let i = 0; i < near.length; i++) {
    const { cue, isFor } = near[i]!;
    if (!isFor) {
      if (around.isInPhrase(cue, candidate)) return true;
      againstIt += WEIGHTS.cueAgainst;
      continue;
    }
    forIt += WEIGHTS.cueFor;
    if (words === null) words = around.wordsOf(cue);
    else if (other === null && around.wordsOf(cue) !== words) other = around.wordsOf(cue);
    // What every page on the subject says is no help to an ordinary word.
    if (!made.supported && (!reading.surface.weak || !around.isAnchor(cue))) made.supported = true;
  }
  made.near += Math.min(forIt, WEIGHTS.cueForMost) - Math.min(againstIt, WEIGHTS.cueAgainstMost);
  if (words !== null) made.cues = other === null ? `near ${words}` : `near ${words}, ${other}`;
  return false;
};
