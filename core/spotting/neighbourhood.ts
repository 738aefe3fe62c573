import type { Lexicon } from '../glossary/lexicon.ts';
import { type ByBlock, byBlock } from './by-block.ts';
import type { Candidate, Findings } from './candidate.ts';
import type { Neighbourhood } from './evidence.ts';
import type { PageFacts } from './page-facts.ts';
import { surroundings } from './surroundings.ts';

/** A name of a province, with room to spare. */
const LONGEST_NAME = 60;
const NONE: readonly number[] = [];

/** What few candidates ask for is put in order when the first does. */
export function neighbourhoodOf(findings: Findings, lexicon: Lexicon, facts: PageFacts): Neighbourhood {
  const { candidates } = findings;
  let byConcept: Map<number, Candidate[]> | undefined;
  const inOrder = new Map<number, ByBlock<Candidate>>();
  const bearers = (concept: number): ByBlock<Candidate> => {
    byConcept ??= groupByConcept(candidates);
    const known = inOrder.get(concept);
    if (known) return known;
    const list = byBlock(byConcept.get(concept) ?? []);
    inOrder.set(concept, list);
    return list;
  };
  let byStart: Map<number, number[]> | undefined;
  let byEnd: Map<number, number[]> | undefined;
  return {
    lexicon,
    facts,
    around: surroundings(findings, lexicon),
    candidateNear(concept, { block, start, end }, distance) {
      const list = bearers(concept);
      const from = start - distance - LONGEST_NAME;
      if (!list.hasBetween(block, from, end + distance)) return undefined;
      return list.between(block, from, end + distance).find((one) => Math.max(one.start - end, start - one.end) <= distance);
    },
    startingAt: (block, offset) => (byStart ??= conceptsAt(candidates, ({ start }) => start)).get(place(block, offset)) ?? NONE,
    endingAt: (block, offset) => (byEnd ??= conceptsAt(candidates, ({ end }) => end)).get(place(block, offset)) ?? NONE,
  };
}

function groupByConcept(candidates: readonly Candidate[]): Map<number, Candidate[]> {
  const lists = new Map<number, Candidate[]>();
  for (const candidate of candidates) {
    for (const { concept } of candidate.readings) {
      const known = lists.get(concept);
      if (known) known.push(candidate);
      else lists.set(concept, [candidate]);
    }
  }
  return lists;
}

/** No block is longer than 2³² units, and no page has 2²¹ blocks. */
const place = (block: number, offset: number): number => block * 0x100000000 + offset;

function conceptsAt(candidates: readonly Candidate[], offsetOf: (candidate: Candidate) => number): Map<number, number[]> {
  const lists = new Map<number, number[]>();
  for (const candidate of candidates) {
    const key = place(candidate.block, offsetOf(candidate));
    const concepts = candidate.readings.map(({ concept }) => concept);
    const known = lists.get(key);
    if (known) known.push(...concepts);
    else lists.set(key, concepts);
  }
  return lists;
}
