import type { Witness } from '../evidence.ts';
import { provinceOf } from '../neighbourhood.ts';
import { WEIGHTS } from '../weights.ts';

/** The province beside a place: 은산 and 운산 are both "Unsan", and only the province tells. The country is no help. */
export const provinceNear: Witness = (made, { lexicon, candidateNear }) => {
  const province = provinceOf(lexicon, made.concept);
  if (province < 0) return false;
  const near = candidateNear(province, made.candidate, WEIGHTS.provinceDistance);
  if (!near) return false;
  made.near += WEIGHTS.province;
  made.supported = true;
  made.province = `near ${near.text}`;
  return false;
};
