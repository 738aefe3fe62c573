import { withoutInitialR } from './romanise/place-names.ts';

/** Inside a compound the South writes these another way; the first is the North's. */
const PAIRS: readonly (readonly [string, string])[] = [
  ['로동', '노동'],
  ['련합', '연합'],
  ['련맹', '연맹'],
  ['녀성', '여성'],
  ['녀맹', '여맹'],
  ['력사', '역사'],
  ['령도', '영도'],
  ['로농', '노농'],
  ['로력', '노력'],
  ['로선', '노선'],
  ['련좌', '연좌'],
  ['량곡', '양곡'],
  ['텔레비죤', '텔레비전'],
  ['세멘트', '시멘트'],
  ['로씨야', '러시아'],
  ['뽈스까', '폴란드'],
];

/** A Korean label in the other half's spelling, both ways; empty where they agree. */
export function spellingsOfTheOtherHalf(label: string): string[] {
  const words = label.split(' ');
  const initialLaw = words.map((word) => withoutInitialR(word)).join(' ');
  const southern = replaceAll(initialLaw, 0, 1);
  const northern = replaceAll(label, 1, 0);
  const middle = replaceAll(label, 0, 1);
  return [...new Set([initialLaw, southern, northern, middle])].filter((spelling) => spelling !== label);
}

function replaceAll(label: string, from: 0 | 1, to: 0 | 1): string {
  return PAIRS.reduce((text, pair) => text.replaceAll(pair[from], pair[to]), label);
}
