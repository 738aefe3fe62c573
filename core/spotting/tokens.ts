import { COMMA, DOT, FOLD, HARD, IGNORED, LETTER, SOFT, UNKNOWN_FOLD, foldOf, isSyllabic } from './fold.ts';

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

/** Reads a text word by word; its fields describe the word last read. Reused, so that nothing is allocated for a word. */
export interface Cursor {
  text: string;
  /** Offsets at which a word ends whatever its letters say, ascending; null where element edges are not to be heeded. */
  edges: readonly number[] | null;
  position: number;
  start: number;
  end: number;
  /** See `HASHES`. In a typed array: a field that holds 32 bits is a boxed number in Chromium. */
  hashes: Int32Array;
  /** For a word that ends in s: its end without it ("Hoeryong's", "units"); otherwise -1. */
  stemEnd: number;
  /** `GAP` bits before the word. */
  gap: number;
  /** The word is one Hangul syllable, Han character or kana. */
  syllabic: boolean;
}

/** Places in a cursor's hashes: of the word, and of what is left of it without its s. */
export const HASHES = { word: 0, check: 1, stem: 2, stemCheck: 3 } as const;

export const HASH_SEED = 0x811c9dc5;
export const HASH_PRIME = 0x01000193;
/** "s": a plural, or a possessive. */
export const LETTER_S = 0x73;

export function newCursor(text: string, edges: readonly number[] | null): Cursor {
  return {
    text,
    edges: edges && edges.length > 0 ? edges : null,
    position: 0,
    start: 0,
    end: 0,
    hashes: new Int32Array(4),
    stemEnd: -1,
    gap: GAP.none,
    syllabic: false,
  };
}

/** Moves on by one word; false at the end of the text. */
export function readWord(cursor: Cursor): boolean {
  const { text } = cursor;
  const length = text.length;
  let at = cursor.position;
  let gap: number = GAP.none;
  let folded = 0;
  for (; at < length; at++) {
    const unit = text.charCodeAt(at);
    folded = FOLD[unit]!;
    if (folded === UNKNOWN_FOLD) folded = foldOf(unit);
    if (folded >= LETTER) break;
    if (folded === SOFT) gap |= GAP.space;
    else if (folded === HARD) gap |= GAP.hard;
    else if (folded === COMMA) gap |= GAP.comma;
    else if (folded === DOT) gap |= at + 1 < length && isBreak(text.charCodeAt(at + 1)) ? GAP.dot : GAP.tightDot;
  }
  if (at >= length) {
    cursor.position = length;
    return false;
  }
  cursor.gap = gap;
  cursor.start = at;
  cursor.stemEnd = -1;
  cursor.syllabic = isSyllabic(folded);
  if (cursor.syllabic) {
    cursor.hashes[HASHES.word] = Math.imul(HASH_SEED ^ folded, HASH_PRIME);
    cursor.hashes[HASHES.check] = folded;
    // Marks that belong to the syllable are not a word of their own.
    cursor.end = cursor.position = at + 1;
    return true;
  }
  readLetters(cursor, at, folded);
  return true;
}

function readLetters(cursor: Cursor, from: number, first: number): void {
  const { text } = cursor;
  const length = text.length;
  const stop = cursor.edges ? edgeAfter(cursor.edges, from, length) : length;
  let hash = HASH_SEED;
  let check = 0;
  let stemHash = 0;
  let stemCheck = 0;
  let stemEnd = from;
  let last = 0;
  let end = from;
  let at = from;
  let folded = first;
  for (;;) {
    if (folded >= LETTER) {
      if (isSyllabic(folded)) break;
      stemHash = hash;
      stemCheck = check;
      stemEnd = end;
      hash = Math.imul(hash ^ folded, HASH_PRIME);
      check = (Math.imul(check, 31) + folded) | 0;
      last = folded;
      end = at + 1;
    } else if (folded !== IGNORED) break;
    if (++at >= stop) break;
    const unit = text.charCodeAt(at);
    folded = FOLD[unit]!;
    if (folded === UNKNOWN_FOLD) folded = foldOf(unit);
  }
  const { hashes } = cursor;
  hashes[HASHES.word] = hash;
  hashes[HASHES.check] = check;
  cursor.end = end;
  cursor.position = Math.max(at, end);
  if (last === LETTER_S && stemEnd > from) {
    hashes[HASHES.stem] = stemHash;
    hashes[HASHES.stemCheck] = stemCheck;
    // "Hoeryong's" is marked without its possessive, "units" with its plural.
    cursor.stemEnd = end - stemEnd > 1 ? stemEnd : end;
  }
}

function isBreak(unit: number): boolean {
  return foldOf(unit) < LETTER;
}

function edgeAfter(edges: readonly number[], from: number, length: number): number {
  let low = 0;
  let high = edges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (edges[middle]! <= from) low = middle + 1;
    else high = middle;
  }
  return low < edges.length ? Math.min(edges[low]!, length) : length;
}

/** Whether a word's hashes are those of a single syllable or character. */
export function isSyllable(hash: number, check: number): boolean {
  return isSyllabic(check) && hash === Math.imul(HASH_SEED ^ check, HASH_PRIME);
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
