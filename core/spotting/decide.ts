import type { Candidate } from './candidate.ts';
import type { Case, Elsewhere, Neighbourhood, Weighed } from './evidence.ts';
import { hear, mayWeighOtherwise, weigh } from './weigh.ts';
import { WEIGHTS } from './weights.ts';

/** A candidate whose meaning is settled, or that turned out to mean something else. */
export interface Decided {
  candidate: Candidate;
  /** Likeliest first; empty: none of the glossary's concepts. */
  senses: readonly Weighed[];
  /** Another meaning was positively shown: nothing inside this span may be marked. */
  elsewhere: boolean;
}

/** A candidate as it was decided by its neighbours alone, and its readings as they leave them. */
export interface Heard extends Decided {
  cases: readonly Case[];
  /** A neighbour showed that something else is meant. */
  refused: boolean;
}

const NONE: readonly never[] = [];

/** Weighs all readings of a candidate; "none of them" always stands against them at even odds. */
export function hearAll(candidate: Candidate, neighbourhood: Neighbourhood): Heard {
  const { readings } = candidate;
  let refused = false;
  let cases: Case[] | undefined;
  for (let i = 0; i < readings.length; i++) {
    const made = hear(candidate, readings[i]!, neighbourhood);
    if (made === null) refused = true;
    else if (cases === undefined) cases = [made];
    else cases.push(made);
  }
  const heard: Heard = { candidate, senses: NONE, elsewhere: refused, cases: cases ?? NONE, refused };
  if (cases !== undefined) settle(heard, cases, null, neighbourhood, heard);
  return heard;
}

/** Weighs again what the rest of the page has something to say about. */
export function decide(heard: Heard, elsewhere: Elsewhere, neighbourhood: Neighbourhood): Decided {
  const { cases } = heard;
  for (let i = 0; i < cases.length; i++) {
    if (!mayWeighOtherwise(cases[i]!, elsewhere)) continue;
    const decided: Decided = { candidate: heard.candidate, senses: NONE, elsewhere: false };
    settle(heard, cases, elsewhere, neighbourhood, decided);
    return decided;
  }
  return heard;
}

function settle(
  { refused }: Heard,
  cases: readonly Case[],
  elsewhere: Elsewhere | null,
  neighbourhood: Neighbourhood,
  decided: Decided,
): void {
  let other = refused;
  let senses: Case[] | undefined;
  for (let i = 0; i < cases.length; i++) {
    const made = cases[i]!;
    const result = weigh(made, elsewhere, neighbourhood);
    if (result === 'elsewhere') other = true;
    else if (result === 'open' && made.odds >= WEIGHTS.least) {
      if (senses === undefined) senses = [made];
      else senses.push(made);
    }
  }
  if (senses === undefined) {
    decided.elsewhere = other;
    return;
  }
  if (senses.length > 1) keepClose(senses, neighbourhood);
  decided.senses = senses;
  decided.elsewhere = false;
}

function keepClose(senses: Case[], { lexicon }: Neighbourhood): void {
  senses.sort((a, b) => b.odds - a.odds || (lexicon.conceptId(a.concept) < lexicon.conceptId(b.concept) ? -1 : 1));
  const best = senses[0]!.odds;
  senses.length = senses.findLastIndex(({ odds }) => best - odds < WEIGHTS.close) + 1;
}
