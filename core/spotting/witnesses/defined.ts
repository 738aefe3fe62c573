import { LABEL_TYPES } from '../../glossary/vocabulary.ts';
import type { Case, Elsewhere } from '../evidence.ts';

const ACRONYM = LABEL_TYPES.indexOf('acronym');

/** "Ministry of State Security (MSS)": whether the page says that its abbreviation means this concept, or another; null when it does not say. */
export function definedHere({ candidate, reading }: Case, { defined }: Elsewhere): boolean | null {
  if (reading.surface.type !== ACRONYM) return null;
  const meaning = defined.meaning(candidate.text);
  return meaning === undefined ? null : meaning === reading.concept;
}
