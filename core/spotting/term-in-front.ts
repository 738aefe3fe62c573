import { ORIGINS } from '../glossary/lexicon-format.ts';
import type { Lexicon } from '../glossary/lexicon.ts';
import { firstFrom } from './by-block.ts';
import type { Candidate } from './candidate.ts';
import type { Decided } from './decide.ts';

const PREFERRED = ORIGINS.indexOf('prefLabel');
const COUNTRY = /^(?:DPRK|ROK|PRC|USSR|US|UK|UN|EU)['’]?s?[\s-]+(?=\S)/;
/** A place by its full name: 은산군, Hoeryong City. */
const FULL_PLACE = /(?: (?:County|City|Province|Municipality|District)|[가-힣]{2,}(?:시|군|도|구역))$/u;
const LAST_UNITS: ReadonlySet<number> = new Set([...'yet시군도역'].map((unit) => unit.charCodeAt(0)));

/**
 * "DPRK | Foreign Ministry", "은산군 | 종이공장": a country's abbreviation or a place's full name in front of a name is a term
 * of its own, so the mark begins behind it and both are explained. `decided` are in the order of the text, but for a few.
 */
export function withoutTermsInFront(decided: readonly Decided[], lexicon: Lexicon): readonly Decided[] {
  const places: Candidate[] = [];
  for (let i = 0; i < decided.length; i++) if (isFullPlace(decided[i]!, lexicon)) places.push(decided[i]!.candidate);
  let changed: Decided[] | undefined;
  for (let i = 0; i < decided.length; i++) {
    const one = decided[i]!;
    const front = one.senses.length === 0 ? 0 : frontOf(one, places, lexicon);
    if (front === 0) continue;
    changed ??= [...decided];
    changed[i] = shortened(one, front);
  }
  return changed ?? decided;
}

function isFullPlace({ candidate: { text }, senses }: Decided, lexicon: Lexicon): boolean {
  return (
    senses.length > 0 &&
    LAST_UNITS.has(text.charCodeAt(text.length - 1)) &&
    lexicon.kind(senses[0]!.concept) === 'place' &&
    FULL_PLACE.test(text)
  );
}

/** How much of the candidate stands before its own name. */
function frontOf({ candidate, senses }: Decided, places: readonly Candidate[], lexicon: Lexicon): number {
  const { concept, reading } = senses[0]!;
  if (reading.surface.origin !== PREFERRED) {
    const country = isCapital(candidate.text.charCodeAt(1)) ? COUNTRY.exec(candidate.text)?.[0] : undefined;
    if (country) return country.length;
  }
  if (lexicon.kind(concept) === 'place') return 0;
  for (let i = firstFrom(places, candidate.block, candidate.start); i < places.length; i++) {
    const front = places[i]!;
    if (front.block !== candidate.block || front.start !== candidate.start) return 0;
    if (front.end >= candidate.end) continue;
    const gap = /^\s+(?=\S)/.exec(candidate.text.slice(front.end - candidate.start));
    return gap ? front.end - candidate.start + gap[0].length : 0;
  }
  return 0;
}

function isCapital(unit: number): boolean {
  return unit >= 0x41 && unit <= 0x5a;
}

function shortened(one: Decided, front: number): Decided {
  const { candidate } = one;
  return {
    candidate: { ...candidate, start: candidate.start + front, text: candidate.text.slice(front) },
    senses: one.senses,
    elsewhere: one.elsewhere,
  };
}
