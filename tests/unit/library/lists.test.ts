import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byYear } from '../../../components/library/clips/facet-years.ts';
import { rowAfter } from '../../../components/library/clips/list-keys.ts';
import { moved } from '../../../components/library/collections/moved.ts';
import { monthBars } from '../../../components/library/dossier/month-bars.ts';

const month = (value: string, count = 1) => ({ value, count });

describe('a moved item', () => {
  it('stands at its new place, and the others keep their order', () => {
    expect(moved(['a', 'b', 'c', 'd'], 0, 2)).toEqual(['b', 'c', 'a', 'd']);
    expect(moved(['a', 'b', 'c', 'd'], 3, 0)).toEqual(['d', 'a', 'b', 'c']);
  });

  it('beyond an end stands at it; from nowhere nothing moves', () => {
    expect(moved(['a', 'b'], 0, 9)).toEqual(['b', 'a']);
    expect(moved(['a', 'b'], 5, 0)).toEqual(['a', 'b']);
  });

  it('can be moved back, and none is lost', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer(), { minLength: 1 }), fc.nat(), fc.nat(), (items, a, b) => {
        const [from, to] = [a % items.length, b % items.length];
        const after = moved(items, from, to);
        expect(after[to]).toBe(items[from]);
        expect(moved(after, to, from)).toEqual(items);
      }),
    );
  });
});

describe('a key in a list', () => {
  it('leads to a row, never beyond the ends', () => {
    expect(rowAfter('ArrowDown', 3, 5, 2)).toBe(4);
    expect(rowAfter('ArrowDown', 4, 5, 2)).toBe(4);
    expect(rowAfter('ArrowUp', 0, 5, 2)).toBe(0);
    expect(rowAfter('PageDown', 1, 50_000, 7)).toBe(8);
    expect(rowAfter('PageUp', 3, 50_000, 7)).toBe(0);
    expect(rowAfter('End', 0, 50_000, 7)).toBe(49_999);
    expect(rowAfter('Home', 400, 50_000, 7)).toBe(0);
    expect(rowAfter('Enter', 0, 5, 2)).toBeNull();
  });
});

describe('months of a facet', () => {
  const months = [month('2026-11', 3), month('2026-02'), month('2025-12', 2), month('2024', 5)];

  it('stand under their year; those of the newest are open', () => {
    expect(byYear(months, () => false)).toEqual([
      month('2026', 4),
      month('2026-11', 3),
      month('2026-02'),
      month('2025', 2),
      month('2024', 5),
    ]);
  });

  it('are those of the chosen year, or of the year whose month is chosen', () => {
    for (const chosen of ['2025', '2025-12'])
      expect(byYear(months, (value) => value === chosen).map(({ value }) => value)).toEqual(['2026', '2025', '2025-12', '2024']);
  });

  it('of a year alone are not doubled', () => {
    expect(byYear([month('2024', 5)], () => true)).toEqual([month('2024', 5)]);
  });

  it('are none of none', () => {
    expect(byYear([], () => false)).toEqual([]);
  });
});

describe('bars of a chart', () => {
  it('are one a month without gaps, and no fewer than a year', () => {
    const bars = monthBars([month('2025-11', 2), month('2026-02', 3)]);
    expect(bars).toHaveLength(12);
    expect(bars[0]).toEqual(month('2025-03', 0));
    expect(bars.slice(-4)).toEqual([month('2025-11', 2), month('2025-12', 0), month('2026-01', 0), month('2026-02', 3)]);
  });

  it('put a date known to the year into its January, and leave out what is no date', () => {
    const bars = monthBars([month('2025', 4), month('2026-06'), month('soon', 9)]);
    expect(bars.find(({ value }) => value === '2025-01')).toEqual(month('2025-01', 4));
    expect(bars.reduce((sum, { count }) => sum + count, 0)).toBe(5);
  });

  it('are years where months would be too many', () => {
    const bars = monthBars([month('1994-07'), month('2026-11', 2)]);
    expect(bars[0]).toEqual(month('1994'));
    expect(bars.at(-1)).toEqual(month('2026', 2));
    expect(bars).toHaveLength(33);
  });

  it('count every clip once', () => {
    const at = fc.record({ year: fc.integer({ min: 1950, max: 2030 }), month: fc.integer({ min: 0, max: 12 }), count: fc.nat(500) });
    fc.assert(
      fc.property(fc.array(at), (given) => {
        const months = given.map((one) =>
          month(one.month === 0 ? `${one.year}` : `${one.year}-${String(one.month).padStart(2, '0')}`, one.count),
        );
        const sum = (list: readonly { count: number }[]) => list.reduce((all, { count }) => all + count, 0);
        expect(sum(monthBars(months))).toBe(sum(months));
      }),
    );
  });
});
