interface Place {
  block: number;
  start: number;
}

/** Things that stand in blocks, in order, so that what is near is found without reading them all. */
export interface ByBlock<T> {
  /** Those of a block that start between two offsets, in order. */
  between(block: number, from: number, to: number): readonly T[];
  /** Whether one of them starts between two offsets of a block. */
  hasBetween(block: number, from: number, to: number): boolean;
}

export function byBlock<T extends Place>(things: readonly T[]): ByBlock<T> {
  const ordered = { list: inOrder(things), at: 0 };
  const sorted = ordered.list;
  return {
    between: (block, from, to) => {
      const first = seek(ordered, block, from);
      let end = first;
      while (end < sorted.length && isUpTo(sorted[end]!, block, to)) end++;
      return end === first ? NOTHING : sorted.slice(first, end);
    },
    hasBetween(block, from, to) {
      const first = seek(ordered, block, from);
      return first < sorted.length && isUpTo(sorted[first]!, block, to);
    },
  };
}

const NOTHING: readonly never[] = [];

/** Most lists are in order as they are. */
export function inOrder<T extends Place>(things: readonly T[]): T[] {
  for (let i = 1; i < things.length; i++) if (byPlace(things[i - 1]!, things[i]!) > 0) return [...things].sort(byPlace);
  return things as T[];
}

const byPlace = (a: Place, b: Place): number => a.block - b.block || a.start - b.start;

const isUpTo = (one: Place, block: number, to: number): boolean => one.block === block && one.start <= to;

/** An ordered list that is asked about one place of the page after the other. */
export interface Ordered<T> {
  list: T[];
  /** Where the last search ended. */
  at: number;
}

const isBefore = (one: Place, block: number, start: number): boolean => one.block < block || (one.block === block && one.start < start);
const A_FEW = 6;

/** The first in it that stands at a place or behind it: nearly always a step or two from where the last search ended. */
export function seek(ordered: Ordered<Place>, block: number, start: number): number {
  const { list } = ordered;
  let { at } = ordered;
  if (at > 0 && !isBefore(list[at - 1]!, block, start)) at = firstFrom(list, block, start, 0, at);
  else {
    const end = Math.min(at + A_FEW, list.length);
    while (at < end && isBefore(list[at]!, block, start)) at++;
    if (at === end && at < list.length) at = firstFrom(list, block, start, at);
  }
  ordered.at = at;
  return at;
}

/** The first in an ordered list that stands at a place or behind it. */
export function firstFrom(sorted: readonly Place[], block: number, start: number, from = 0, to = sorted.length): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBefore(sorted[middle]!, block, start)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The first place in an ascending list that is at least `wanted`. */
export function lowerBound(list: readonly number[], wanted: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (list[middle]! < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
