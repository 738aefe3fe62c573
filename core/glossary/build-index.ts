import {
  HASH_SEED,
  LETTER_S,
  addLetter,
  beginningBits,
  beginningHash,
  beginningPairHash,
  isSyllable,
  mixCheck,
  mixHash,
} from '../spotting/tokens.ts';
import { type Growing, growing, push } from './growing.ts';
import { DIRECT, HAS_LONGER, LAST_ROW, ROW_MASK, lengthBit } from './lexicon-format.ts';

/** Rows of surfaces being gathered: the words of each, and the row that it leads to. */
export interface IndexDraft {
  /** For every prefix of every surface, in order: the phrase hash, the check. */
  prefixes: Growing;
  /** How many words each surface has. */
  lengths: Growing;
  rows: Growing;
  /** For the bitmap: see `beginningHash` and `beginningPairHash`. */
  beginnings: Growing;
  /** 1 for surfaces that begin with a syllable: they have a slot for every prefix. */
  chained: Growing;
}

export interface Index {
  bitmap: Uint32Array;
  bitmapLog2: number;
  table: Uint32Array;
  slots: number;
  /** Rows of surfaces that have several, or that begin longer ones. Those of one stand together, the last of them marked. */
  rows: Uint32Array;
  /** Distinct surfaces. */
  surfaces: number;
}

export const newDraft = (): IndexDraft => ({
  prefixes: growing(),
  lengths: growing(),
  rows: growing(),
  beginnings: growing(),
  chained: growing(),
});

export function addSurface(draft: IndexDraft, hashes: readonly number[], checks: readonly number[], row: number): void {
  let hash = HASH_SEED;
  let check = 0;
  for (let i = 0; i < hashes.length; i++) {
    hash = mixHash(hash, hashes[i]!);
    check = mixCheck(check, checks[i]!);
    push(draft.prefixes, hash);
    push(draft.prefixes, check);
  }
  push(draft.lengths, hashes.length);
  push(draft.rows, row);
  for (const beginning of beginnings(hashes)) push(draft.beginnings, beginning);
  push(draft.chained, isSyllable(hashes[0]!, checks[0]!) ? 1 : 0);
}

/** The last word of a surface may have an s more in a text. */
function beginnings(hashes: readonly number[]): number[] {
  const first = hashes[0]!;
  if (hashes.length === 1) return [beginningHash(first), beginningHash(addLetter(first, LETTER_S))];
  const pair = (second: number) => beginningPairHash(beginningHash(first), second);
  return hashes.length > 2 ? [pair(hashes[1]!)] : [pair(hashes[1]!), pair(addLetter(hashes[1]!, LETTER_S))];
}

/** Where the search for a phrase begins: any number of slots, not a power of two, so that the table can be four fifths full. */
function slotOf(hash: number, slots: number): number {
  return Math.floor(((hash >>> 0) * slots) / 0x100000000);
}

const FULLNESS = 0.8;

export function buildIndex(draft: IndexDraft): Index {
  const surfaceCount = draft.lengths.length;
  if (surfaceCount >= ROW_MASK) throw new RangeError(`an index holds at most ${ROW_MASK - 1} surfaces`);
  const slots = Math.max(8, Math.ceil(countDistinct(draft) / FULLNESS));
  const table = new Uint32Array(slots * 2);
  // Until the rows are laid out, a payload holds the last surface that ends there (+1); `previous` chains those before it.
  const previous = new Int32Array(surfaceCount).fill(-1);
  forEachSlot(draft, table, slots, (slot, surface, longer) => {
    const payload = table[slot + 1]!;
    if (longer !== 0) {
      table[slot + 1] = payload | longer;
      return;
    }
    const last = payload & ROW_MASK;
    if (last !== 0) previous[surface] = last - 1;
    table[slot + 1] = (payload & ~ROW_MASK) | (surface + 1);
  });
  const rows = new Uint32Array(surfaceCount);
  const { surfaces, rowCount } = layOutRows(table, previous, draft.rows.data, rows);
  return { ...buildBitmap(draft), table: ordered(draft, table, slots), slots, rows: rows.subarray(0, rowCount), surfaces };
}

/**
 * The same table with the larger check before the smaller wherever two want one slot, so that a search for what is not there ends
 * at the first smaller one: after three slots and not thirteen, in a table four fifths full (Amble and Knuth, 1974).
 */
function ordered(draft: IndexDraft, table: Uint32Array, slots: number): Uint32Array {
  const result = new Uint32Array(table.length);
  const moved = new Uint8Array(slots);
  forEachSlot(draft, table, slots, (from, _surface, _longer, hash) => {
    if (moved[from >> 1] === 1) return;
    moved[from >> 1] = 1;
    let check = table[from]!;
    let payload = table[from + 1]!;
    let slot = slotOf(hash, slots) * 2;
    while (result[slot + 1] !== 0) {
      const other = result[slot]!;
      if (other < check) {
        const otherPayload = result[slot + 1]!;
        result[slot] = check;
        result[slot + 1] = payload;
        check = other;
        payload = otherPayload;
      }
      slot += 2;
      if (slot === result.length) slot = 0;
    }
    result[slot] = check;
    result[slot + 1] = payload;
  });
  return result;
}

/** Goes through the slots that each surface needs: with the payload bits to add, or 0 for the slot where the surface ends. */
function forEachSlot(
  draft: IndexDraft,
  table: Uint32Array,
  slots: number,
  visit: (slot: number, surface: number, longer: number, hash: number) => void,
): void {
  const { data } = draft.prefixes;
  let at = 0;
  for (let surface = 0; surface < draft.lengths.length; surface++) {
    const length = draft.lengths.data[surface]!;
    const chained = draft.chained.data[surface] === 1;
    for (let word = 0; word < length; word++, at += 2) {
      const isLast = word === length - 1;
      if (!isLast && !chained && word > 0) continue;
      const slot = findSlot(table, slots, data[at]!, data[at + 1]! >>> 0);
      visit(slot, surface, isLast ? 0 : chained ? HAS_LONGER : lengthBit(length), data[at]!);
    }
  }
}

/** The slot of a prefix, its check written; what it holds is for the caller to fill before the next search. */
function findSlot(table: Uint32Array, slots: number, hash: number, check: number): number {
  let slot = slotOf(hash, slots) * 2;
  while (table[slot + 1] !== 0 && table[slot] !== check) {
    slot += 2;
    if (slot === table.length) slot = 0;
  }
  table[slot] = check;
  return slot;
}

/** How many slots there will be: the same search in a table that is surely large enough. */
function countDistinct(draft: IndexDraft): number {
  const slots = Math.max(8, Math.ceil(draft.prefixes.length / 2 / FULLNESS));
  const table = new Uint32Array(slots * 2);
  let distinct = 0;
  forEachSlot(draft, table, slots, (slot) => {
    if (table[slot + 1] !== 0) return;
    table[slot + 1] = 1;
    distinct++;
  });
  return distinct;
}

function layOutRows(
  table: Uint32Array,
  previous: Int32Array,
  source: Int32Array,
  rows: Uint32Array,
): { surfaces: number; rowCount: number } {
  let next = 0;
  let surfaces = 0;
  for (let slot = 0; slot < table.length; slot += 2) {
    const payload = table[slot + 1]!;
    const last = (payload & ROW_MASK) - 1;
    if (last === -1) continue;
    surfaces++;
    const longer = payload & ~ROW_MASK;
    if (longer === 0 && previous[last] === -1) {
      table[slot + 1] = source[last]! | DIRECT;
      continue;
    }
    table[slot + 1] = longer | (next + 1);
    // A glossary may say the same thing a million times.
    const seen = previous[last] === -1 ? null : new Set<number>();
    for (let surface = last; surface !== -1; surface = previous[surface]!) {
      const row = source[surface]! >>> 0;
      if (seen?.has(row)) continue;
      seen?.add(row);
      rows[next++] = row;
    }
    rows[next - 1]! |= LAST_ROW;
  }
  return { surfaces, rowCount: next };
}

/** Bits for each beginning, of which two in one word of the bitmap are its own: of fifty words that begin nothing one is looked up. */
const BITS_PER_WORD = 8;
const MOST_LOG2 = 24;

function buildBitmap(draft: IndexDraft): { bitmap: Uint32Array; bitmapLog2: number } {
  const wanted = draft.beginnings.length * BITS_PER_WORD;
  let log2 = 14;
  while (log2 < MOST_LOG2 && 1 << log2 < wanted) log2++;
  const bitmap = new Uint32Array(1 << (log2 - 5));
  for (let i = 0; i < draft.beginnings.length; i++) {
    const hash = draft.beginnings.data[i]!;
    bitmap[hash >>> (37 - log2)]! |= beginningBits(hash, 37 - log2);
  }
  return { bitmap, bitmapLog2: log2 };
}
