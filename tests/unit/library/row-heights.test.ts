import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rowHeights } from '../../../components/library/clips/row-heights.ts';

const ESTIMATE = 100;

/** Added up one by one. */
function plain(list: readonly number[]) {
  const startOf = (row: number) => list.slice(0, row).reduce((sum, height) => sum + height, 0);
  const rowAt = (offset: number) => {
    const row = list.findLastIndex((_, i) => startOf(i) <= offset);
    return Math.max(0, row);
  };
  return { startOf, rowAt };
}

const changes = fc.array(fc.tuple(fc.nat(39), fc.integer({ min: 1, max: 300 })), { maxLength: 60 });

describe('heights of rows', () => {
  it('are where they would be added up one by one, for any rows measured in any order', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), changes, fc.integer({ min: -50, max: 5_000 }), (count, measured, offset) => {
        const heights = rowHeights(ESTIMATE);
        heights.resize(count);
        const list = Array.from({ length: count }, () => ESTIMATE);
        for (const [row, height] of measured) {
          if (row >= count) continue;
          expect(heights.measure(row, height)).toBe(height - list[row]!);
          list[row] = height;
        }
        const { startOf, rowAt } = plain(list);
        for (let row = 0; row <= count; row++) expect(heights.startOf(row)).toBe(startOf(row));
        expect(heights.rowAt(offset)).toBe(rowAt(offset));
      }),
    );
  });

  it('stay those of the rows that stay, when there are more or fewer', () => {
    const heights = rowHeights(ESTIMATE);
    heights.resize(3);
    heights.measure(1, 40);
    heights.measure(2, 70);
    heights.resize(5);
    expect([1, 2, 3, 4, 5].map(heights.startOf)).toEqual([100, 140, 210, 310, 410]);
    heights.resize(2);
    expect(heights.startOf(2)).toBe(140);
    heights.resize(3);
    expect(heights.startOf(3)).toBe(240);
    expect([heights.isMeasured(1), heights.isMeasured(2)]).toEqual([true, false]);
  });

  it('of no rows are none', () => {
    const heights = rowHeights(ESTIMATE);
    heights.resize(0);
    expect([heights.startOf(0), heights.rowAt(0), heights.rowAt(900)]).toEqual([0, 0, 0]);
  });

  it('of fifty thousand are followed in no time', () => {
    const heights = rowHeights(ESTIMATE);
    heights.resize(50_000);
    const started = performance.now();
    for (let i = 0; i < 20_000; i++) {
      heights.measure((i * 7_919) % 50_000, 80 + (i % 40));
      heights.startOf(50_000);
    }
    // Added up anew each time it would be a minute.
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});
