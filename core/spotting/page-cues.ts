import type { Lexicon } from '../glossary/lexicon.ts';
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
  const byTarget = new Map<number, Clue[]>();
  for (const cue of cues) {
    const places = byTarget.get(cue.target);
    if (places) places.push(cue);
    else byTarget.set(cue.target, [cue]);
  }
  // Blocks whose words were cut at their edges were read twice.
  for (const places of byTarget.values()) if (places.some((cue, i) => i > 0 && isBefore(cue, places[i - 1]!))) places.sort(inOrder);
  const lists = new Map<number, CueList>();
  return {
    cuesOf(concept) {
      const known = lists.get(concept);
      if (known) return known;
      const list = cueList(lexicon.cues(concept), byTarget);
      lists.set(concept, list);
      return list;
    },
    nearest(present, to) {
      const found: NearCue[] = [];
      for (const { places, isFor } of present) {
        const cue = nearestPlace(places, to);
        if (cue) found.push({ cue, isFor, gap: gapTo(cue, to) });
      }
      return found.length > 1 ? found.sort((a, b) => a.gap - b.gap || a.cue.start - b.cue.start) : found;
    },
  };
}

const NONE: CueList = { present: [], onPage: 0 };

function cueList(packed: Uint32Array, byTarget: ReadonlyMap<number, readonly Clue[]>): CueList {
  let present: PresentCue[] | undefined;
  let onPage = 0;
  for (let i = 0; i < packed.length; i++) {
    const places = byTarget.get(packed[i]! >> 1);
    if (places === undefined) continue;
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
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const cue = places[middle]!;
    if (cue.block < block || (cue.block === block && cue.start < start)) low = middle + 1;
    else high = middle;
  }
  let before: Clue | undefined;
  for (let i = low - 1; i >= 0 && places[i]!.block === block; i--) {
    if (places[i]!.end > start) continue;
    if (start - places[i]!.end <= WEIGHTS.cueDistance) before = places[i];
    break;
  }
  while (low < places.length && places[low]!.block === block && places[low]!.start < end) low++;
  const after = places[low];
  if (after === undefined || after.block !== block || after.start - end > WEIGHTS.cueDistance) return before;
  return before === undefined || after.start - end < start - before.end ? after : before;
}

const gapTo = (cue: Clue, { start, end }: Candidate): number => (cue.end <= start ? start - cue.end : cue.start - end);
const inOrder = (a: Clue, b: Clue): number => a.block - b.block || a.start - b.start;
const isBefore = (a: Clue, b: Clue): boolean => inOrder(a, b) < 0;
