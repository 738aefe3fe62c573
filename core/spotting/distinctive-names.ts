import type { Lexicon } from '../glossary/lexicon.ts';
import { GATES } from '../glossary/vocabulary.ts';
import type { Candidate } from './candidate.ts';
import { SUBJECT } from './subject.ts';

const CONTEXT = GATES.indexOf('context');
const KINDS: ReadonlySet<string> = new Set(['place', 'person', 'site', 'weapon', 'event']);
const SHORTEST = 5;
const SHORTEST_KOREAN = 3;

/** Names of the subject that hardly anything else bears: Hoeryong and 신의주, not Premier, Cabinet or Workers' Party. */
export function distinctiveNames(candidates: readonly Candidate[], lexicon: Lexicon): Candidate[] {
  return candidates.filter(({ readings, text }) => {
    const [{ concept, surface }] = readings as [(typeof readings)[0]];
    if (readings.length > 1 || surface.weak || surface.gate === CONTEXT) return false;
    if (lexicon.country(concept) !== SUBJECT || !KINDS.has(lexicon.kind(concept))) return false;
    return surface.lang === 1 ? text.length >= SHORTEST_KOREAN : surface.caseShape !== 0 && text.length >= SHORTEST;
  });
}

/** Names of the subject so close together show what a passage is about, where the page says nothing. */
const NEAR = 600;
const ENOUGH = 3;

/** Offsets (into the whole page) around which several distinctive names stand: a biography's paragraph on the Korean War. */
export function clusterCenters(names: readonly Candidate[], offsetOf: (candidate: Candidate) => number): number[] {
  const offsets = names.map(offsetOf);
  return offsets.filter((center) => {
    const near = new Set<number>();
    offsets.forEach((offset, i) => {
      if (Math.abs(offset - center) <= NEAR) near.add(names[i]!.readings[0]!.concept);
    });
    return near.size >= ENOUGH;
  });
}

export function isInCluster(centers: readonly number[], offset: number): boolean {
  return centers.some((center) => Math.abs(center - offset) <= NEAR);
}
