import { describe, expect, it } from 'vitest';
import { measure } from '../../bench/support/bench.ts';
import { type Section, updatePage } from '../../bench/support/measures-doc.ts';

const WHERE = { machine: '2 × Abacus', browser: 'Chromium 156', node: '24.0.0' };
const section = (name: string, result: Section['result'], commit = 'abc1234'): Section => ({
  name,
  about: 'About.',
  date: '2026-11-24',
  commit,
  result,
});

describe('docs/measures.md', () => {
  it('gives each measure its goal, value, unit and whether it is met, with date, commit and command', () => {
    const measures = [
      measure('speed', 4, '×', { atLeast: 5 }),
      measure('size', 12_000, 'bytes', { atMost: 15_000 }),
      measure('terms', 3, 'terms'),
    ];
    const page = updatePage('', [section('one', { measures })], WHERE);
    expect(page).toContain('| speed | ≥ 5× | 4× | **missed** |');
    expect(page).toContain('| size | ≤ 15,000 bytes | 12,000 bytes | met |');
    expect(page).toContain('| terms |  | 3 terms |  |');
    expect(page).toContain('`npm run bench -- one`, 2026-11-24, commit abc1234.');
  });

  it('keeps the sections of benches that were not run, and replaces those that were', () => {
    const first = updatePage('', [section('b', { measures: [] }), section('a', { measures: [] })], WHERE);
    const second = updatePage(first, [section('b', { measures: [] }, 'def5678')], WHERE);
    expect(second.match(/^## `.`$/gm)).toEqual(['## `a`', '## `b`']);
    expect(second).toContain('commit abc1234');
    expect(second.match(/commit def5678/g)).toHaveLength(1);
  });

  it('does not change when nothing did', () => {
    const sections = [section('a', { measures: [measure('x', 1, 'ms')], rows: [{ text: 'page', ms: 1 }] }), section('b', { measures: [] })];
    const page = updatePage('', sections, WHERE);
    expect(updatePage(page, [], WHERE)).toBe(page);
    expect(updatePage(page, sections, WHERE)).toBe(page);
  });

  it('says why a bench failed or was skipped', () => {
    expect(updatePage('', [section('a', { failed: 'Error: no browser' })], WHERE)).toContain('Could not be measured: Error: no browser');
    expect(updatePage('', [section('a', { measures: [], skipped: 'no corpus' })], WHERE)).toContain('Skipped: no corpus');
  });

  it('writes rows of the same fields as one table, and of a missing number the reason, once, where there is one', () => {
    const rows = [
      { engine: 'a', ns: 1234.5678, bytes: 10_000 },
      { engine: 'b', ns: null, bytes: null, reason: 'takes over 20 s' },
      { engine: 'c', ns: null, bytes: 5 },
      { kind: 'x|y', recall: 0.99 },
    ];
    const page = updatePage('', [section('a', { measures: [], rows })], WHERE);
    expect(page).toContain('| a | 1,235 | 10,000 |');
    expect(page).toContain('| b | null: takes over 20 s | null |');
    // The same fields but for the reason: one table.
    expect(page).toContain('| c | null | 5 |');
    expect(page.match(/\| engine \| ns \| bytes \|/g)).toHaveLength(1);
    expect(page).toContain(String.raw`| x\|y | 0.99 |`);
  });
});
