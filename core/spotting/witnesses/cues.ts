import type { Witness } from '../evidence.ts';
import { WEIGHTS } from '../weights.ts';

/** The entry's own cues near by; one that speaks against it rules it out from within its phrase ("Soviet Ministry of …"). */
export const cuesAround: Witness = (made, { around }) => {
  const { candidate, reading } = made;
  const { present, onPage } = around.cuesOf(reading.concept);
  if (present.length === 0) return false;
  let words: string[] | null = null;
  let forIt = 0;
  let againstIt = 0;
  for (const { cue, isFor } of around.nearest(present, candidate)) {
    if (!isFor) {
      if (around.isInPhrase(cue, candidate)) return true;
      againstIt += WEIGHTS.cueAgainst;
      continue;
    }
    forIt += WEIGHTS.cueFor;
    if (words === null) words = [around.wordsOf(cue)];
    else if (words.length < 2 && !words.includes(around.wordsOf(cue))) words.push(around.wordsOf(cue));
    // What every page on the subject says is no help to an ordinary word.
    if (!reading.surface.weak || !around.isAnchor(cue)) made.supported = true;
  }
  made.odds += Math.min(forIt, WEIGHTS.cueForMost) + onPage - Math.min(againstIt, WEIGHTS.cueAgainstMost);
  if (words !== null) made.cues = `near ${words.join(', ')}`;
  return false;
};
