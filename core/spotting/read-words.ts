import { FOLD, HARD, IGNORED, RARE, SURROGATE, foldOf, isLetter, isSyllabic } from './fold.ts';
import { HASH_SEED, addLetter, syllableHash } from './tokens.ts';

/**
 * The words last read, in columns: where each ends, behind its last letter, and its hash. Constants, for the compiler then knows where
 * they lie: half the time.
 */
export const CAPACITY = 1 << 15;
/** One more, that stands behind the last word: no letter, and no hash. */
const LENGTH = CAPACITY + 1;
export const ENDS = new Int32Array(LENGTH);
export const WORDS = new Int32Array(LENGTH);

/** How a reading went. */
export interface Reading {
  count: number;
  /** Something was met that `normalise` may take apart or compose. */
  unusual: boolean;
}

/**
 * Reads the words of a text, no longer than there is room for words, without a branch that the words decide: a processor guesses the
 * end of a word wrong more often than not, and that costs more than writing every unit's columns and keeping only those of the
 * ends. Four units at a time, so that only one in four asks whether something rare is there; that leaves the inner loop, where even a
 * call that is never made slows all the rest.
 */
export function readWords(text: string, reading: Reading): void {
  const { length } = text;
  let count = 0;
  let hash = HASH_SEED;
  let inside = 0;
  const stop = length - 3;
  for (let at = 0; ; at++) {
    for (; at < stop; at += 4) {
      const fold0 = FOLD[text.charCodeAt(at)]!;
      const fold1 = FOLD[text.charCodeAt(at + 1)]!;
      const fold2 = FOLD[text.charCodeAt(at + 2)]!;
      const fold3 = FOLD[text.charCodeAt(at + 3)]!;
      if ((fold0 | fold1 | fold2 | fold3) >= RARE) break;
      ENDS[count] = at;
      WORDS[count] = hash;
      const letter0 = (0x1f - fold0) >> 31;
      count -= inside & ~letter0;
      hash = addLetter(hash, fold0) & letter0;
      ENDS[count] = at + 1;
      WORDS[count] = hash;
      const letter1 = (0x1f - fold1) >> 31;
      count -= letter0 & ~letter1;
      hash = addLetter(hash, fold1) & letter1;
      ENDS[count] = at + 2;
      WORDS[count] = hash;
      const letter2 = (0x1f - fold2) >> 31;
      count -= letter1 & ~letter2;
      hash = addLetter(hash, fold2) & letter2;
      ENDS[count] = at + 3;
      WORDS[count] = hash;
      const letter3 = (0x1f - fold3) >> 31;
      count -= letter2 & ~letter3;
      hash = addLetter(hash, fold3) & letter3;
      inside = letter3;
    }
    if (at >= length) break;
    const folded = rareFold(text, at, inside, reading);
    if (folded < 0) {
      at = ~folded - 1;
    } else if (isSyllabic(folded)) {
      if (inside !== 0) count = addWord(count, at, hash);
      count = addWord(count, at + 1, syllableHash(folded));
      hash = HASH_SEED;
      inside = 0;
    } else if (isLetter(folded)) {
      hash = addLetter(hash, folded);
      inside = -1;
    } else {
      if (inside !== 0) count = addWord(count, at, hash);
      hash = HASH_SEED;
      inside = 0;
    }
  }
  reading.count = inside === 0 ? count : addWord(count, length, hash);
  ENDS[reading.count] = length;
  WORDS[reading.count] = HASH_SEED;
}

function addWord(count: number, end: number, hash: number): number {
  ENDS[count] = end;
  WORDS[count] = hash;
  return count + 1;
}

/** A letter or a break like any other; below zero, inverted: where to read on, in the same word. */
function rareFold(text: string, at: number, inside: number, reading: Reading): number {
  const unit = text.charCodeAt(at);
  const folded = foldOf(unit);
  if (folded === IGNORED) {
    const next = inside === 0 ? at : behindIgnored(text, at);
    return inside !== 0 && next < text.length && isWordLetter(text, next) ? ~next : HARD;
  }
  if (folded === SURROGATE) {
    if (unit === 0xd835 || unit === 0xd83c) reading.unusual = true;
    return HARD;
  }
  if (folded >= RARE && mayCompose(unit)) reading.unusual = true;
  return folded;
}

function behindIgnored(text: string, from: number): number {
  let at = from;
  while (at < text.length && foldOf(text.charCodeAt(at)) === IGNORED) at++;
  return at;
}

/** Where a part of a text may end that begins at an offset: behind a word, and with room for all its words. */
export function endOfPart(text: string, from: number): number {
  let end = from + CAPACITY - 1;
  if (end >= text.length) return text.length;
  while (end < text.length && (isWordLetter(text, end) || foldOf(text.charCodeAt(end)) === IGNORED)) end++;
  return end;
}

function isWordLetter(text: string, at: number): boolean {
  const folded = foldOf(text.charCodeAt(at));
  return isLetter(folded) && !isSyllabic(folded);
}

/** Conjoining jamo, and ligatures of two letters. */
function mayCompose(unit: number): boolean {
  return (
    (unit >= 0x1100 && unit <= 0x11ff) ||
    (unit >= 0xa960 && unit <= 0xa97f) ||
    (unit >= 0xd7b0 && unit < FIRST_SURROGATE) ||
    (unit >= 0xfb00 && unit <= 0xfb06)
  );
}

const FIRST_SURROGATE = 0xd800;
