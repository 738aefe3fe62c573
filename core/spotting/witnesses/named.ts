import { LABEL_TYPES } from '../../glossary/vocabulary.ts';
import type { Witness } from '../evidence.ts';
import { WEIGHTS } from '../weights.ts';

const SHORT = LABEL_TYPES.indexOf('short');

/** The page names the concept by another surface, that needs no help; best if this one is that one shortened. */
export const namedElsewhere: Witness = (made, { named }) => {
  const { candidate, reading } = made;
  const others = (named.get(reading.concept) ?? []).filter((text) => text.toLowerCase() !== candidate.text.toLowerCase());
  if (others.length === 0) return null;
  made.odds += WEIGHTS.named;
  made.supported = true;
  const longer = reading.surface.type === SHORT ? others.find((text) => beginsWithWords(text, candidate.text)) : undefined;
  if (longer) made.odds += WEIGHTS.shortOf;
  made.grounds.push(longer ? `short for ${longer}` : `the page names ${others[0]}`);
  return null;
};

function beginsWithWords(longer: string, shorter: string): boolean {
  return longer.slice(0, shorter.length).toLowerCase() === shorter.toLowerCase() && /^[\s-]/.test(longer.slice(shorter.length));
}
