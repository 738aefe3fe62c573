import { ORIGINS } from '../glossary/lexicon-format.ts';
import type { Findings } from './candidate.ts';
import type { Decided } from './decide.ts';

const PREFERRED = ORIGINS.indexOf('prefLabel');
const ABBREVIATION = /^(?:DPRK|ROK|PRC|USSR|US|UK|UN|EU)['’]?s?[\s-]+(?=\S)/;

/** "DPRK Foreign Ministry": the country's abbreviation is a term of its own, so the mark begins behind it. */
export function withoutCountry(one: Decided, { texts }: Findings): Decided {
  const { candidate, senses } = one;
  if (senses.length === 0 || senses[0]!.reading.surface.origin === PREFERRED) return one;
  const prefix = ABBREVIATION.exec(candidate.text)?.[0];
  if (!prefix) return one;
  const start = candidate.start + prefix.length;
  return { ...one, candidate: { ...candidate, start, text: texts[candidate.block]!.slice(start, candidate.end) } };
}
