import { LANGS } from '../glossary/lexicon-format.ts';
import type { Lexicon } from '../glossary/lexicon.ts';
import { GATES } from '../glossary/vocabulary.ts';
import { lowerBound } from './by-block.ts';
import type { Candidate, Reading } from './candidate.ts';
import { SUBJECT } from './subject.ts';

const CONTEXT = GATES.indexOf('context');
const KOREAN = LANGS.indexOf('ko');
const KINDS: ReadonlySet<string> = new Set(['place', 'person', 'site', 'weapon', 'event']);
const SHORTEST = 5;
const SHORTEST_KOREAN = 3;

/** A name of the subject that hardly anything else bears, and what it names. */
export interface DistinctiveName {
  candidate: Candidate;
  concept: number;
}

/** Hoeryong and 신의주, not Premier, Cabinet or Workers' Party. "Kaesong", the city or its complex, is the subject's either way. */
export function distinctiveNames(candidates: readonly Candidate[], lexicon: Lexicon): DistinctiveName[] {
  const names: DistinctiveName[] = [];
  for (let i = 0; i < candidates.length; i++) {
    const candidate = candidates[i]!;
    const reading = candidate.readings.find((one) => isDistinctive(one, candidate.text, lexicon));
    if (reading !== undefined && candidate.readings.every(({ concept }) => lexicon.country(concept) === SUBJECT))
      names.push({ candidate, concept: reading.concept });
  }
  return names;
}

function isDistinctive({ concept, surface }: Reading, text: string, lexicon: Lexicon): boolean {
  if (surface.weak === 1 || surface.gate === CONTEXT || !KINDS.has(lexicon.kind(concept))) return false;
  return surface.lang === KOREAN ? text.length >= SHORTEST_KOREAN : surface.caseShape !== 0 && text.length >= SHORTEST;
}

/** Names of the subject so close together show what a passage is about, where the page says nothing. */
const NEAR = 600;
const ENOUGH = 3;
/** "North Korea" beside Hoeryong: the subject's own name says as much as two of its towns'. */
const ANCHOR_WEIGHT = 2;

/** Something of the subject, and where (an offset into the whole page). */
export interface Landmark {
  at: number;
  /** Null: it names the subject itself. */
  concept: number | null;
}

/** Offsets, ascending, around which several distinctive names stand, or one beside an anchor: a paragraph on the Korean War. */
export function clusterCenters(landmarks: readonly Landmark[]): number[] {
  const sorted = [...landmarks].sort((a, b) => a.at - b.at);
  const inWindow = new Map<number, number>();
  let anchors = 0;
  const count = ({ concept }: Landmark, by: number) => {
    if (concept === null) {
      anchors += by;
      return;
    }
    const now = (inWindow.get(concept) ?? 0) + by;
    if (now === 0) inWindow.delete(concept);
    else inWindow.set(concept, now);
  };
  let first = 0;
  let next = 0;
  return sorted.flatMap(({ at }) => {
    while (next < sorted.length && sorted[next]!.at <= at + NEAR) count(sorted[next++]!, 1);
    while (sorted[first]!.at < at - NEAR) count(sorted[first++]!, -1);
    return inWindow.size > 0 && inWindow.size + (anchors > 0 ? ANCHOR_WEIGHT : 0) >= ENOUGH ? [at] : [];
  });
}

export function isInCluster(centers: readonly number[], offset: number): boolean {
  return (centers[lowerBound(centers, offset - NEAR)] ?? Infinity) <= offset + NEAR;
}
