import { readFileSync } from 'node:fs';
import { realPages } from './annotate/pages.ts';
import { FIELDS, type Expected, type Field } from './metadata/page-metadata.ts';
import { readPages } from './metadata/readers.ts';
import { isRight } from './metadata/score.ts';
import { type Bench, type Measure, measure } from './support/bench.ts';
import { table } from './support/table.ts';

const OTHERS = ['readability', 'defuddle'] as const;
/** Where it has to be better than both, and not only as good. */
const AHEAD: ReadonlySet<Field> = new Set(['byline', 'published']);

interface Row {
  page: string;
  field: Field;
  reader: string;
  isRight: boolean;
  found: string;
  expected: string;
}

export const bench: Bench = {
  about: 'Title, byline, site and published time of real pages, against @mozilla/readability and defuddle.',
  async run({ say }) {
    if (realPages().length === 0) return { measures: [], skipped: 'there are no saved pages beside the project' };
    const expected = JSON.parse(readFileSync(new URL('metadata/expected.json', import.meta.url), 'utf8')) as Record<string, Expected>;
    const missing = realPages().filter((page) => !Object.hasOwn(expected, page));
    if (missing.length > 0) throw new Error(`nothing is expected of ${missing.join(', ')}`);
    const rows: Row[] = [];
    for (const [page, readers] of await readPages(say)) {
      for (const [reader, found] of Object.entries(readers))
        for (const field of FIELDS)
          rows.push({
            page,
            field,
            reader,
            isRight: isRight(field, expected[page]!, found),
            found: found[field].slice(0, 120),
            expected: JSON.stringify(expected[page]![field]),
          });
    }
    const pages = new Set(rows.map(({ page }) => page)).size;
    const wrong = rows.filter((row) => row.reader === 'sidelight' && !row.isRight);
    return {
      measures: FIELDS.flatMap((field) => measuresOf(rows, field, pages)),
      // Who was wrong about what; all else was right.
      rows: rows.filter((row) => !row.isRight),
      text: table(
        ['page', 'field', 'found', 'expected'],
        wrong.map(({ page, field, found, expected: wanted }) => [page, field, found, wanted]),
      ),
    };
  },
};

function measuresOf(rows: readonly Row[], field: Field, pages: number): Measure[] {
  const right = (reader: string) => rows.filter((row) => row.reader === reader && row.field === field && row.isRight).length;
  const best = Math.max(...OTHERS.map(right));
  const atLeast = AHEAD.has(field) ? best + 1 : best;
  return [
    measure(
      `${field} read right`,
      right('sidelight'),
      'pages',
      { atLeast },
      `of ${pages}; the goal is ${AHEAD.has(field) ? 'above' : 'at least'} the better of the two`,
    ),
    ...OTHERS.map((other) => measure(`${other}: ${field} read right`, right(other), 'pages')),
  ];
}
