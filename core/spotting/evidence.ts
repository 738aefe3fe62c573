import type { Lexicon } from '../glossary/lexicon.ts';
import type { Candidate, Reading } from './candidate.ts';
import type { CueList } from './cue-list.ts';
import type { Definitions } from './definitions.ts';
import type { PageFacts } from './page-facts.ts';
import type { Surroundings } from './surroundings.ts';

/** What is known of the page when senses are weighed. */
export interface Evidence {
  lexicon: Lexicon;
  facts: PageFacts;
  around: Surroundings;
  cuesOf(concept: number): CueList;
  defined: Definitions;
  /** Concepts that the page names by a surface that needs no help, each with those surfaces' texts. */
  named: ReadonlyMap<number, readonly string[]>;
  /** Surfaces whose neighbours settled their sense somewhere on the page (`settledKey`): one text, one sense. */
  settled: ReadonlySet<string>;
  /** Candidates of the block that may name a concept and start about so near. */
  candidatesNear(concept: number, to: Candidate, distance: number): readonly Candidate[];
  /** Concepts that begin right at an offset of a block. */
  startingAt(block: number, offset: number): readonly number[];
  /** And those that end there. */
  endingAt(block: number, offset: number): readonly number[];
}

/** One concept's case, as it is made. */
export interface Case {
  candidate: Candidate;
  reading: Reading;
  /** Log odds. */
  odds: number;
  /** In words, weightiest first. */
  grounds: string[];
  /** Something of the page itself speaks for it, and not only its own letters. */
  supported: boolean;
}

export interface RuledOut {
  concept: number;
  /** Another meaning was positively shown, so that nothing within the span should be marked either. */
  elsewhere: boolean;
  ground: string;
}

/** Adds what it knows to a case; a string rules the concept out, and says that something else is meant. */
export type Witness = (of: Case, evidence: Evidence) => string | null;

export function settledKey(text: string, concept: number): string {
  return `${text.toLowerCase()} ${concept}`;
}
