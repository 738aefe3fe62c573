import type { Witness } from '../evidence.ts';
import { WEIGHTS } from '../weights.ts';

/** The entry's own cues near by; one that speaks against it rules it out from within its phrase ("Soviet Ministry of …"). */
export const cuesAround: Witness = (made, { lexicon, around }) => {
  const { candidate, reading } = made;
  const list = lexicon.cues(reading.concept);
  if (list.length === 0) return null;
  const speaks = new Map<number, boolean>();
  for (const packed of list) speaks.set(packed >> 1, (packed & 1) === 0);
  let forIt = 0;
  let againstIt = 0;
  const words = new Set<string>();
  const seen = new Set<number>();
  for (const cue of around.cuesNear(candidate, WEIGHTS.cueDistance)) {
    const side = speaks.get(cue.target);
    if (side === undefined || seen.has(cue.target)) continue;
    seen.add(cue.target);
    if (!side && cue.adjacent) return `"${cue.words}" stands in the phrase`;
    if (!side) againstIt += WEIGHTS.cueAgainst;
    else {
      forIt += WEIGHTS.cueFor;
      words.add(cue.words);
      // What every page on the subject says is no help to an ordinary word.
      if (!reading.surface.weak || !cue.anchor) made.supported = true;
    }
  }
  let onPage = 0;
  for (const [cue, side] of speaks) if (side && !seen.has(cue) && around.hasCue(cue)) onPage += WEIGHTS.cueOnPage;
  made.odds += Math.min(forIt, WEIGHTS.cueForMost) + Math.min(onPage, WEIGHTS.cueOnPageMost) - Math.min(againstIt, WEIGHTS.cueAgainstMost);
  if (words.size > 0) made.grounds.push(`near ${[...words].slice(0, 2).join(', ')}`);
  return null;
};
