import {
  CONCEPT_WORDS,
  HEADER,
  HEADER_WORDS,
  LAST_ROW,
  MAGIC,
  type SurfaceClass,
  TRAILER,
  VERSION,
  checksum,
  unpackClass,
  unpackCountry,
} from './lexicon-format.ts';
import type { ConceptId, Kind } from './concept.ts';
import { KINDS } from './vocabulary.ts';

/** A compiled index of surfaces: typed arrays over the bytes it was opened from. */
export interface Lexicon {
  /** Distinct surfaces, cues among them. */
  surfaces: number;
  concepts: number;
  /** Which words are surfaces, and which pairs of words begin some: see `beginningBits`. */
  bitmap: Uint32Array;
  bitmapLog2: number;
  table: Uint32Array;
  /** Times a hash as an unsigned number: the slot where its search begins. */
  slotsPerHash: number;
  rows: Uint32Array;
  classes: readonly SurfaceClass[];
  conceptId(concept: number): ConceptId;
  kind(concept: number): Kind;
  country(concept: number): string;
  prior(concept: number): number;
  /** The concept it lies in or is part of; -1 for none. */
  within(concept: number): number;
  /** Cue numbers × 2, + 1 when against. */
  cues(concept: number): Uint32Array;
  cueCount: number;
}

export class LexiconError extends Error {
  override name = 'LexiconError';
}

/** Lays a lexicon over its bytes without reading them through. Throws `LexiconError` for bytes that are damaged, cut off or of another version. */
export function openLexicon(bytes: ArrayBuffer): Lexicon {
  const words = checkedWords(bytes);
  const section = (name: 'bitmap' | 'table' | 'rows' | 'classes' | 'conceptRecords' | 'cueLists' | 'pool', next: number): Uint32Array =>
    words.subarray(words[HEADER[name]]! / 4, words[next]! / 4);
  const records = section('conceptRecords', HEADER.cueLists);
  const lists = section('cueLists', HEADER.pool);
  const packedClasses = section('classes', HEADER.conceptRecords);
  const pool = new Uint8Array(bytes, words[HEADER.pool]!, words[HEADER.trailer]! - words[HEADER.pool]!);
  const decoder = new TextDecoder();
  const ids = new Map<number, ConceptId>();
  const readId = (concept: number): ConceptId => {
    const start = concept === 0 ? 0 : records[(concept - 1) * CONCEPT_WORDS]!;
    const id = decoder.decode(pool.subarray(start, records[concept * CONCEPT_WORDS]!));
    ids.set(concept, id);
    return id;
  };
  const meta = (concept: number): number => records[concept * CONCEPT_WORDS + 1]!;
  const classes = Array.from({ length: words[HEADER.classCount]! }, (_, i) =>
    unpackClass(packedClasses[2 * i]!, packedClasses[2 * i + 1]!),
  );
  return {
    surfaces: words[HEADER.surfaces]!,
    concepts: words[HEADER.concepts]!,
    bitmap: section('bitmap', HEADER.table),
    bitmapLog2: words[HEADER.bitmapLog2]!,
    table: section('table', HEADER.rows),
    slotsPerHash: words[HEADER.slots]! / 0x100000000,
    rows: section('rows', HEADER.classes),
    classes,
    cueCount: words[HEADER.cueCount]!,
    conceptId: (concept) => ids.get(concept) ?? readId(concept),
    kind: (concept) => KINDS[meta(concept) & 15]!,
    country: (concept) => unpackCountry((meta(concept) >>> 4) & 0xfff),
    prior: (concept) => (meta(concept) >>> 16) / 1000,
    within: (concept) => records[concept * CONCEPT_WORDS + 3]! - 1,
    cues(concept) {
      const start = records[concept * CONCEPT_WORDS + 2]!;
      return start === 0 ? lists.subarray(0, 0) : lists.subarray(start + 1, start + 1 + lists[start]!);
    },
  };
}

/** The `index`th row that a payload's reference leads to: a place in the rows, or, below zero, the only row itself. */
export function rowAt({ rows }: Lexicon, reference: number, index: number): number {
  return reference < 0 ? reference : rows[reference + index]!;
}

/** What a row names: a concept, a cue or a country, by its class's role. */
export const rowTarget = (row: number): number => row & 0xfffff;
export const rowClass = (row: number): number => (row >>> 20) & 0x7ff;
export const isLastRow = (row: number): boolean => (row & LAST_ROW) !== 0;

function checkedWords(bytes: ArrayBuffer): Uint32Array {
  if (bytes.byteLength < HEADER_WORDS * 4 || bytes.byteLength % 4 !== 0) throw new LexiconError('these bytes are not a lexicon: too short');
  const words = new Uint32Array(bytes);
  if (words[HEADER.magic] !== MAGIC) throw new LexiconError('these bytes are not a lexicon');
  if (words[HEADER.version] !== VERSION)
    throw new LexiconError(`this lexicon has version ${words[HEADER.version]}, this program reads version ${VERSION}: compile it again`);
  if (words[HEADER.byteLength] !== bytes.byteLength || words[words.length - 1] !== TRAILER)
    throw new LexiconError(`this lexicon is cut off: ${bytes.byteLength} of ${words[HEADER.byteLength]} bytes`);
  if (words[HEADER.checksum] !== checksum(words)) throw new LexiconError('this lexicon is damaged: its checksum does not fit');
  return words;
}
