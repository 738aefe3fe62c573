import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { csvRows } from '../../../core/exchange/import/csv-rows.ts';
import { hardText } from '../../fixtures/arbitrary-clip.ts';

const FULL = fc.array(
  fc.tuple(hardText, hardText, hardText).map((row) => ['x', ...row]),
  { minLength: 2, maxLength: 8 },
);

describe('the rows of a table', () => {
  it('are those that were written, whatever is in a cell, parts them and ends a line', () => {
    fc.assert(
      fc.property(FULL, fc.constantFrom(',', '\t', ';', '|'), fc.constantFrom('\n', '\r\n', '\r'), (rows, delimiter, newline) => {
        const file = Papa.unparse(rows, { delimiter, newline, quotes: true });
        expect(csvRows(file)).toEqual(rows);
      }),
      { numRuns: 400 },
    );
  });

  it('are those that another reader finds where nothing needs quotes', () => {
    const cell = fc.stringMatching(/^[a-z가-힣0-9 ]{0,8}$/u);
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(cell, cell).map((row) => ['x', ...row]),
          { minLength: 2, maxLength: 9 },
        ),
        (rows) => {
          const file = rows.map((row) => row.join(',')).join('\n');
          expect(csvRows(file)).toEqual(Papa.parse<string[]>(file, { skipEmptyLines: 'greedy', delimiter: ',' }).data);
        },
      ),
    );
  });

  it.each<[string, string, string[][]]>([
    ['a mark that is never closed', 'a,b\n"c,d\ne', [['a', 'b'], ['c,d\ne']]],
    [
      'a mark within a cell',
      'a,b\nsay "no",d',
      [
        ['a', 'b'],
        ['say "no"', 'd'],
      ],
    ],
    [
      'words after the closing mark',
      'a,b\n"c" x,d',
      [
        ['a', 'b'],
        ['c x', 'd'],
      ],
    ],
    [
      'rows with nothing in them',
      '\n a,b\n,\n\n1,2\n',
      [
        [' a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'a byte order mark',
      '\uFEFFa;b\n1;2',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    ['nothing', '', []],
  ])('are read from a table with %s', (_, file, rows) => {
    expect(csvRows(file)).toEqual(rows);
  });

  it('are no more than were asked for, and a very long line takes no longer than its length', () => {
    expect(csvRows('a,b\n1,2\n3,4', 2)).toHaveLength(2);
    const started = performance.now();
    csvRows(`a,b\n"${'""'.repeat(2_000_000)}`);
    csvRows(`a,b\n${'x'.repeat(8_000_000)}`);
    expect(performance.now() - started).toBeLessThan(8_000);
  });
});
