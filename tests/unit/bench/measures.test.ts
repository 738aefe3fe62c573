import { describe, expect, it } from 'vitest';
import type { EngineName } from '../../bench/spotting/engines/engine.ts';
import { spottingMeasures } from '../../bench/spotting/measures.ts';
import { type Cell, emptyCell, setsToMeasure, toRow, underBothNames } from '../../bench/spotting/rows.ts';
import { measure, withUnit } from '../../bench/support/bench.ts';
import { median, quantile } from '../../bench/support/statistics.ts';
import { table } from '../../bench/support/table.ts';

const cell = (engine: EngineName, nsPerChar: number, changes: Partial<Cell> = {}): Cell => ({
  engine,
  surfaces: 10_000,
  density: 'dense',
  text: 'page',
  nsPerChar,
  overFloor: nsPerChar,
  buildMs: 10,
  loadMs: 0.05,
  bytes: 180_000,
  hits: 1,
  ...changes,
});

const byName = (cells: readonly Cell[], part: string) => spottingMeasures(cells).find(({ name }) => name.includes(part))!;

describe('a measure', () => {
  it('is met at its goal and missed beyond it', () => {
    expect(measure('a', 1.3, '×', { atMost: 1.3 })).toEqual({ name: 'a', value: 1.3, unit: '×', goal: '≤ 1.3×', atMost: 1.3, met: true });
    expect(measure('a', 1.30001, '×', { atMost: 1.3 }).met).toBe(false);
    expect(measure('a', 5.9999, '×', { atLeast: 6 }).met).toBe(false);
  });

  it('that could not be taken is missed, and null rather than NaN in JSON', () => {
    expect(measure('a', null, 'ms', { atMost: 1 }).met).toBe(false);
    expect(measure('a', Number.NaN, 'ms', { atMost: 1 })).toMatchObject({ value: null, met: false });
  });

  it('without a goal is information', () => {
    expect(measure('a', 12, 'terms')).toMatchObject({ goal: '', met: true });
  });

  it('is written as people write it', () => {
    expect([withUnit(15_000, 'bytes'), withUnit(1.3, '×'), withUnit(0.2, 'ms')]).toEqual(['15,000 bytes', '1.3×', '0.2 ms']);
  });
});

describe('the measures of spotting', () => {
  it('divide the time of each peer by ours', () => {
    const cells = [cell('sidelight', 8), cell('aho-corasick', 48), cell('regexp', 39), cell('first-word-map', 24)];
    expect(byName(cells, 'Aho-Corasick')).toMatchObject({ value: 6, met: true });
    expect(byName(cells, 'regular expression')).toMatchObject({ value: 4.875, met: false });
    expect(byName(cells, 'Map')).toMatchObject({ value: 3, met: true });
  });

  it('take a peer that ran out of time at its limit', () => {
    const ours = cell('sidelight', 10, { surfaces: 1_000 });
    const late = emptyCell('markjs', { size: 1_000, density: 'dense' }, 'page', 'takes over 20 s');
    expect(byName([ours, late], 'mark.js')).toMatchObject({ value: 10_000, met: true, note: 'takes over 20 s' });
  });

  it('judge loading and size by the worst cell', () => {
    const cells = [cell('sidelight', 8), cell('sidelight', 8, { surfaces: 100_000, loadMs: 0.3, buildMs: 20, bytes: 2_100_000 })];
    expect(byName(cells, 'bytes a surface')).toMatchObject({ value: 21, met: false });
    expect(byName(cells, 'loading, worst')).toMatchObject({ value: 0.3, met: false });
    expect(byName(cells, 'loading over building')).toMatchObject({ value: 1.5, met: false });
  });
});

describe('the rows of spotting', () => {
  it('have the columns that were agreed, and a reason only where there is no number', () => {
    const columns = ['engine', 'surfaces', 'density', 'text', 'nsPerChar', 'overFloor', 'buildMs', 'loadMs', 'bytes'];
    expect(Object.keys(toRow(cell('floor', 1)))).toEqual(columns);
    const none = toRow(emptyCell('regexp', { size: 1_000_000, density: 'dense' }, 'long', 'takes over 1 GB'));
    expect(Object.keys(none)).toEqual([...columns, 'reason']);
    expect(none.nsPerChar).toBeNull();
  });

  it('stand under both densities where the sets are the same, though measured once', () => {
    expect(setsToMeasure([1_000, 100_000])).toEqual([
      { size: 1_000, density: 'dense' },
      { size: 100_000, density: 'dense' },
      { size: 100_000, density: 'sparse' },
    ]);
    const both = underBothNames([cell('floor', 1), cell('floor', 1, { surfaces: 100_000 })]);
    expect(both.map(({ surfaces, density }) => [surfaces, density])).toEqual([
      [10_000, 'dense'],
      [10_000, 'sparse'],
      [100_000, 'dense'],
    ]);
  });
});

describe('statistics', () => {
  it('takes the middle, or between the two in the middle', () => {
    expect([median([3, 1, 2]), median([4, 1, 2, 3])]).toEqual([2, 2.5]);
    expect(median([])).toBeNaN();
  });

  it('takes quantiles by nearest rank, whatever the order', () => {
    const values = [5, 1, 4, 2, 3, 10, 9, 8, 7, 6];
    expect([quantile(values, 0.9), quantile(values, 0), quantile(values, 1)]).toEqual([9, 1, 10]);
  });
});

describe('a table', () => {
  it('sets numbers to the right and words to the left', () => {
    const rows = [
      ['a', '1'],
      ['long name', '10.5'],
    ];
    expect(table(['name', 'ms'], rows).split('\n')).toEqual(['name         ms', '---------  ----', 'a             1', 'long name  10.5']);
  });
});
