import type { ListName } from './search-doc.ts';

/**
 * Words of some thousand clips and where they stand, never changed once it is built: typed arrays and two strings, so that the
 * database takes and gives it as it is.
 */
export interface Postings {
  /** All words in the order of their code units, run together. */
  words: string;
  /** Where each word ends in it. */
  wordEnds: Uint32Array;
  /** Of each word: for every clip that has it, the distance to the last one, as `varint`, and a byte (see `HIT`). */
  hits: Uint8Array;
  hitEnds: Uint32Array;
  /** Beside it, for every clip: where the word stands, as distances. */
  places: Uint8Array;
  placeEnds: Uint32Array;
}

/** A clip's byte: in which fields the word stands, and how often; `manyTimes` or more, and the number stands before the places. */
export const HIT = { fields: 0x0f, shift: 4, manyTimes: 15 } as const;

/** Between the texts of a clip: no phrase crosses it. */
export const FIELD_GAP = 2;

/** For each clip some of `values`: `items` from `ends[clip - 1]` to `ends[clip]`. */
export interface ListColumn {
  values: string[];
  ends: Uint32Array;
  items: Uint32Array;
}

/** What else is known of the same clips, by column. */
export interface Columns {
  ids: string[];
  created: Float64Array;
  modified: Float64Array;
  published: Float64Array;
  publishedDay: Int32Array;
  place: Int32Array;
  colour: Uint8Array;
  flags: Uint8Array;
  quoteHash: Float64Array;
  lists: Record<ListName, ListColumn>;
  /** What the sites in `lists.site.values` call themselves. */
  siteNames: string[];
}

export interface Segment {
  postings: Postings;
  columns: Columns;
}
