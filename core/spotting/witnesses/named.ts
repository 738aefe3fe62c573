import { LABEL_TYPES } from '../../glossary/vocabulary.ts';
import { abbreviates } from '../abbreviates.ts';
import type { Case, Elsewhere } from '../evidence.ts';

const SHORT = LABEL_TYPES.indexOf('short');
const ACRONYM = LABEL_TYPES.indexOf('acronym');

/** Another surface, that needs no help, by which the page names the concept; best one that this one shortens or abbreviates. */
export function namedElsewhere({ candidate, reading }: Case, { named }: Elsewhere): { text: string; isShort: boolean } | null {
  const texts = named.get(reading.concept);
  if (!texts) return null;
  let other: string | null = null;
  for (const text of texts) {
    if (isSame(text, candidate.text)) continue;
    const { type } = reading.surface;
    if (type === SHORT && beginsWithWords(text, candidate.text)) return { text, isShort: true };
    if (type === ACRONYM && abbreviates(candidate.text, text)) return { text, isShort: true };
    other ??= text;
  }
  return other === null ? null : { text: other, isShort: false };
}

/** Whatever their case. */
export function isSame(one: string, other: string): boolean {
  return one === other || (one.length === other.length && one.toLowerCase() === other.toLowerCase());
}

function beginsWithWords(longer: string, shorter: string): boolean {
  if (longer.length <= shorter.length) return false;
  return longer.slice(0, shorter.length).toLowerCase() === shorter.toLowerCase() && /^[\s-]/.test(longer.slice(shorter.length));
}
