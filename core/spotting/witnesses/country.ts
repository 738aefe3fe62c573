import { unpackCountry } from '../../glossary/lexicon-format.ts';
import type { Witness } from '../evidence.ts';
import { WEIGHTS } from '../weights.ts';

/** Kinds of which other countries have their own by the same name. */
const SHARED_KINDS: ReadonlySet<string> = new Set(['org', 'concept', 'document', 'place', 'event']);

/** East Germany's Stasi is among Germany's concepts. */
const SUCCESSORS: Readonly<Record<string, string>> = { DD: 'DE' };

/** "China's Ministry of State Security": the phrase names the country. */
export const countryInPhrase: Witness = (made, { lexicon, around }) => {
  const { concept } = made;
  if (!around.hasCountry(made.candidate)) return false;
  const country = lexicon.country(concept);
  if (country === 'ZZ' || !SHARED_KINDS.has(lexicon.kind(concept))) return false;
  const named = around.country(made.candidate);
  if (!named) return false;
  const inPhrase = unpackCountry(named.target);
  if (inPhrase !== country && SUCCESSORS[inPhrase] !== country) return true;
  made.near += WEIGHTS.country;
  made.supported = true;
  made.country = `the phrase says ${around.wordsOf(named)}`;
  return false;
};
