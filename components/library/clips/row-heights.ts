/** Heights of many rows below each other, in px: measured, or as estimated until then. Every question and every change takes log(n) steps. */
export interface RowHeights {
  /** Rows that stay keep their heights. */
  resize(count: number): void;
  heightOf(row: number): number;
  /** Where a row begins; where the last one ends, of the row behind it. */
  startOf(row: number): number;
  /** The row that is there; the last one below all, 0 above. */
  rowAt(offset: number): number;
  isMeasured(row: number): boolean;
  /** @returns how much higher the row is than it was */
  measure(row: number, height: number): number;
}

/**
 * A tree of sums over what differs from the estimate (P. M. Fenwick, 1994, https://doi.org/10.1002/spe.4380240306). To add up all
 * rows anew for each that is measured, as lists of this kind do, costs a frame's time where there are fifty thousand.
 */
export function rowHeights(estimate: number): RowHeights {
  const measured = new Map<number, number>();
  let count = 0;
  let sums = new Float64Array(1);

  const add = (row: number, more: number) => {
    for (let i = row + 1; i <= count; i += i & -i) sums[i]! += more;
  };
  const heightOf = (row: number) => measured.get(row) ?? estimate;

  return {
    resize(wanted) {
      if (wanted === count) return;
      count = wanted;
      sums = new Float64Array(count + 1);
      for (const [row, height] of measured) {
        if (row < count) add(row, height - estimate);
        else measured.delete(row);
      }
    },
    heightOf,
    startOf(row) {
      let start = row * estimate;
      for (let i = row; i > 0; i -= i & -i) start += sums[i]!;
      return start;
    },
    rowAt(offset) {
      let row = 0;
      let left = offset;
      for (let step = 2 ** Math.floor(Math.log2(Math.max(1, count))); step >= 1; step /= 2) {
        const next = row + step;
        if (next > count) continue;
        const height = step * estimate + sums[next]!;
        if (height > left) continue;
        row = next;
        left -= height;
      }
      return Math.max(0, Math.min(row, count - 1));
    },
    isMeasured: (row) => measured.has(row),
    measure(row, height) {
      const more = height - heightOf(row);
      measured.set(row, height);
      if (more !== 0) add(row, more);
      return more;
    },
  };
}
