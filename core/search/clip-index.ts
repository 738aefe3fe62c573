import { appended, cutOut, joined, noColumns, type DocColumns } from './doc-columns.ts';
import { STATES, type State } from './query.ts';
import { FLAG } from './search-doc.ts';
import type { Postings, Segment } from './segment.ts';

/** A segment in the index: its clips have the numbers from `first` on. */
export interface IndexSegment {
  first: number;
  count: number;
  postings: Postings;
  /** The key it is stored under. */
  part: number;
}

/** All clips that are searched. A clip that changed has a new number, and its old one is dead. */
export interface ClipIndex {
  segments: IndexSegment[];
  columns: DocColumns;
  /** 1 for every number that a clip has now. */
  live: Uint8Array<ArrayBuffer>;
  /** The place of each clip's state in `STATES`. */
  states: Uint8Array<ArrayBuffer>;
  numbers: Map<string, number>;
  siteNames: Map<string, string>;
  /** One more with each change: what was derived from the index is out of date. */
  version: number;
}

export function emptyIndex(): ClipIndex {
  return {
    segments: [],
    columns: noColumns(),
    live: new Uint8Array(0),
    states: new Uint8Array(0),
    numbers: new Map(),
    siteNames: new Map(),
    version: 0,
  };
}

/** A segment and the key it is stored under. */
export interface Part {
  id: number;
  segment: Segment;
}

/** Clips of later segments stand in the place of those before with their ids. */
export function addSegments(index: ClipIndex, parts: readonly Part[], stateOf: (id: string) => State): void {
  let first = index.columns.ids.length;
  index.columns = appended(
    index.columns,
    parts.map(({ segment }) => segment.columns),
  );
  const { ids } = index.columns;
  index.live = joined(index.live, new Uint8Array(ids.length - first).fill(1));
  index.states = joined(
    index.states,
    Uint8Array.from(ids.slice(first), (id) => STATES.indexOf(stateOf(id))),
  );
  for (let number = first; number < ids.length; number++) {
    const before = index.numbers.get(ids[number]!);
    if (before !== undefined) index.live[before] = 0;
    index.numbers.set(ids[number]!, number);
  }
  for (const { id, segment } of parts) {
    const { ids, lists, siteNames } = segment.columns;
    lists.site.values.forEach((site, i) => siteNames[i] && index.siteNames.set(site, siteNames[i]));
    index.segments.push({ first, count: ids.length, postings: segment.postings, part: id });
    first += ids.length;
  }
  index.version++;
}

export function removeClips(index: ClipIndex, ids: readonly string[]): void {
  for (const id of ids) {
    const number = index.numbers.get(id);
    if (number === undefined) continue;
    index.live[number] = 0;
    index.numbers.delete(id);
  }
  index.version++;
}

export function setState(index: ClipIndex, id: string, state: State): void {
  const number = index.numbers.get(id);
  if (number === undefined) return;
  index.states[number] = STATES.indexOf(state);
  index.version++;
}

/** Takes segments out; clips of theirs that are live are no longer found. */
export function dropSegments(index: ClipIndex, dropped: readonly IndexSegment[]): void {
  for (const { first, count } of dropped.toSorted((a, b) => b.first - a.first)) {
    index.columns = cutOut(index.columns, first, first + count);
    index.live = joined(index.live.subarray(0, first), index.live.subarray(first + count));
    index.states = joined(index.states.subarray(0, first), index.states.subarray(first + count));
  }
  let first = 0;
  index.segments = index.segments.filter((segment) => !dropped.includes(segment));
  for (const segment of index.segments) {
    segment.first = first;
    first += segment.count;
  }
  index.numbers = new Map();
  index.columns.ids.forEach((id, number) => index.live[number] && index.numbers.set(id, number));
  index.version++;
}

/** Clips outside the trash. */
export function totalOf({ columns, live }: ClipIndex): number {
  return live.reduce((sum, one, number) => sum + (one && (columns.flags[number]! & FLAG.deleted) === 0 ? 1 : 0), 0);
}

/** The last change that is in the index, ms. */
export function lastModified({ columns, live }: ClipIndex): number {
  return columns.modified.reduce((last, time, number) => (live[number] && time > last ? time : last), 0);
}

/** Ids of a segment's clips that have no newer number. */
export function liveIds({ columns, live }: ClipIndex, { first, count }: IndexSegment): string[] {
  return columns.ids.slice(first, first + count).filter((_, i) => live[first + i] === 1);
}
