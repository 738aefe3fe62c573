import type { Selector } from '../anchoring/selector.ts';
import type { ConceptId } from '../glossary/concept.ts';

/** A concept met in a clip, with the words that named it there. */
export interface ClipConcept {
  concept: ConceptId;
  surface: string;
}

/** A passage longer than this is a page, not a quotation. UTF-16 code units. */
export const LONGEST_PASSAGE = 200_000;

/** Meanings of a clip's colour. The reader may call them otherwise; these names are kept. */
export const COLOURS = ['fact', 'quote', 'claim', 'doubt', 'check'] as const;
export type Colour = (typeof COLOURS)[number];

/** Where a page said something of itself; see dom/clips/citation.ts for the order of trust. */
export const CITATION_ORIGINS = [
  'json-ld',
  'highwire',
  'opengraph',
  'dublin-core',
  'meta',
  'time',
  'byline',
  'link',
  'heading',
  'document',
  'import',
] as const;
export type CitationOrigin = (typeof CITATION_ORIGINS)[number];

/** Fields of a citation that come from the page and that a reader may correct. */
export type CitationField = Exclude<keyof Citation, 'url' | 'origins'>;

/** What is needed to cite the page, as it said so itself when the passage was kept. */
export interface Citation {
  /** URL as seen, without anything taken away. */
  url: string;
  canonicalUrl?: string | undefined;
  title: string;
  /** The publisher, as readers know it. */
  siteName?: string | undefined;
  authors: string[];
  /** ISO 8601 at the precision the page gives. */
  published?: string | undefined;
  modified?: string | undefined;
  section?: string | undefined;
  language?: string | undefined;
  origins?: Partial<Record<CitationField, CitationOrigin>> | undefined;
}

/** What the reader put right. `null` takes away what the page said. */
export type Corrections = { [Field in CitationField]?: Citation[Field] | null };

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
  colour?: Colour | undefined;
  /** Text directive (`text=…`) that led to just this passage when it was kept; tried out there. */
  fragment?: string | undefined;
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
  /** SHA-256 of the quote in UTF-8, lower-case hex. */
  sha256?: string | undefined;
  /** Kept apart from what the page said; `citationOf` joins them. */
  corrections?: Corrections | undefined;
  /** The article's text at that moment: `sha256` of a snapshot of the same page. */
  snapshot?: string | undefined;
  /** Where an imported clip came from: the format and its id there, so that importing twice adds nothing. */
  imported?: { format: string; id: string } | undefined;
  /** Set when it lies in the trash. */
  deleted?: string | undefined;
  /** 1 when made; one more with each change, each of which is kept. */
  revision: number;
}
