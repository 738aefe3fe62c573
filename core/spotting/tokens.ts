import { COMMA, DOT, IGNORED, SOFT, foldOf, isLetter, isSyllabic } from './fold.ts';

/** What stood between two words, as bits: what a phrase may cross depends on its label. */
export const GAP = {
  /** Words run on without a space: two syllables of a Korean word. */
  none: 0,
  space: 1,
  /** "7.27", "C.C." */
  tightDot: 2,
  /** "Mt. Paektu", or the end of a sentence. */
  dot: 4,
  comma: 8,
  hard: 16,
} as const;

/** Reads a short text, such as a label, word by word; its fields describe the word last read. For pages there is `readWords`. */
export interface Cursor {
  text: string;
  position: number;
  start: number;
  end: number;
  hash: number;
  check: number;
  /** `GAP` bits before the word. */
  gap: number;
  /** The word is one Hangul syllable, Han character or kana. */
  syllabic: boolean;
}

/** Zero, so that a break wipes out a word's hash with one operation. */
export const HASH_SEED = 0;
/** A word's check is a second, independent hash. */
export const CHECK_FACTOR = 31;
/** Modulo 2³²: takes a letter out of a check again. */
const CHECK_FACTOR_INVERSE = 0xbdef7bdf | 0;

/** "s": a plural, or a possessive. */
export const LETTER_S = 0x73;

export function newCursor(text: string): Cursor {
  return { text, position: 0, start: 0, end: 0, hash: 0, check: 0, gap: GAP.none, syllabic: false };
}

/** Moves on by one word; false at the end of the text. */
export function readWord(cursor: Cursor): boolean {
  const { text } = cursor;
  const length = text.length;
  let at = cursor.position;
  let gap: number = GAP.none;
  while (at < length && !isLetter(foldOf(text.charCodeAt(at)))) gap |= gapAt(text, at++);
  cursor.position = at;
  if (at >= length) return false;
  let folded = foldOf(text.charCodeAt(at));
  cursor.gap = gap;
  cursor.start = at;
  cursor.syllabic = isSyllabic(folded);
  if (cursor.syllabic) {
    cursor.hash = syllableHash(folded);
    cursor.check = folded;
    // Marks that belong to the syllable are not a word of their own.
    cursor.end = cursor.position = at + 1;
    return true;
  }
  let hash = HASH_SEED;
  let check = 0;
  for (;;) {
    if (isLetter(folded)) {
      if (isSyllabic(folded)) break;
      hash = addLetter(hash, folded);
      check = (Math.imul(check, CHECK_FACTOR) + folded) | 0;
      cursor.end = at + 1;
    } else if (folded !== IGNORED) break;
    if (++at >= length) break;
    folded = foldOf(text.charCodeAt(at));
  }
  cursor.hash = hash;
  cursor.check = check;
  cursor.position = at;
  return true;
}

/** What a code unit between two words adds to their gap. */
export function gapAt(text: string, at: number): number {
  switch (foldOf(text.charCodeAt(at))) {
    case SOFT:
      return GAP.space;
    case COMMA:
      return GAP.comma;
    case DOT:
      return at + 1 < text.length && !isLetter(foldOf(text.charCodeAt(at + 1))) ? GAP.dot : GAP.tightDot;
    case IGNORED:
      return GAP.none;
    default:
      return GAP.hard;
  }
}

/** Rotates, where others multiply: each letter waits for the one before, and a rotation is done in a third of the time. */
export function addLetter(hash: number, folded: number): number {
  const mixed = hash ^ folded;
  return (mixed << 5) | (mixed >>> 27);
}

export function syllableHash(folded: number): number {
  return addLetter(HASH_SEED, folded);
}

/** The hash of a word that ends in an s, without it. */
export function hashWithoutS(hash: number): number {
  return ((hash >>> 5) | (hash << 27)) ^ LETTER_S;
}

export function checkWithoutS(check: number): number {
  return Math.imul(check - LETTER_S, CHECK_FACTOR_INVERSE);
}

/** Whether a word's hashes are those of a single syllable or character. */
export function isSyllable(hash: number, check: number): boolean {
  return isSyllabic(check) && hash === syllableHash(check);
}

/** Of a word that is a surface, or is one with an s, for the bitmap. */
export function beginningHash(word: number): number {
  return Math.imul(word, 0x9e3779b1);
}

/** Of the first two words of a phrase: by it most words that begin one show that they do not here. */
export function beginningPairHash(beginning: number, second: number): number {
  return Math.imul(beginning ^ second, 0x9e3779b1);
}

/** A word of the bitmap is chosen by the top bits of such a hash, `32 - shift` of them, two bits in it by the ten behind. */
export function beginningBits(hash: number, shift: number): number {
  return (1 << (hash >>> (shift - 5))) | (1 << (hash >>> (shift - 10)));
}

/** Mixes a word into the hash of a phrase. */
export function mixHash(phrase: number, word: number): number {
  let mixed = Math.imul(phrase ^ word, 0x9e3779b1);
  mixed ^= mixed >>> 15;
  return Math.imul(mixed, 0x85ebca6b) ^ (mixed >>> 13);
}

export function mixCheck(phrase: number, word: number): number {
  const mixed = (Math.imul(phrase, 0x2c1b3c6d) + word) | 0;
  return Math.imul(mixed ^ (mixed >>> 16), 0x297a2d39);
}
