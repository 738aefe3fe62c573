import type { Lexicon } from '../../../core/glossary/lexicon.ts';
import type { Candidate, Findings } from '../../../core/spotting/candidate.ts';
import { type Heard, hearAll } from '../../../core/spotting/decide.ts';
import type { Case, Neighbourhood } from '../../../core/spotting/evidence.ts';
import { match } from '../../../core/spotting/match.ts';
import type { PageContext, TextBlock } from '../../../core/spotting/mention.ts';
import { neighbourhoodOf } from '../../../core/spotting/neighbourhood.ts';
import { type PageFacts, pageFacts } from '../../../core/spotting/page-facts.ts';
import { LEXICON, blocksOf } from './small-glossary.ts';

/** What the first stages of spotting make of a page, for testing the later ones by themselves. */
export interface Stages {
  findings: Findings;
  facts: PageFacts;
  neighbourhood: Neighbourhood;
  heard: Heard[];
}

export function stagesOf(page: string | readonly TextBlock[], lexicon: Lexicon = LEXICON, context: PageContext = {}): Stages {
  const { findings } = match(typeof page === 'string' ? blocksOf(page) : page, lexicon);
  const facts = pageFacts(findings, lexicon, context);
  const neighbourhood = neighbourhoodOf(findings, lexicon, facts);
  return { findings, facts, neighbourhood, heard: findings.candidates.map((one) => hearAll(one, neighbourhood)) };
}

/** The candidate that is these words, the n-th of them. */
export function candidateOf({ candidates }: Findings, words: string, nth = 0): Candidate {
  const found = candidates.filter(({ text }) => text === words)[nth];
  if (!found) throw new Error(`no candidate ${words} in ${candidates.map(({ text }) => text).join(', ')}`);
  return found;
}

/** Its number in a lexicon. */
export function numberOf(id: string, lexicon: Lexicon = LEXICON): number {
  for (let concept = 0; concept < lexicon.concepts; concept++) if (lexicon.conceptId(concept) === id) return concept;
  throw new Error(`no concept ${id}`);
}

/** Which of several readings, and which of several places. */
export interface Asked {
  id?: string;
  nth?: number;
}

/** A reading's case before anybody was heard, and where it stands. */
export function caseOf(text: string, words: string, { id, nth = 0 }: Asked = {}): { made: Case; neighbourhood: Neighbourhood } {
  const { findings, neighbourhood } = stagesOf(text);
  const candidate = candidateOf(findings, words, nth);
  const reading = candidate.readings.find((one) => id === undefined || LEXICON.conceptId(one.concept) === id)!;
  const made: Case = {
    concept: reading.concept,
    reading,
    odds: 0,
    first: null,
    second: null,
    candidate,
    near: 0,
    supported: false,
    country: null,
    province: null,
    cues: null,
  };
  return { made, neighbourhood };
}
