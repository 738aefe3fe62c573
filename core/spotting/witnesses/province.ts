import type { Witness } from '../evidence.ts';
import { WEIGHTS } from '../weights.ts';

/** The province beside a place: 은산 and 운산 are both "Unsan", and only the province tells. The country is no help. */
export const provinceNear: Witness = (made, { lexicon, candidatesNear }) => {
  const { candidate, reading } = made;
  if (lexicon.kind(reading.concept) !== 'place') return null;
  const province = lexicon.within(reading.concept);
  if (province < 0 || lexicon.within(province) < 0) return null;
  const reach = WEIGHTS.provinceDistance;
  const near = candidatesNear(province, candidate, reach).find(
    ({ start, end }) => Math.max(start - candidate.end, candidate.start - end) <= reach,
  );
  if (!near) return null;
  made.odds += WEIGHTS.province;
  made.supported = true;
  made.grounds.push(`near ${near.text}`);
  return null;
};
