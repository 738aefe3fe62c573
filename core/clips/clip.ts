import type { Selector } from '../anchoring/selector.ts';
import type { ConceptId } from '../glossary/concept.ts';

/** A concept met in a clip, with the words that named it there. */
export interface ClipConcept {
  concept: ConceptId;
  surface: string;
}

/** A passage longer than this is a page, not a quotation. UTF-16 code units. */
export const LONGEST_PASSAGE = 200_000;

/** What is needed to cite the page, as it said so itself when the passage was kept. */
export interface Citation {
  /** URL as seen, without anything taken away. */
  url: string;
  canonicalUrl?: string | undefined;
  title: string;
  siteName?: string | undefined;
  authors: string[];
  /** ISO 8601 at the precision the page gives. */
  published?: string | undefined;
  language?: string | undefined;
}

/** What the page hands over when a passage is kept. */
export interface ClipDraft {
  /** UUID made where the passage was selected, so that sending it twice saves it once. */
  id: string;
  /** The words of the passage, exactly. */
  quote: string;
  selectors: Selector[];
  concepts: ClipConcept[];
  citation: Citation;
  note: string;
  tags: string[];
}

/** A saved passage: a W3C Web Annotation with a target (page and selectors) and bodies (note, tags, concepts). */
export interface Clip extends ClipDraft {
  /** Version of this record's shape. */
  schema: 1;
  /** Version of the text model and selectors, so that a later one can tell. */
  anchoring: 1;
  /** The page's identity: `pageKey` of its URL. */
  pageKey: string;
  /** ISO 8601, UTC. */
  created: string;
  modified: string;
  /** Set when it lies in the trash. */
  deleted?: string | undefined;
  /** 1 when made; one more with each change, each of which is kept. */
  revision: number;
}
