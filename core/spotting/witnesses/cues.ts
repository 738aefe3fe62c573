import type { Witness } from '../evidence.ts';
import { WEIGHTS } from '../weights.ts';

/** The entry's own cues near by; one that speaks against it rules it out from within its phrase ("Soviet Ministry of …"). */
export const cuesAround: Witness = (made, { around, cuesOf }) => {
  const { candidate, reading } = made;
  const { speaks, onPage } = cuesOf(reading.concept);
  if (speaks.size === 0) return null;
  const seen: number[] = [];
  const words: string[] = [];
  let forIt = 0;
  let againstIt = 0;
  for (const cue of around.cuesNear(candidate)) {
    const side = speaks.get(cue.target);
    if (side === undefined || seen.includes(cue.target)) continue;
    seen.push(cue.target);
    if (!side) {
      if (around.isInPhrase(cue, candidate)) return `"${around.wordsOf(cue)}" stands in the phrase`;
      againstIt += WEIGHTS.cueAgainst;
      continue;
    }
    forIt += WEIGHTS.cueFor;
    if (words.length < 2 && !words.includes(around.wordsOf(cue))) words.push(around.wordsOf(cue));
    // What every page on the subject says is no help to an ordinary word.
    if (!reading.surface.weak || !around.isAnchor(cue)) made.supported = true;
  }
  made.odds += Math.min(forIt, WEIGHTS.cueForMost) + onPage - Math.min(againstIt, WEIGHTS.cueAgainstMost);
  if (words.length > 0) made.grounds.push(`near ${words.join(', ')}`);
  return null;
};
