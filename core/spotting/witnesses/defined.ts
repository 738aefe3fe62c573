import { LABEL_TYPES } from '../../glossary/vocabulary.ts';
import type { Witness } from '../evidence.ts';
import { WEIGHTS } from '../weights.ts';

const ACRONYM = LABEL_TYPES.indexOf('acronym');

/** "Ministry of State Security (MSS)": the page itself says what its abbreviations mean. */
export const definedHere: Witness = (made, { defined }) => {
  const { candidate, reading } = made;
  if (reading.surface.type !== ACRONYM) return null;
  const meaning = defined.meaning(candidate.text);
  if (meaning === undefined) return null;
  if (meaning !== reading.concept) return `the page defines ${candidate.text} as something else`;
  made.odds += WEIGHTS.defined;
  made.supported = true;
  made.grounds.push('defined on this page');
  return null;
};
