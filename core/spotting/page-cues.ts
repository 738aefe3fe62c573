import type { Lexicon } from '../glossary/lexicon.ts';
import { firstFrom, inOrder } from './by-block.ts';
import type { Candidate, Clue } from './candidate.ts';
import { WEIGHTS } from './weights.ts';

/** One of a concept's cues that the page has. */
interface PresentCue {
  /** Where it stands, in the order of the page. */
  places: readonly Clue[];
  isFor: boolean;
}

interface CueList {
  present: readonly PresentCue[];
  /** What those found anywhere on the page say for it. */
  onPage: number;
}

export interface PageCues {
  /** Each concept's list is made once. */
  cuesOf(concept: number): CueList;
  /** Of each cue the place nearest to a candidate within `WEIGHTS.cueDistance` in its block; the nearest cue first. */
  nearest(present: readonly PresentCue[], to: Candidate): readonly NearCue[];
}

export interface NearCue {
  cue: Clue;
  isFor: boolean;
  gap: number;
}

export function pageCues(cues: readonly Clue[], lexicon: Lexicon): PageCues {
  const lists = new Map<number, CueList>();
  const byTarget = cues.length === 0 ? null : placesByTarget(cues, lexicon.cueCount);
  return {
    cuesOf(concept) {
      if (byTarget === null) return NONE;
      const known = lists.get(concept);
      if (known !== undefined) return known;
      const list = cueList(lexicon.cues(concept), byTarget);
      lists.set(concept, list);
      return list;
    },
    nearest(present, to) {
      let found: NearCue[] | undefined;
      for (let i = 0; i < present.length; i++) {
        const { places, isFor } = present[i]!;
        const cue = nearestPlace(places, to);
        if (cue === undefined) continue;
        const near = { cue, isFor, gap: gapTo(cue, to) };
        if (found === undefined) found = [near];
        else found.push(near);
      }
      if (found === undefined) return NOTHING;
      return found.length > 1 ? found.sort((a, b) => a.gap - b.gap || a.cue.start - b.cue.start) : found;
    },
  };
}

const NONE: CueList = { present: [], onPage: 0 };
const NOTHING: readonly never[] = [];

/** A concept has ten cues and a page few of them all: one look in a table for each. */
interface ByTarget {
  /** For every cue of the glossary one more than where its places are; 0: nowhere on the page. */
  numbers: Int32Array;
  places: (readonly Clue[])[];
}

function placesByTarget(cues: readonly Clue[], count: number): ByTarget {
  const numbers = new Int32Array(count);
  const places: Clue[][] = [];
  // Blocks whose words were cut at their edges were read twice.
  for (const cue of inOrder(cues)) {
    const number = numbers[cue.target]!;
    if (number > 0) places[number - 1]!.push(cue);
    else numbers[cue.target] = places.push([cue]);
  }
  return { numbers, places };
}

function cueList(packed: Uint32Array, { numbers, places: all }: ByTarget): CueList {
  let present: PresentCue[] | undefined;
  let onPage = 0;
  for (let i = 0; i < packed.length; i++) {
    const number = numbers[packed[i]! >>> 1]!;
    if (number === 0) continue;
    const places = all[number - 1]!;
    const isFor = (packed[i]! & 1) === 0;
    const same = present?.find((cue) => cue.places === places);
    if (same) {
      // Listed on both sides, it counts as it was listed last.
      if (same.isFor !== isFor) onPage += isFor ? 1 : -1;
      same.isFor = isFor;
      continue;
    }
    (present ??= []).push({ places, isFor });
    if (isFor) onPage++;
  }
  return present === undefined ? NONE : { present, onPage: Math.min(onPage * WEIGHTS.cueOnPage, WEIGHTS.cueOnPageMost) };
}

function nearestPlace(places: readonly Clue[], { block, start, end }: Candidate): Clue | undefined {
  let next = firstFrom(places, block, start);
  let before: Clue | undefined;
  for (let i = next - 1; i >= 0 && places[i]!.block === block; i--) {
    if (places[i]!.end > start) continue;
    if (start - places[i]!.end <= WEIGHTS.cueDistance) before = places[i];
    break;
  }
  while (next < places.length && places[next]!.block === block && places[next]!.start < end) next++;
  const after = places[next];
  if (after === undefined || after.block !== block || after.start - end > WEIGHTS.cueDistance) return before;
  return before === undefined || after.start - end < start - before.end ? after : before;
}

const gapTo = (cue: Clue, { start, end }: Candidate): number => (cue.end <= start ? start - cue.end : cue.start - end);
