import type { Witness } from '../evidence.ts';
import { SUBJECT } from '../subject.ts';

/** "SEOUL, Jan. 2 (Yonhap) --", "(서울=연합뉴스)": where a report was filed, which needs no card. Pyongyang's datelines say something. */
const AFTER = /^(?:,? [A-Z][a-z]{2,8}\.? \d{1,2})? ?(?:\([^)]{2,40}\))? ?(?:--|—|–) ?\S/;

export const dateline: Witness = ({ candidate, concept }, { lexicon, around }) => {
  if (lexicon.kind(concept) !== 'place' || lexicon.country(concept) === SUBJECT) return false;
  const after = around.textAfter(candidate, 64);
  return AFTER.test(after) || (after.startsWith('=') && around.textBefore(candidate, 1) === '(');
};
