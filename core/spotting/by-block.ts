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
  const sorted = inOrder(things);
  return {
    between: (block, from, to) => {
      const first = firstFrom(sorted, block, from);
      let end = first;
      while (end < sorted.length && isUpTo(sorted[end]!, block, to)) end++;
      return end === first ? NOTHING : sorted.slice(first, end);
    },
    hasBetween(block, from, to) {
      const first = firstFrom(sorted, block, from);
      return first < sorted.length && isUpTo(sorted[first]!, block, to);
    },
  };
}

const NOTHING: readonly never[] = [];

/** Most lists are in order as they are. */
export function inOrder<T extends Place>(things: readonly T[]): readonly T[] {
  for (let i = 1; i < things.length; i++) if (byPlace(things[i - 1]!, things[i]!) > 0) return [...things].sort(byPlace);
  return things;
}

const byPlace = (a: Place, b: Place): number => a.block - b.block || a.start - b.start;

const isUpTo = (one: Place, block: number, to: number): boolean => one.block === block && one.start <= to;

/** The first in an ordered list that stands at a place or behind it. */
export function firstFrom(sorted: readonly Place[], block: number, start: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const one = sorted[middle]!;
    if (one.block < block || (one.block === block && one.start < start)) low = middle + 1;
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
