import { LABEL_TYPES } from '../../glossary/vocabulary.ts';
import type { Lexicon } from '../../glossary/lexicon.ts';
import type { Candidate } from '../candidate.ts';
import type { Neighbourhood, Witness } from '../evidence.ts';

const SHORT = LABEL_TYPES.indexOf('short');
const OF_THE = /^ of (?:the )?(?:[A-Z0-9][\w-]* ){0,2}?$/;
const FAR = 40;

/**
 * "plenary meeting of the SPA Standing Committee", "SPA Presidium": a short name belongs to the body that its phrase names
 * behind it or right before it.
 */
export const governingPhrase: Witness = (made, neighbourhood) => {
  const { candidate, reading } = made;
  if (reading.surface.type !== SHORT) return false;
  const { lexicon } = neighbourhood;
  if (lexicon.within(reading.concept) < 0) return false;
  const bodies = bodyBehind(candidate, neighbourhood) ?? bodyBefore(candidate, neighbourhood);
  return bodies !== null && !bodies.some((body) => related(lexicon, reading.concept, body));
};

function bodyBehind(candidate: Candidate, { around, lexicon, startingAt }: Neighbourhood): readonly number[] | null {
  if (!around.textAfter(candidate, 4).startsWith(' of ')) return null;
  const after = around.textAfter(candidate, FAR);
  for (let length = 4; length < after.length; length++) {
    if (after[length - 1] !== ' ' || !OF_THE.test(after.slice(0, length))) continue;
    const bodies = startingAt(candidate.block, candidate.end + length).filter((concept) => lexicon.kind(concept) === 'org');
    if (bodies.length > 0) return bodies;
  }
  return null;
}

function bodyBefore(candidate: Candidate, { around, lexicon, endingAt }: Neighbourhood): readonly number[] | null {
  const gap = /[\]) ]+$/.exec(around.textBefore(candidate, 3))?.[0];
  if (!gap) return null;
  const bodies = endingAt(candidate.block, candidate.start - gap.length);
  return bodies.some((concept) => lexicon.kind(concept) === 'org') ? bodies.filter((concept) => lexicon.kind(concept) === 'org') : null;
}

/** One is the other, or a part of it at some remove. */
function related(lexicon: Lexicon, one: number, other: number): boolean {
  return chain(lexicon, one).includes(other) || chain(lexicon, other).includes(one);
}

function chain(lexicon: Lexicon, from: number): number[] {
  const found: number[] = [];
  for (let at = from; at >= 0 && !found.includes(at); at = lexicon.within(at)) found.push(at);
  return found;
}
