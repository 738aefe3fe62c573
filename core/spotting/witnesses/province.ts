import type { Witness } from '../evidence.ts';
import { WEIGHTS } from '../weights.ts';

/** The province beside a place: 은산 and 운산 are both "Unsan", and only the province tells. The country is no help. */
export const provinceNear: Witness = (made, { lexicon, candidateNear }) => {
  const { candidate, reading } = made;
  if (lexicon.kind(reading.concept) !== 'place') return false;
  const province = lexicon.within(reading.concept);
  if (province < 0 || lexicon.within(province) < 0) return false;
  const near = candidateNear(province, candidate, WEIGHTS.provinceDistance);
  if (!near) return false;
  made.odds += WEIGHTS.province;
  made.supported = true;
  made.province = `near ${near.text}`;
  return false;
};
