import { FOLD, HARD, IGNORED, RARE, SURROGATE, foldOf, isLetter, isSyllabic } from './fold.ts';
import { HASH_PRIME, HASH_SEED, syllableHash } from './tokens.ts';

/**
 * The words last read, in columns: where each ends, behind its last letter; its hash; its last letter, folded: a syllable's
 * own, an s that may be a plural's. Constants, for the compiler then knows where they lie: half the time.
 */
export const CAPACITY = 1 << 15;
/** One more, that is read and not used. */
const LENGTH = CAPACITY + 1;
export const ENDS = new Int32Array(LENGTH);
export const WORDS = new Int32Array(LENGTH);
export const LASTS = new Uint16Array(LENGTH);

/** How a reading went. */
export interface Reading {
  count: number;
  /** Something was met that `normalise` may take apart or compose. */
  unusual: boolean;
}

/**
 * Reads the words of a text, no longer than there is room for words, without a branch that the words decide: a processor guesses the
 * end of a word wrong more often than not, and that costs more than writing every unit's columns and keeping only those of the
 * ends. What is rare leaves this path.
 */
export function readWords(text: string, reading: Reading): void {
  const { length } = text;
  let count = 0;
  let hash = HASH_SEED;
  let last = 0;
  let inside = 0;
  for (let at = 0; at < length; at++) {
    let folded = FOLD[text.charCodeAt(at)]!;
    if (folded >= RARE) {
      folded = rareFold(text, at, inside, reading);
      if (folded < 0) {
        at = ~folded - 1;
        continue;
      }
      if (isSyllabic(folded)) {
        if (inside !== 0) count = addWord(count, at, hash, last);
        count = addWord(count, at + 1, syllableHash(folded), folded);
        hash = HASH_SEED;
        inside = 0;
        continue;
      }
    }
    ENDS[count] = at;
    WORDS[count] = hash;
    LASTS[count] = last;
    // All ones for a letter, else zero.
    const letter = (0x1f - folded) >> 31;
    count += inside & ~letter & 1;
    hash = Math.imul(hash ^ folded, HASH_PRIME) & letter;
    last = folded;
    inside = letter;
  }
  reading.count = inside === 0 ? count : addWord(count, length, hash, last);
}

function addWord(count: number, end: number, hash: number, last: number): number {
  ENDS[count] = end;
  WORDS[count] = hash;
  LASTS[count] = last;
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
