import { DIRECT, LONG_PHRASE, ROW_BITS, ROW_MASK, lengthBit } from '../glossary/lexicon-format.ts';
import type { Lexicon } from '../glossary/lexicon.ts';
import { type Growing, growing, reserve } from '../glossary/growing.ts';
import { FOLD, IGNORED, foldOf, isHangul, isLetter, isSyllabic } from './fold.ts';
import { CAPACITY, ENDS, type Reading, WORDS, endOfPart, readWords } from './read-words.ts';
import {
  CHECK_FACTOR,
  GAP,
  HASH_SEED,
  LETTER_S,
  beginningBits,
  beginningHash,
  beginningPairHash,
  checkWithoutS,
  gapAt,
  hashWithoutS,
  mixCheck,
  mixHash,
} from './tokens.ts';

/** Every surface that occurs in a text, overlapping ones too: `HIT_STRIDE` numbers each. */
export type Hits = Growing;
export const HIT_STRIDE = 4;
/** start, end, what `rowAt` takes to find the surface's rows, the `GAP` bits between its words. */
export const HIT = { start: 0, end: 1, row: 2, gaps: 3 } as const;

export function newHits(): Hits {
  return growing(1024);
}

/** Between texts that are read as one; no phrase crosses it. */
export const SEPARATOR = '\0';

/** Words that may begin a surface, twice their number, and one more where no longer surface can begin. */
const firsts = new Int32Array(CAPACITY);

/**
 * Finds all surfaces in a text, in the order of their starts. Korean ones begin only where a word does. What case and neighbours
 * allow is decided later.
 * @returns whether something was met that `normalise` may change
 */
export function scan(text: string, lexicon: Lexicon, hits: Hits): boolean {
  const reading: Reading = { count: 0, unusual: false };
  for (let from = 0; from < text.length;) {
    const end = endOfPart(text, from);
    const part = from === 0 && end === text.length ? text : text.slice(from, end);
    readWords(part, reading);
    const { count } = reading;
    // Phrases that begin with the last words may go on in the next part; these words are read again there.
    const used = end < text.length && count > MOST_WORDS ? count - MOST_WORDS : count;
    const found = markFirsts(used, lexicon);
    const before = hits.length;
    // No Korean surface begins inside a word, nor inside one that began in the part before.
    const skipped = found > 0 && firsts[0]! >> 1 === 0 && isInsideKorean(text, from) ? 1 : 0;
    for (let i = skipped; i < found; i++) follow(part, firsts[i]!, count, lexicon, hits);
    if (from > 0) moveHits(hits, before, from);
    from = used < count ? from + ENDS[used - 1]! : end;
  }
  return reading.unusual;
}

function isInsideKorean(text: string, at: number): boolean {
  return isHangul(text.charCodeAt(at)) && isHangul(text.charCodeAt(at - 1));
}

function moveHits(hits: Hits, first: number, by: number): void {
  for (let at = first; at < hits.length; at += HIT_STRIDE) {
    hits.data[at + HIT.start]! += by;
    hits.data[at + HIT.end]! += by;
  }
}

/**
 * Notes the words that may begin a surface, by themselves and the word behind, without a branch: most begin none, and cost two looks at
 * the bitmap.
 */
function markFirsts(end: number, { bitmap, bitmapLog2 }: Lexicon): number {
  const shift = 37 - bitmapLog2;
  let found = 0;
  let next = WORDS[0]!;
  for (let i = 0; i < end; i++) {
    const beginning = beginningHash(next);
    next = WORDS[i + 1]!;
    const missing = missingBits(bitmap, shift, beginning);
    const missingPair = missingBits(bitmap, shift, beginningPairHash(beginning, next));
    const isMissingPair = (missingPair | -missingPair) >>> 31;
    firsts[found] = (i << 1) | isMissingPair;
    found += (((missing | -missing) >>> 31) & isMissingPair) ^ 1;
  }
  return found;
}

function missingBits(bitmap: Uint32Array, shift: number, hash: number): number {
  return ~bitmap[hash >>> shift]! & beginningBits(hash, shift);
}

/** Walks on from a word that may begin some surface. */
function follow(text: string, mark: number, count: number, lexicon: Lexicon, hits: Hits): void {
  const first = mark >> 1;
  const start = startOf(text, first);
  const end = ENDS[first]!;
  const last = FOLD[text.charCodeAt(end - 1)]!;
  if (isHangul(last) && isInsideKorean(text, start)) return;
  let wordCheck = checkOf(text, start, end);
  if (last === LETTER_S) lookUpStem(text, start, first, wordCheck, HASH_SEED, 0, 0, lexicon, hits);
  let hash = mixHash(HASH_SEED, WORDS[first]!);
  let check = mixCheck(0, wordCheck);
  let payload = find(lexicon, hash, check);
  if (payload === 0) return;
  record(start, end, payload, 0, hits);
  let longer = longerBits(payload);
  if (longer === 0 || (mark & 1) !== 0) return;
  const syllabic = isSyllabic(last);
  let gaps = 0;
  for (let words = 2, next = first + 1; longer !== 0 && next < count; words++, next++) {
    const from = startAfter(text, ENDS[next - 1]!);
    if (from < 0) return;
    gaps |= gapBetween(text, ENDS[next - 1]!, from);
    wordCheck = checkOf(text, from, ENDS[next]!);
    const isEnd = syllabic || (longer & lengthOf(words)) !== 0;
    if (isEnd && FOLD[text.charCodeAt(ENDS[next]! - 1)] === LETTER_S)
      lookUpStem(text, start, next, wordCheck, hash, check, gaps, lexicon, hits);
    hash = mixHash(hash, WORDS[next]!);
    check = mixCheck(check, wordCheck);
    if (isEnd) {
      payload = find(lexicon, hash, check);
      if (payload !== 0) record(start, ENDS[next]!, payload, gaps, hits);
    }
    if (syllabic) longer = longerBits(payload);
    else if (words < LONG_PHRASE) longer &= ~lengthOf(words);
    else if (words === MOST_WORDS) return;
  }
}

/** The second hash of a word; of most words nobody asks for it. */
function checkOf(text: string, start: number, end: number): number {
  // Whatever was read is in the table.
  const first = FOLD[text.charCodeAt(start)]!;
  if (isSyllabic(first)) return first;
  let check = 0;
  for (let at = start; at < end; at++) {
    const folded = FOLD[text.charCodeAt(at)]!;
    if (folded !== IGNORED) check = (Math.imul(check, CHECK_FACTOR) + folded) | 0;
  }
  return check;
}

/** A label has no more. */
const MOST_WORDS = 100;

/** Where surfaces end that go on from here. */
const longerBits = (payload: number): number => (payload >= DIRECT ? 0 : payload >>> ROW_BITS);
const lengthOf = (words: number): number => lengthBit(words) >>> ROW_BITS;

function startOf(text: string, word: number): number {
  let at = word === 0 ? 0 : ENDS[word - 1]!;
  while (!isLetter(FOLD[text.charCodeAt(at)]!)) at++;
  return at;
}

/** Where the next word begins; below zero where nothing may cross. */
function startAfter(text: string, end: number): number {
  for (let at = end; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (isLetter(FOLD[unit]!)) return at;
    if (unit === 0) return -1;
  }
  return -1;
}

/** What stands between two words, as `GAP` bits. */
function gapBetween(text: string, from: number, to: number): number {
  if (to === from + 1 && text.charCodeAt(from) === SPACE) return GAP.space;
  let gap: number = GAP.none;
  for (let at = from; at < to; at++) gap |= gapAt(text, at);
  return gap;
}

const SPACE = 0x20;

/** The same phrase with the last word's plural or possessive s taken off. */
function lookUpStem(
  text: string,
  start: number,
  last: number,
  wordCheck: number,
  hash: number,
  check: number,
  gaps: number,
  lexicon: Lexicon,
  hits: Hits,
): void {
  const stem = hashWithoutS(WORDS[last]!);
  // "s" itself.
  if (stem === HASH_SEED) return;
  const payload = find(lexicon, mixHash(hash, stem), mixCheck(check, checkWithoutS(wordCheck)));
  if (payload !== 0) record(start, stemEnd(text, ENDS[last]!), payload, gaps, hits);
}

/** "Hoeryong's" is marked without its possessive, "units" with its plural. */
function stemEnd(text: string, end: number): number {
  let at = end - 1;
  while (foldOf(text.charCodeAt(at - 1)) === IGNORED) at--;
  return at === end - 1 ? end : at;
}

function find({ table, slotsPerHash }: Lexicon, hash: number, check: number): number {
  const wanted = check >>> 0;
  // `slotOf`, in one multiplication.
  let slot = (((hash >>> 0) * slotsPerHash) | 0) * 2;
  // Larger checks stand before smaller ones; an empty slot's is zero.
  let found = table[slot]!;
  while (found > wanted) {
    slot += 2;
    if (slot === table.length) slot = 0;
    found = table[slot]!;
  }
  return found === wanted ? table[slot + 1]! : 0;
}

/** Notes the surface that a payload ends, if it ends one. */
function record(start: number, end: number, payload: number, gaps: number, hits: Hits): void {
  const reference = payload >= DIRECT ? payload | 0 : (payload & ROW_MASK) - 1;
  if (reference === -1) return;
  reserve(hits, HIT_STRIDE);
  const { data, length } = hits;
  data[length + HIT.start] = start;
  data[length + HIT.end] = end;
  data[length + HIT.row] = reference;
  data[length + HIT.gaps] = gaps;
  hits.length = length + HIT_STRIDE;
}
