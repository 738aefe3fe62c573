import { DIRECT, LONG_PHRASE, ROW_BITS, ROW_MASK, lengthBit } from '../glossary/lexicon-format.ts';
import type { Lexicon } from '../glossary/lexicon.ts';
import { type Growing, growing, push } from '../glossary/growing.ts';
import { FIRST_HANGUL, FOLD, IGNORED, LETTER, RARE, foldOf, isHangul, isLetter, isSyllabic } from './fold.ts';
import { type Tokens } from './tokenise.ts';
import { GAP, HASH_PRIME_INVERSE, HASH_SEED, CHECK_FACTOR_INVERSE, LETTER_S, gapAt, mixCheck, mixHash } from './tokens.ts';

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

let firsts = new Int32Array(1 << 12);

/**
 * Finds all surfaces in a text that was read. Korean ones start only where a word does. What case and neighbours allow is decided
 * later. Hits come in the order of their starts.
 */
export function scan(text: string, tokens: Tokens, lexicon: Lexicon, hits: Hits): void {
  const count = markFirsts(tokens, lexicon);
  for (let i = 0; i < count; i++) follow(text, tokens, firsts[i]!, lexicon, hits);
}

/** Notes the words that may begin a surface: most begin none, and cost one look at the bitmap. */
function markFirsts({ count, hashes, lasts, ends }: Tokens, { bitmap, bitmapLog2 }: Lexicon): number {
  if (firsts.length <= count) firsts = new Int32Array(2 ** Math.ceil(Math.log2(count + 1)));
  const list = firsts;
  const shift = 37 - bitmapLog2;
  let found = 0;
  for (let i = 0; i < count; i++) {
    const hash = hashes[i]!;
    const wanted = (1 << hash) | (1 << (hash >>> 5));
    let missing = ~bitmap[hash >>> shift]! & wanted;
    const last = lasts[i]!;
    if (last === LETTER_S) {
      const stem = withoutS(hash);
      const stemWanted = (1 << stem) | (1 << (stem >>> 5));
      if ((~bitmap[stem >>> shift]! & stemWanted) === 0) missing = 0;
    } else if (last >= FIRST_HANGUL && i > 0 && isHangul(last) && isHangul(lasts[i - 1]!) && ends[i - 1] === ends[i]! - 1) continue;
    list[found] = i;
    found += ((missing | -missing) >>> 31) ^ 1;
  }
  return found;
}

const withoutS = (hash: number): number => Math.imul(hash, HASH_PRIME_INVERSE) ^ LETTER_S;
const checkWithoutS = (check: number): number => Math.imul(check - LETTER_S, CHECK_FACTOR_INVERSE);

/** Walks on from a word that may begin some surface. */
function follow(text: string, tokens: Tokens, first: number, lexicon: Lexicon, hits: Hits): void {
  const { count, ends, hashes, checks, lasts } = tokens;
  if (lasts[first] === LETTER_S) lookUpStem(text, tokens, first, first, HASH_SEED, 0, 0, lexicon, hits);
  let hash = mixHash(HASH_SEED, hashes[first]!);
  let check = mixCheck(0, checks[first]!);
  let payload = find(lexicon, hash, check);
  if (payload === 0) return;
  record(text, ends[first]!, ends[first]!, payload, 0, hits);
  let longer = longerBits(payload);
  if (longer === 0) return;
  const syllabic = isSyllabic(lasts[first]!);
  let gaps = 0;
  for (let words = 2, next = first + 1; longer !== 0 && next < count; words++, next++) {
    const gap = gapBehind(text, ends[next - 1]!);
    if (gap < 0) return;
    gaps |= gap;
    const isEnd = syllabic || (longer & lengthOf(words)) !== 0;
    if (isEnd && lasts[next] === LETTER_S) lookUpStem(text, tokens, first, next, hash, check, gaps, lexicon, hits);
    hash = mixHash(hash, hashes[next]!);
    check = mixCheck(check, checks[next]!);
    if (isEnd) {
      payload = find(lexicon, hash, check);
      if (payload !== 0) record(text, ends[first]!, ends[next]!, payload, gaps, hits);
    }
    if (syllabic) longer = longerBits(payload);
    else if (words < LONG_PHRASE) longer &= ~lengthOf(words);
    else if (words === MOST_WORDS) return;
  }
}

/** A label has no more. */
const MOST_WORDS = 100;

/** Where surfaces end that go on from here. */
const longerBits = (payload: number): number => (payload >= DIRECT ? 0 : payload >>> ROW_BITS);
const lengthOf = (words: number): number => lengthBit(words) >>> ROW_BITS;

/** What stands between a word's end and the next word, as `GAP` bits; below zero where nothing may cross. */
function gapBehind(text: string, end: number): number {
  if (text.charCodeAt(end) === SPACE) {
    const next = FOLD[text.charCodeAt(end + 1)]!;
    if (next >= LETTER && next < RARE) return GAP.space;
  }
  let gap: number = GAP.none;
  for (let at = end; at < text.length && !isLetter(foldOf(text.charCodeAt(at))); at++) {
    if (text.charCodeAt(at) === 0) return -1;
    gap |= gapAt(text, at);
  }
  return gap;
}

const SPACE = 0x20;

/** The same phrase with the last word's plural or possessive s taken off. */
function lookUpStem(
  text: string,
  { ends, hashes, checks }: Tokens,
  first: number,
  last: number,
  hash: number,
  check: number,
  gaps: number,
  lexicon: Lexicon,
  hits: Hits,
): void {
  const stem = withoutS(hashes[last]!);
  // "s" itself.
  if (stem === HASH_SEED) return;
  const payload = find(lexicon, mixHash(hash, stem), mixCheck(check, checkWithoutS(checks[last]!)));
  if (payload !== 0) record(text, ends[first]!, stemEnd(text, ends[last]!), payload, gaps, hits);
}

/** "Hoeryong's" is marked without its possessive, "units" with its plural. */
function stemEnd(text: string, end: number): number {
  let at = end - 1;
  while (foldOf(text.charCodeAt(at - 1)) === IGNORED) at--;
  return at === end - 1 ? end : at;
}

function find({ table, slots }: Lexicon, hash: number, check: number): number {
  const wanted = check >>> 0;
  // `slotOf`, in one multiplication.
  let slot = (((hash >>> 0) * (slots / 0x100000000)) | 0) * 2;
  for (;;) {
    const payload = table[slot + 1]!;
    if (payload === 0 || table[slot] === wanted) return payload;
    slot += 2;
    if (slot === table.length) slot = 0;
  }
}

/** Notes the surface that a payload ends, if it ends one. */
function record(text: string, firstEnd: number, end: number, payload: number, gaps: number, hits: Hits): void {
  const reference = payload >= DIRECT ? payload | 0 : (payload & ROW_MASK) - 1;
  if (reference === -1) return;
  push(hits, startOf(text, firstEnd));
  push(hits, end);
  push(hits, reference);
  push(hits, gaps);
}

/** Where the word begins that ends here. */
function startOf(text: string, end: number): number {
  let start = end - 1;
  if (isSyllabic(foldOf(text.charCodeAt(start)))) return start;
  for (let at = start - 1; at >= 0; at--) {
    const folded = foldOf(text.charCodeAt(at));
    if (folded === IGNORED) continue;
    if (!isLetter(folded) || isSyllabic(folded)) break;
    start = at;
  }
  return start;
}
