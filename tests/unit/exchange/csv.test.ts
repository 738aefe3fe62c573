import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { csvRow, unguarded } from '../../../core/exchange/csv.ts';
import { clipCsv, evidenceCsv, readwiseCsv } from '../../../core/exchange/export/clip-csv.ts';
import { arbitraryClip, hardText } from '../../fixtures/arbitrary-clip.ts';
import { aClip, exported } from '../../fixtures/exported.ts';

/** Strict: told the delimiter and the line end, and no error is passed over. */
function rowsOf(text: string): Record<string, string>[] {
  expect(text.startsWith('\u{FEFF}')).toBe(true);
  const { data, errors } = Papa.parse<Record<string, string>>(text.slice(1), {
    header: true,
    delimiter: ',',
    newline: '\r\n',
    skipEmptyLines: false,
  });
  expect(errors.filter(({ row }) => row !== data.length - 1)).toEqual([]);
  return data.slice(0, -1);
}

describe('CSV', () => {
  it('gives back every cell to the letter, formulas and apostrophes too', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            hardText,
            hardText.map((text) => `'=${text}`),
            hardText.map((text) => `''${text}`),
          ),
          { minLength: 2, maxLength: 4 },
        ),
        (cells) => {
          const { data } = Papa.parse<string[]>(csvRow(cells), { delimiter: ',', newline: '\r\n' });
          expect(data[0]?.map(unguarded)).toEqual(cells);
        },
      ),
      { numRuns: 3_000 },
    );
  });

  it.each(['=1+1', '+1', '-1', '@SUM', '\t=1', '＝1', "'=1"])('never lets %j begin a cell', (text) => {
    expect(Papa.parse<string[]>(csvRow([text])).data[0]?.[0]).toBe(`'${text}`);
  });

  it('is read in strict mode with quote, note and hash of 2,000 clips as they were', async () => {
    const clips = fc.sample(arbitraryClip, { numRuns: 2_000, seed: 5 });
    const rows = rowsOf(await exported(clipCsv, clips));
    const read = rows.map(({ id, quote = '', note = '', sha256 }) => ({ id, quote: unguarded(quote), note: unguarded(note), sha256 }));
    expect(read).toEqual(clips.map(({ id, quote, note, sha256 = '' }) => ({ id, quote, note, sha256 })));
  });

  it('names concepts as the glossary does, and cites as the reader put right', async () => {
    const clip = aClip({ corrections: { title: 'Right', authors: null } });
    const [row] = rowsOf(await exported(clipCsv, [{ clip, labels: { 'place/hoeryong': '회령' }, placeNote: 'first' }]));
    expect(row).toMatchObject({ concepts: '회령', title: 'Right', authors: '', tags: 'border\n국경', collection_note: 'first' });
    expect(row?.['link']).toBe('https://www.dailynk.com/english/oaths/?utm_source=x#:~:text=We%20get%20up');
  });
});

describe('other tables', () => {
  it('has the columns that Readwise knows, with tags in its inline manner', async () => {
    const text = await exported(readwiseCsv, [aClip()]);
    expect(text).toMatch(/^\uFEFFHighlight,Title,Author,URL,Note,Location,Date\r\n/u);
    expect(rowsOf(text)[0]).toMatchObject({ Note: 'Check with the second source\n.border\n.국경', Date: '2026-11-20 05:06:07' });
  });

  it('logs what was seen where and when, with the hash of the words', async () => {
    const [row] = rowsOf(await exported(evidenceCsv, [aClip()]));
    expect(row).toMatchObject({ url: aClip().citation.url, kept_utc: '2026-11-20T05:06:07.000Z', quote_sha256: 'a'.repeat(64) });
  });
});
