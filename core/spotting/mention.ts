import type { ConceptId } from '../glossary/concept.ts';

/** A run of text as a reader sees it: a paragraph, a table cell. Offsets everywhere are UTF-16 code units into `text`. */
export interface TextBlock {
  text: string;
  /** Offsets at which one element ends and another begins; a word edge where the page glues words together. Ascending. */
  edges?: readonly number[];
}

/** What is known of the page as a whole. */
export interface PageContext {
  /** BCP 47, from the document. */
  language?: string | undefined;
  url?: string | undefined;
  /** ISO 8601, at the precision known. */
  published?: string | undefined;
}

/** Which of a concept's labels a surface came from. */
export type SurfaceOrigin = 'prefLabel' | 'altLabel' | 'hiddenLabel' | 'generated';

/** A concept that a mention may name; confidence 0 to 1. */
export interface Sense {
  concept: ConceptId;
  confidence: number;
}

/** A span of text that a surface matched. Mentions of one block never overlap. */
export interface Mention {
  /** Index into the blocks given. */
  block: number;
  start: number;
  end: number;
  /** The chosen sense first; others follow only while they are close to it. */
  senses: readonly [Sense, ...Sense[]];
  origin: SurfaceOrigin;
  /** One line that says why this sense. */
  reason: string;
}
