/** A Hangul syllable as its letters: indices into INITIALS, MEDIALS and FINALS. */
export interface Jamo {
  initial: number;
  medial: number;
  final: number;
}

const INITIALS = 'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ';
const MEDIALS = 'ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ';
const FINALS = ['', ...'ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ'];

const FIRST = 0xac00;

/** The syllables of a word of Hangul only; null for anything else. */
export function toJamo(word: string): Jamo[] | null {
  const result: Jamo[] = [];
  for (const char of word) {
    const index = char.charCodeAt(0) - FIRST;
    if (index < 0 || index >= 11172) return null;
    result.push({ initial: Math.floor(index / 588), medial: Math.floor((index % 588) / 28), final: index % 28 });
  }
  return result.length > 0 ? result : null;
}

export function fromJamo(syllables: readonly Jamo[]): string {
  return syllables.map(({ initial, medial, final }) => String.fromCharCode(FIRST + initial * 588 + medial * 28 + final)).join('');
}

export const initialOf = ({ initial }: Jamo): string => INITIALS[initial]!;
export const medialOf = ({ medial }: Jamo): string => MEDIALS[medial]!;
export const finalOf = ({ final }: Jamo): string => FINALS[final]!;
