/**
 * The layout of a lexicon: one ArrayBuffer, little-endian, opened by laying typed arrays over it. Raise `VERSION` with every
 * change to the layout, the hashes (core/spotting/tokens.ts) or the folding (core/spotting/fold.ts).
 */
export const MAGIC = 0x58454c53; // "SLEX"
export const TRAILER = 0x53454c58;
export const VERSION = 6;
export const HEADER_WORDS = 24;

/** Words of the header. Section words are byte offsets; a section ends where the next begins. */
export const HEADER = {
  magic: 0,
  version: 1,
  byteLength: 2,
  checksum: 3,
  surfaces: 4,
  concepts: 5,
  bitmapLog2: 6,
  slots: 7,
  rowCount: 8,
  classCount: 9,
  cueCount: 10,
  bitmap: 11,
  table: 12,
  rows: 13,
  classes: 14,
  conceptRecords: 15,
  cueLists: 16,
  pool: 17,
  trailer: 18,
} as const;

/**
 * A slot of the table: two words, a check and a payload; payload 0 is an empty slot. Where one surface with one row ends and
 * nothing longer begins, which is most, the payload is that row itself, marked `DIRECT`. Elsewhere its low bits are the
 * surface's first row + 1 (0: none ends here), and the bits above say where longer surfaces end. After a first word of letters
 * they are one bit for each number of words, so that the words between need no slots of their own; between syllables, which
 * many surfaces share, there is a slot for every prefix and one bit that says to read on.
 */
export const DIRECT = 0x80000000;
export const ROW_BITS = 22;
export const ROW_MASK = (1 << ROW_BITS) - 1;
export const HAS_LONGER = 0x40000000;
/** From this many words on, lengths share the last bit. */
export const LONG_PHRASE = 10;

/** The bit of a payload for surfaces of so many words, two or more. */
export function lengthBit(words: number): number {
  return 1 << (ROW_BITS + Math.min(words, LONG_PHRASE) - 2);
}

/** A row is one word: what is named (20 bits), its class (11 bits), and whether it is the last of its surface. */
export const TARGET_LIMIT = 1 << 20;
export const CLASS_LIMIT = 1 << 11;
export const LAST_ROW = 0x80000000;

/** What a row's target is. */
export const ROLE = { sense: 0, cue: 1, country: 2, anchor: 3 } as const;

/** What surfaces of one class have in common; packed into two words. */
export interface SurfaceClass {
  /** 2 bits a word, first word lowest: see `WORD_CASE`. */
  caseShape: number;
  role: number;
  /** Index into GATES. */
  gate: number;
  /** Index into ORIGINS. */
  origin: number;
  /** Index into LANGS. */
  lang: number;
  /** Index into TYPES. */
  type: number;
  /** `GAP` bits that the label itself has and that its text may have. */
  gaps: number;
  /** An ordinary word too, or a part of a longer name: never enough by itself. */
  weak: number;
}

export const ORIGINS = ['prefLabel', 'altLabel', 'hiddenLabel', 'generated'] as const;
export const LANGS = ['en', 'ko', 'ko-Latn', 'zh', 'ja'] as const;
export const TYPES = ['name', 'acronym', 'romanisation', 'former', 'house-style', 'local', 'short'] as const;

export function packClass(c: SurfaceClass): [number, number] {
  return [c.caseShape | (c.role << 16) | (c.gate << 18) | (c.origin << 20) | (c.lang << 22) | (c.type << 25), c.gaps | (c.weak << 5)];
}

export function unpackClass(first: number, second: number): SurfaceClass {
  return {
    caseShape: first & 0xffff,
    role: (first >>> 16) & 3,
    gate: (first >>> 18) & 3,
    origin: (first >>> 20) & 3,
    lang: (first >>> 22) & 7,
    type: (first >>> 25) & 7,
    gaps: second & 31,
    weak: (second >>> 5) & 1,
  };
}

/** A concept's record: where its id ends in the pool, what it is, its cues, and the concept it lies in. */
export const CONCEPT_WORDS = 4;

/** "KP" as a number that fits a row's target and a concept's record. */
export function packCountry(code: string): number {
  return (code.charCodeAt(0) - 65) * 26 + (code.charCodeAt(1) - 65);
}

const COUNTRIES = Array.from({ length: 26 * 26 }, (_, packed) => String.fromCharCode(65 + Math.floor(packed / 26), 65 + (packed % 26)));

export function unpackCountry(packed: number): string {
  return COUNTRIES[packed]!;
}

/** Over the header and a sample of the body, so that opening costs the same at every size. */
export function checksum(words: Uint32Array): number {
  let sum = 0x811c9dc5;
  const add = (word: number) => {
    sum = Math.imul(sum ^ word, 0x01000193) ^ (sum >>> 15);
  };
  for (let i = 0; i < HEADER_WORDS; i++) if (i !== HEADER.checksum) add(words[i]!);
  const body = words.length - HEADER_WORDS;
  const step = Math.max(1, Math.floor(body / 512));
  for (let i = HEADER_WORDS; i < words.length; i += step) add(words[i]!);
  return sum >>> 0;
}
