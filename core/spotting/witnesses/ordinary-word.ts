import type { Witness } from '../evidence.ts';
import { WEIGHTS } from '../weights.ts';

/** Particles of place: who writes 나선에서 means the city, who writes 나선 것 means a verb. */
const OF_PLACE = /^(?:시|군|항|역|에|에서|에서는|에서도|에서의|에는|에도|까지|까지의|부터|로|으로|행|발|지역|일대|공단)(?![가-힣])/u;
/** The province or the word "city" before it, or another place beside it in a list. */
const AFTER_PROVINCE = /(?:[남북]도|강도|강원도|함[남북]|평[남북]|황[남북]|시)\s?$/u;
const IN_LIST = /[가-힣]{2,}(?:시|군)?[·,]\s?$/u;
const LIST_GOES_ON = /^(?:[·,]\s?|과 |와 )[가-힣]{2,}/u;

/** A Korean place name that is an ordinary word (나선, 개성, 무산) needs grammar on its side, whatever the page is about. */
export const ordinaryWord: Witness = (made, { around }) => {
  const { candidate, reading } = made;
  if (!reading.surface.weak) return false;
  made.near += WEIGHTS.weak;
  if (!/^[가-힣]+$/u.test(candidate.text)) return false;
  const before = around.textBefore(candidate, 12);
  const after = around.textAfter(candidate, 12);
  return !(OF_PLACE.test(after) || AFTER_PROVINCE.test(before) || (IN_LIST.test(before) && LIST_GOES_ON.test(after)));
};
