import { ORIGINS } from '../glossary/lexicon-format.ts';
import type { Lexicon } from '../glossary/lexicon.ts';
import { type ByBlock, byBlock } from './by-block.ts';
import type { Decided } from './decide.ts';

const PREFERRED = ORIGINS.indexOf('prefLabel');
const COUNTRY = /^(?:DPRK|ROK|PRC|USSR|US|UK|UN|EU)['’]?s?[\s-]+(?=\S)/;
/** A place by its full name: 은산군, Hoeryong City. */
const FULL_PLACE = /(?: (?:County|City|Province|Municipality|District)|[가-힣]{2,}(?:시|군|도|구역))$/u;

/**
 * "DPRK | Foreign Ministry", "은산군 | 종이공장": a country's abbreviation or a place's full name in front of a name is a term
 * of its own, so the mark begins behind it and both are explained.
 */
export function withoutTermsInFront(decided: readonly Decided[], lexicon: Lexicon): Decided[] {
  const places = byBlock(
    decided
      .filter(
        ({ candidate, senses }) => senses.length > 0 && lexicon.kind(senses[0]!.concept) === 'place' && FULL_PLACE.test(candidate.text),
      )
      .map(({ candidate }) => candidate),
  );
  return decided.map((one) => (one.senses.length === 0 ? one : shortened(one, frontOf(one, places, lexicon))));
}

/** How much of the candidate stands before its own name. */
function frontOf({ candidate, senses }: Decided, places: ByBlock<Decided['candidate']>, lexicon: Lexicon): number {
  const [{ concept, reading }] = senses as [Decided['senses'][0] & object];
  if (reading.surface.origin !== PREFERRED) {
    const country = isCapital(candidate.text.charCodeAt(1)) ? COUNTRY.exec(candidate.text)?.[0] : undefined;
    if (country) return country.length;
  }
  if (lexicon.kind(concept) === 'place') return 0;
  if (!places.hasBetween(candidate.block, candidate.start, candidate.start)) return 0;
  const front = places.between(candidate.block, candidate.start, candidate.start).find(({ end }) => end < candidate.end);
  const gap = front && /^\s+(?=\S)/.exec(candidate.text.slice(front.end - candidate.start));
  return gap ? front.end - candidate.start + gap[0].length : 0;
}

function isCapital(unit: number): boolean {
  return unit >= 0x41 && unit <= 0x5a;
}

function shortened(one: Decided, front: number): Decided {
  if (front === 0) return one;
  const { candidate } = one;
  return { ...one, candidate: { ...candidate, start: candidate.start + front, text: candidate.text.slice(front) } };
}
