import type { Lexicon } from '../glossary/lexicon.ts';
import { type ByBlock, byBlock } from './by-block.ts';
import type { Candidate, Findings } from './candidate.ts';
import type { Neighbourhood } from './evidence.ts';
import type { PageFacts } from './page-facts.ts';
import { surroundings } from './surroundings.ts';

/** A name of a province, with room to spare. */
const LONGEST_NAME = 60;
/** With room for what a text may put in between. */
const LONGEST_LABEL = 400;

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
  let all: ByBlock<Candidate> | undefined;
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
    startingAt: (block, offset) => conceptsOf((all ??= byBlock(candidates)).between(block, offset, offset)),
    endingAt: (block, offset) =>
      conceptsOf((all ??= byBlock(candidates)).between(block, offset - LONGEST_LABEL, offset).filter(({ end }) => end === offset)),
  };
}

function conceptsOf(candidates: readonly Candidate[]): number[] {
  return candidates.flatMap(({ readings }) => readings.map(({ concept }) => concept));
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
