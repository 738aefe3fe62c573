import type { Lexicon } from '../glossary/lexicon.ts';
import { type Ordered, inOrder, seek } from './by-block.ts';
import { byConcept } from './by-concept.ts';
import type { Candidate, Clue } from './candidate.ts';
import { WEIGHTS } from './weights.ts';

/** One of a concept's cues that the page has. */
interface PresentCue {
  /** Where it stands, in the order of the page. */
  places: Ordered<Clue>;
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
  const byTarget = cues.length === 0 ? null : placesByTarget(cues, lexicon.cueCount);
  const lists = listsOn(byTarget === null ? 0 : lexicon.concepts);
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
        else insert(found, near);
      }
      return found ?? NOTHING;
    },
  };
}

/** Two or three: a sort would cost more than all the rest. */
function insert(found: NearCue[], near: NearCue): void {
  let at = found.push(near) - 1;
  for (; at > 0 && isNearer(near, found[at - 1]!); at--) found[at] = found[at - 1]!;
  found[at] = near;
}

const isNearer = (a: NearCue, b: NearCue): boolean => a.gap < b.gap || (a.gap === b.gap && a.cue.start < b.cue.start);

const NONE: CueList = { present: [], onPage: 0 };
const NOTHING: readonly never[] = [];

const listsOn = byConcept<CueList>();
const placesOn = byConcept<Ordered<Clue>>();
type ByTarget = ReturnType<typeof placesOn>;

function placesByTarget(cues: readonly Clue[], count: number): ByTarget {
  const byTarget = placesOn(count);
  // Blocks whose words were cut at their edges were read twice.
  for (const cue of inOrder(cues)) {
    const places = byTarget.get(cue.target);
    if (places === undefined) byTarget.set(cue.target, { list: [cue], at: 0 });
    else places.list.push(cue);
  }
  return byTarget;
}

function cueList(packed: Uint32Array, byTarget: ByTarget): CueList {
  let present: PresentCue[] | undefined;
  let onPage = 0;
  for (let i = 0; i < packed.length; i++) {
    const places = byTarget.get(packed[i]! >>> 1);
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

function nearestPlace(ordered: Ordered<Clue>, { block, start, end }: Candidate): Clue | undefined {
  const places = ordered.list;
  let next = seek(ordered, block, start);
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
