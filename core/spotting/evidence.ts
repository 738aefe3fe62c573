import type { Lexicon } from '../glossary/lexicon.ts';
import type { Candidate, Reading } from './candidate.ts';
import type { Definitions } from './definitions.ts';
import type { NamedTexts } from './named-texts.ts';
import type { PageFacts } from './page-facts.ts';
import type { Surroundings } from './surroundings.ts';

/** What stands around the candidates of a page: the same however often senses are weighed. */
export interface Neighbourhood {
  lexicon: Lexicon;
  facts: PageFacts;
  around: Surroundings;
  /** The candidate of the block that may name a concept that some place lies in, the first that stands so near. */
  candidateNear(concept: number, to: Candidate, distance: number): Candidate | undefined;
  /** Concepts that begin right at an offset of a block. */
  startingAt(block: number, offset: number): readonly number[];
  /** And those that end there. */
  endingAt(block: number, offset: number): readonly number[];
}

/** What the page says elsewhere, once senses have been weighed without it. */
export interface Elsewhere {
  defined: Definitions;
  /** Concepts that the page names by a surface that needs no help, each with those surfaces' texts. */
  named: NamedTexts;
  /** Surfaces whose neighbours settled their sense somewhere on the page: one text, one sense. */
  settled(concept: number): readonly string[];
}

/** How well one concept fits a candidate. */
export interface Weighed {
  concept: number;
  reading: Reading;
  /** Log odds. */
  odds: number;
  /** The two weightiest grounds, in words; null for none. */
  first: string | null;
  second: string | null;
  /** Its country stands in the phrase: in words. */
  country: string | null;
}

/** One concept's case, as its neighbours make it, and then as it was weighed last. */
export interface Case extends Weighed {
  candidate: Candidate;
  /** Log odds by its neighbours alone. */
  near: number;
  /** Something of the page itself speaks for it, and not only its own letters. */
  supported: boolean;
  /** Grounds in words; null for none. */
  province: string | null;
  cues: string | null;
}

/** Adds what it knows to a case; true: something else is meant, and nothing within the span should be marked either. */
export type Witness = (of: Case, neighbourhood: Neighbourhood) => boolean;
