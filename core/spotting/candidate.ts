import type { SurfaceClass } from '../glossary/lexicon-format.ts';

/** A concept that a surface may name here. */
export interface Reading {
  concept: number;
  surface: SurfaceClass;
}

/** A surface found in a block, before it is known what it means. Offsets are into the normalised text. */
export interface Candidate {
  block: number;
  start: number;
  end: number;
  text: string;
  readings: Reading[];
}

/** A word that speaks for or against a sense, names a country, or shows what the page is about. */
export interface Clue {
  block: number;
  start: number;
  end: number;
  /** The cue's or the country's number. */
  target: number;
}

/** All that was found on a page. Every list is in the order of the text. */
export interface Findings {
  /** Normalised. */
  texts: string[];
  candidates: Candidate[];
  cues: Clue[];
  countries: Clue[];
  anchors: Clue[];
}
