import { slotOf } from '../glossary/build-index.ts';
import { DIRECT, LONG_PHRASE, ROW_BITS, ROW_MASK, lengthBit } from '../glossary/lexicon-format.ts';
import type { Lexicon } from '../glossary/lexicon.ts';
import { type Growing, growing, push } from '../glossary/growing.ts';
import { FIRST_HANGUL, FIRST_SYLLABIC, FOLD, IGNORED, LAST_SYLLABIC, LETTER, UNKNOWN_FOLD, foldOf } from './fold.ts';
import { type Cursor, HASHES, HASH_PRIME, HASH_SEED, LETTER_S, mixCheck, mixHash, newCursor, readWord } from './tokens.ts';

/** Every surface that occurs in a text, overlapping ones too: `HIT_STRIDE` numbers each. */
export type Hits = Growing;
export const HIT_STRIDE = 4;
/** start, end, what `rowAt` takes to find the surface's rows, the `GAP` bits between its words. */
export const HIT = { start: 0, end: 1, row: 2, gaps: 3 } as const;

export function newHits(): Hits {
  return growing(256);
}

/**
 * Finds all surfaces in one pass. Korean ones start only where a word does. What case and neighbours allow is decided later.
 * The loop reads letters by itself and calls on the cursor only for words that begin some surface: most begin none.
 */
export function scan(text: string, edges: readonly number[] | null, lexicon: Lexicon, hits: Hits): void {
  const { bitmap } = lexicon;
  const shift = 32 - lexicon.bitmapLog2;
  const length = text.length;
  const cursor = newCursor(text, edges);
  const ahead = newCursor(text, edges);
  const cuts = cursor.edges;
  let cut = 0;
  let hangulEnd = -1;
  let at = 0;
  while (at < length) {
    const start = at;
    let unit = text.charCodeAt(at++);
    let folded = FOLD[unit]!;
    if (folded === UNKNOWN_FOLD) folded = foldOf(unit);
    if (folded < LETTER) continue;
    let hash = HASH_SEED;
    let stem = HASH_SEED;
    let last = folded;
    let stop = length;
    if (cuts !== null) {
      while (cut < cuts.length && cuts[cut]! <= start) cut++;
      if (cut < cuts.length) stop = Math.min(cuts[cut]!, length);
    }
    if (folded >= FIRST_SYLLABIC && folded <= LAST_SYLLABIC) {
      if (folded >= FIRST_HANGUL) {
        const inside = hangulEnd === start && !(cuts !== null && cut > 0 && cuts[cut - 1] === start);
        hangulEnd = at;
        if (inside) continue;
      }
      hash = Math.imul(hash ^ folded, HASH_PRIME);
      last = 0;
    } else {
      letters: for (;;) {
        stem = hash;
        hash = Math.imul(hash ^ folded, HASH_PRIME);
        last = folded;
        do {
          if (at >= stop) break letters;
          unit = text.charCodeAt(at++);
          folded = FOLD[unit]!;
          if (folded === UNKNOWN_FOLD) folded = foldOf(unit);
        } while (folded === IGNORED);
        if (folded < LETTER) break;
        if (folded >= FIRST_SYLLABIC && folded <= LAST_SYLLABIC) {
          at--;
          break;
        }
      }
    }
    const bit = hash >>> shift;
    if (((bitmap[bit >>> 5]! >>> (bit & 31)) & 1) === 0) {
      if (last !== LETTER_S) continue;
      const stemBit = stem >>> shift;
      if (((bitmap[stemBit >>> 5]! >>> (stemBit & 31)) & 1) === 0) continue;
    }
    cursor.position = start;
    readWord(cursor);
    follow(lexicon, cursor, ahead, hits);
  }
}

/** Walks on from a word that begins some surface. */
function follow(lexicon: Lexicon, cursor: Cursor, ahead: Cursor, hits: Hits): void {
  const { start } = cursor;
  if (cursor.stemEnd >= 0) lookUpStem(lexicon, cursor, HASH_SEED, 0, start, 0, hits);
  let hash = mixHash(HASH_SEED, cursor.hashes[HASHES.word]!);
  let check = mixCheck(0, cursor.hashes[HASHES.check]!);
  let payload = find(lexicon, hash, check);
  record(hits, start, cursor.end, payload, 0);
  let longer = longerBits(payload);
  if (longer === 0) return;
  ahead.position = cursor.position;
  let gaps = 0;
  for (let words = 2; longer !== 0 && readWord(ahead); words++) {
    gaps |= ahead.gap;
    const ends = cursor.syllabic || (longer & lengthOf(words)) !== 0;
    if (ends && ahead.stemEnd >= 0) lookUpStem(lexicon, ahead, hash, check, start, gaps, hits);
    hash = mixHash(hash, ahead.hashes[HASHES.word]!);
    check = mixCheck(check, ahead.hashes[HASHES.check]!);
    if (ends) {
      payload = find(lexicon, hash, check);
      record(hits, start, ahead.end, payload, gaps);
    }
    if (cursor.syllabic) longer = longerBits(payload);
    else if (words < LONG_PHRASE) longer &= ~lengthOf(words);
    else if (words === MOST_WORDS) return;
  }
}

/** A label has no more. */
const MOST_WORDS = 100;

/** Where surfaces end that go on from here. */
const longerBits = (payload: number): number => (payload >= DIRECT ? 0 : payload >>> ROW_BITS);
const lengthOf = (words: number): number => lengthBit(words) >>> ROW_BITS;

/** The same phrase with the last word's plural or possessive s taken off. */
function lookUpStem(lexicon: Lexicon, word: Cursor, hash: number, check: number, start: number, gaps: number, hits: Hits): void {
  record(
    hits,
    start,
    word.stemEnd,
    find(lexicon, mixHash(hash, word.hashes[HASHES.stem]!), mixCheck(check, word.hashes[HASHES.stemCheck]!)),
    gaps,
  );
}

function find({ table, slots }: Lexicon, hash: number, check: number): number {
  const wanted = check >>> 0;
  let slot = slotOf(hash, slots) * 2;
  for (;;) {
    const payload = table[slot + 1]!;
    if (payload === 0 || table[slot] === wanted) return payload;
    slot += 2;
    if (slot === table.length) slot = 0;
  }
}

/** Notes the surface that a payload ends, if it ends one. */
function record(hits: Hits, start: number, end: number, payload: number, gaps: number): void {
  const reference = payload >= DIRECT ? payload | 0 : (payload & ROW_MASK) - 1;
  if (reference === -1) return;
  push(hits, start);
  push(hits, end);
  push(hits, reference);
  push(hits, gaps);
}
