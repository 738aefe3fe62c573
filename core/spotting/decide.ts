import type { Candidate } from './candidate.ts';
import type { Evidence } from './evidence.ts';
import { type Weighed, weigh } from './weigh.ts';
import { WEIGHTS } from './weights.ts';

/** A candidate whose meaning is settled, or that turned out to mean something else. */
export interface Decided {
  candidate: Candidate;
  /** Likeliest first; empty: none of the glossary's concepts. */
  senses: Weighed[];
  /** Another meaning was positively shown: nothing inside this span may be marked. */
  elsewhere: boolean;
}

/** Weighs all readings of a candidate; "none of them" always stands against them at even odds. */
export function decide(candidate: Candidate, evidence: Evidence): Decided {
  const weighed: Weighed[] = [];
  let elsewhere = false;
  for (const reading of candidate.readings) {
    const result = weigh(candidate, reading, evidence);
    if ('odds' in result) weighed.push(result);
    else elsewhere ||= result.elsewhere;
  }
  const likely = weighed
    .filter(({ odds }) => odds >= WEIGHTS.least)
    .sort((a, b) => b.odds - a.odds || (evidence.lexicon.conceptId(a.concept) < evidence.lexicon.conceptId(b.concept) ? -1 : 1));
  const senses = likely.filter(({ odds }) => likely[0]!.odds - odds < WEIGHTS.close);
  return { candidate, senses, elsewhere: senses.length === 0 && elsewhere };
}
