import type { Lexicon } from '../glossary/lexicon.ts';
import { GATES } from '../glossary/vocabulary.ts';
import { lowerBound } from './by-block.ts';
import type { Candidate } from './candidate.ts';
import { SUBJECT } from './subject.ts';

const CONTEXT = GATES.indexOf('context');
const KINDS: ReadonlySet<string> = new Set(['place', 'person', 'site', 'weapon', 'event']);
const SHORTEST = 5;
const SHORTEST_KOREAN = 3;

/** Names of the subject that hardly anything else bears: Hoeryong and 신의주, not Premier, Cabinet or Workers' Party. */
export function distinctiveNames(candidates: readonly Candidate[], lexicon: Lexicon): Candidate[] {
  return candidates.filter(({ readings, text }) => {
    const { concept, surface } = readings[0]!;
    if (readings.length > 1 || surface.weak || surface.gate === CONTEXT) return false;
    if (lexicon.country(concept) !== SUBJECT || !KINDS.has(lexicon.kind(concept))) return false;
    return surface.lang === 1 ? text.length >= SHORTEST_KOREAN : surface.caseShape !== 0 && text.length >= SHORTEST;
  });
}

/** Names of the subject so close together show what a passage is about, where the page says nothing. */
const NEAR = 600;
const ENOUGH = 3;

/** Offsets (into the whole page, ascending) around which several distinctive names stand: a paragraph on the Korean War. */
export function clusterCenters(names: readonly Candidate[], offsetOf: (candidate: Candidate) => number): number[] {
  const sorted = names.map((name) => ({ at: offsetOf(name), concept: name.readings[0]!.concept })).sort((a, b) => a.at - b.at);
  const inWindow = new Map<number, number>();
  const count = (concept: number, by: number) => {
    const now = (inWindow.get(concept) ?? 0) + by;
    if (now === 0) inWindow.delete(concept);
    else inWindow.set(concept, now);
  };
  let first = 0;
  let next = 0;
  return sorted.flatMap(({ at }) => {
    while (next < sorted.length && sorted[next]!.at <= at + NEAR) count(sorted[next++]!.concept, 1);
    while (sorted[first]!.at < at - NEAR) count(sorted[first++]!.concept, -1);
    return inWindow.size >= ENOUGH ? [at] : [];
  });
}

export function isInCluster(centers: readonly number[], offset: number): boolean {
  return (centers[lowerBound(centers, offset - NEAR)] ?? Infinity) <= offset + NEAR;
}
