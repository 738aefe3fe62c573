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
export const HASH_PRIME = 0x01000193;
/** A word's check is a second, independent hash. */
export const CHECK_FACTOR = 31;
/** Modulo 2³²: they take a letter out of a hash again. */
export const HASH_PRIME_INVERSE = 0x359c449b | 0;
export const CHECK_FACTOR_INVERSE = 0xbdef7bdf | 0;

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
      hash = Math.imul(hash ^ folded, HASH_PRIME);
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

export function syllableHash(folded: number): number {
  return Math.imul(HASH_SEED ^ folded, HASH_PRIME);
}

/** Whether a word's hashes are those of a single syllable or character. */
export function isSyllable(hash: number, check: number): boolean {
  return isSyllabic(check) && hash === syllableHash(check);
}

/** Of the first two words of a phrase: by it most words that begin one show that they do not here. */
export function beginningHash(first: number, second: number): number {
  return Math.imul(first, 0x9e3779b1) ^ second;
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
