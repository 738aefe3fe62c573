import type { Candidate } from './candidate.ts';
import type { Case, Elsewhere, Neighbourhood } from './evidence.ts';
import { type Weighed, hear, weigh } from './weigh.ts';
import { WEIGHTS } from './weights.ts';

/** A candidate whose meaning is settled, or that turned out to mean something else. */
export interface Decided {
  candidate: Candidate;
  /** Likeliest first; empty: none of the glossary's concepts. */
  senses: Weighed[];
  /** Another meaning was positively shown: nothing inside this span may be marked. */
  elsewhere: boolean;
}

/** A candidate's readings as its neighbours leave them. */
export interface Heard {
  candidate: Candidate;
  cases: Case[];
  /** A neighbour showed that something else is meant. */
  elsewhere: boolean;
}

export function hearAll(candidate: Candidate, neighbourhood: Neighbourhood): Heard {
  const heard: Heard = { candidate, cases: [], elsewhere: false };
  for (const reading of candidate.readings) {
    const made = hear(candidate, reading, neighbourhood);
    if (made === null) heard.elsewhere = true;
    else heard.cases.push(made);
  }
  return heard;
}

/** Weighs all readings of a candidate; "none of them" always stands against them at even odds. */
export function decide(heard: Heard, elsewhere: Elsewhere, neighbourhood: Neighbourhood): Decided {
  const senses: Weighed[] = [];
  let other = heard.elsewhere;
  for (const made of heard.cases) {
    const result = weigh(made, elsewhere, neighbourhood);
    if (result === 'elsewhere') other = true;
    else if (result !== 'shut' && result.odds >= WEIGHTS.least) senses.push(result);
  }
  if (senses.length > 1) keepClose(senses, neighbourhood);
  return { candidate: heard.candidate, senses, elsewhere: senses.length === 0 && other };
}

function keepClose(senses: Weighed[], { lexicon }: Neighbourhood): void {
  senses.sort((a, b) => b.odds - a.odds || (lexicon.conceptId(a.concept) < lexicon.conceptId(b.concept) ? -1 : 1));
  const best = senses[0]!.odds;
  senses.length = senses.findLastIndex(({ odds }) => best - odds < WEIGHTS.close) + 1;
}
