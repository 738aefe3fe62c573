import type { Lexicon } from '../glossary/lexicon.ts';
import { type Ordered, firstFrom, seek } from './by-block.ts';
import { type ByConcept, byConcept } from './by-concept.ts';
import type { Candidate, Findings } from './candidate.ts';
import type { Neighbourhood } from './evidence.ts';
import type { PageFacts } from './page-facts.ts';
import { surroundings } from './surroundings.ts';

/** A name of a province, with room to spare. */
const LONGEST_NAME = 60;
/** With room for what a text may put in between. */
const LONGEST_LABEL = 400;
const NONE: readonly never[] = [];

/** `findings.candidates` are in the order of the text. What few candidates ask for is put in order when the first does. */
export function neighbourhoodOf(findings: Findings, lexicon: Lexicon, facts: PageFacts): Neighbourhood {
  const { candidates } = findings;
  let places: ByConcept<Ordered<Candidate>> | undefined;
  return {
    lexicon,
    facts,
    around: surroundings(findings, lexicon),
    candidateNear(concept, { block, start, end }, distance) {
      places ??= surroundingPlaces(candidates, lexicon);
      const ordered = places.get(concept);
      if (ordered === undefined) return undefined;
      const { list } = ordered;
      for (let i = seek(ordered, block, start - distance - LONGEST_NAME); i < list.length; i++) {
        const one = list[i]!;
        if (one.block !== block || one.start > end + distance) return undefined;
        if (start - one.end <= distance) return one;
      }
      return undefined;
    },
    startingAt(block, offset) {
      let found: number[] | undefined;
      for (let i = firstFrom(candidates, block, offset); i < candidates.length; i++) {
        const one = candidates[i]!;
        if (one.block !== block || one.start !== offset) break;
        for (const { concept } of one.readings) (found ??= []).push(concept);
      }
      return found ?? NONE;
    },
    endingAt(block, offset) {
      let found: number[] | undefined;
      for (let i = firstFrom(candidates, block, offset) - 1; i >= 0; i--) {
        const one = candidates[i]!;
        if (one.block !== block || one.start < offset - LONGEST_LABEL) break;
        if (one.end === offset) for (const { concept } of one.readings) (found ??= []).push(concept);
      }
      return found ?? NONE;
    },
  };
}

const placesOn = byConcept<Ordered<Candidate>>();

/** Candidates for every place that some other candidate may lie in, which are few. */
function surroundingPlaces(candidates: readonly Candidate[], lexicon: Lexicon): ByConcept<Ordered<Candidate>> {
  const places = placesOn(lexicon.concepts);
  for (let i = 0; i < candidates.length; i++) {
    const { readings } = candidates[i]!;
    for (let j = 0; j < readings.length; j++) {
      const place = provinceOf(lexicon, readings[j]!.concept);
      if (place >= 0 && places.get(place) === undefined) places.set(place, { list: [], at: 0 });
    }
  }
  for (let i = 0; i < candidates.length; i++) {
    const { readings } = candidates[i]!;
    for (let j = 0; j < readings.length; j++) places.get(readings[j]!.concept)?.list.push(candidates[i]!);
  }
  return places;
}

/** The place that one lies in, short of the country; -1: none. */
export function provinceOf(lexicon: Lexicon, concept: number): number {
  if (lexicon.kind(concept) !== 'place') return -1;
  const province = lexicon.within(concept);
  return province < 0 || lexicon.within(province) < 0 ? -1 : province;
}
