/** Things that stand in blocks, by block and in order, so that what is near is found without reading them all. */
export interface ByBlock<T> {
  /** Those of a block that start between two offsets, in order. */
  between(block: number, from: number, to: number): readonly T[];
  /** Whether one of them starts between two offsets of a block. */
  hasBetween(block: number, from: number, to: number): boolean;
}

export function byBlock<T extends { block: number; start: number }>(things: readonly T[]): ByBlock<T> {
  const lists = new Map<number, T[]>();
  for (const thing of things) {
    const list = lists.get(thing.block);
    if (list) list.push(thing);
    else lists.set(thing.block, [thing]);
  }
  for (const list of lists.values()) list.sort((a, b) => a.start - b.start);
  const none: readonly T[] = [];
  return {
    between(block, from, to) {
      const list = lists.get(block);
      return list
        ? list.slice(
            lowerBound(list, from, ({ start }) => start),
            lowerBound(list, to + 1, ({ start }) => start),
          )
        : none;
    },
    hasBetween(block, from, to) {
      const list = lists.get(block);
      if (!list) return false;
      const first = list[lowerBound(list, from, ({ start }) => start)];
      return first !== undefined && first.start <= to;
    },
  };
}

/** The first place in an ascending list whose key is at least `wanted`. */
export function lowerBound<T>(list: readonly T[], wanted: number, keyOf: (item: T) => number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (keyOf(list[middle]!) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
