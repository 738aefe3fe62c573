import { describe, expect, it } from 'vitest';
import type { Clip } from '../../../core/clips/clip.ts';
import { readImport } from '../../../core/exchange/import/formats.ts';
import { lookAtCsv } from '../../../core/exchange/import/csv.ts';
import type { ReadFile } from '../../../core/exchange/import/read-result.ts';
import type { CsvColumns } from '../../../core/exchange/import/csv-columns.ts';

let count = 0;
const reading = {
  now: new Date('2026-11-24T10:00:00.000Z'),
  newId: () => `6f1c2f0e-0000-4000-8000-${String((count += 1)).padStart(12, '0')}`,
};

function read(file: unknown, columns?: CsvColumns): { format: string; read: ReadFile; clips: Clip[] } {
  const text = typeof file === 'string' ? file : JSON.stringify(file);
  const answer = readImport(text, reading, columns);
  if (!('format' in answer) || !answer.result.ok) throw new Error(JSON.stringify(answer));
  return { format: answer.format, read: answer.result, clips: answer.result.clips.map(({ clip }) => clip) };
}

const refusal = (file: unknown) => {
  const answer = readImport(typeof file === 'string' ? file : JSON.stringify(file), reading);
  return 'format' in answer ? answer.result : answer;
};

describe('Hypothesis', () => {
  const row = {
    id: 'aB3',
    created: '2024-03-04T05:06:07.123456+00:00',
    updated: '2024-03-05T05:06:07.000000+00:00',
    uri: 'https://news.example/one?b=2',
    text: 'my note',
    tags: ['border', 'border'],
    document: { title: ['The title'] },
    target: [
      {
        selector: [
          { type: 'RangeSelector', startContainer: '/div[1]/p[2]', startOffset: 3, endContainer: '/div[1]/p[2]', endOffset: 9 },
          { type: 'TextPositionSelector', start: 10, end: 16 },
          { type: 'TextQuoteSelector', exact: 'a quote', prefix: 'before ', suffix: ' after' },
        ],
      },
    ],
  };

  it.each([
    ['rows', { total: 1, rows: [row] }],
    ['annotations', { annotations: [row] }],
    ['a bare list', [row]],
  ])('reads %s', (_, file) => {
    const { format, clips } = read(file);
    expect(format).toBe('hypothesis-json');
    expect(clips[0]).toMatchObject({
      quote: 'a quote',
      note: 'my note',
      tags: ['border'],
      created: '2024-03-04T05:06:07.123Z',
      modified: '2024-03-05T05:06:07.000Z',
      pageKey: 'news.example/one?b=2',
      citation: { url: 'https://news.example/one?b=2', title: 'The title' },
      imported: { format: 'hypothesis', id: 'aB3' },
    });
    expect(clips[0]?.selectors.map(({ type }) => type)).toEqual(['RangeSelector', 'TextPositionSelector', 'TextQuoteSelector']);
  });

  it('takes a note on a whole page by its title, and leaves a reply out', () => {
    const { clips, read: all } = read({
      rows: [
        { ...row, target: [] },
        { ...row, references: ['x'] },
      ],
    });
    expect(clips.map(({ quote, note }) => [quote, note])).toEqual([['The title', 'my note']]);
    expect(all.refused).toEqual([{ at: 1, why: 'it is a reply to another annotation' }]);
  });
});

describe('reading lists', () => {
  it('reads the highlights of Obsidian Web Clipper as text', () => {
    const { format, clips } = read([
      {
        url: 'https://news.example/a',
        title: 'A',
        highlights: [
          {
            text: '<p>One &amp; <b>two</b></p><p>three</p><script>x()</script>',
            timestamp: '2025-01-02T03:04:05.000Z',
            notes: ['n1', 'n2'],
          },
        ],
      },
    ]);
    expect(format).toBe('obsidian-json');
    expect(clips[0]).toMatchObject({ quote: 'One & two\nthree', note: 'n1\n\nn2', created: '2025-01-02T03:04:05.000Z' });
  });

  it('reads bookmarks and highlights of Karakeep', () => {
    const {
      format,
      clips,
      read: all,
    } = read({
      bookmarks: [
        { createdAt: 1700000000, title: 'B', tags: ['t'], content: { type: 'link', url: 'https://b.example/' }, note: 'seen' },
        { createdAt: 1700000000, title: 'C', tags: [], content: { type: 'text', text: 'loose' }, note: null },
        {
          title: 'D',
          tags: [{ name: 'u' }],
          content: { type: 'link', url: 'https://d.example/' },
          highlights: [{ id: 'h', text: 'words', color: 'red', note: null, createdAt: '2024-01-01T00:00:00Z' }],
        },
      ],
    });
    expect(format).toBe('karakeep-json');
    expect(clips.map(({ quote, note, tags, colour, created }) => [quote, note, tags, colour, created])).toEqual([
      ['B', 'seen', ['t'], undefined, '2023-11-14T22:13:20.000Z'],
      ['words', '', ['u'], 'doubt', '2024-01-01T00:00:00.000Z'],
    ]);
    expect(all.refused.map(({ at }) => at)).toEqual([1]);
  });

  it('reads pages and highlights of Omnivore', () => {
    const { format, clips } = read([
      {
        id: 'o1',
        slug: 'x',
        url: 'https://o.example/x',
        title: 'O',
        author: 'Ri',
        labels: [{ name: 'l' }],
        publishedAt: '2024-02-03T00:00:00.000Z',
        savedAt: '2024-02-04T00:00:00.000Z',
        highlights: [{ id: 'h1', quote: 'q', annotation: 'a', createdAt: '2024-02-05T00:00:00.000Z' }],
      },
    ]);
    expect(format).toBe('omnivore-json');
    expect(clips[0]).toMatchObject({
      quote: 'q',
      note: 'a',
      tags: ['l'],
      citation: { authors: ['Ri'], published: '2024-02-03T00:00:00.000Z' },
    });
  });
});

describe('bibliographies', () => {
  it('reads CSL-JSON with our passages, or with what its note quotes', () => {
    const item = {
      id: 'k',
      type: 'article-newspaper',
      title: 'T',
      URL: 'https://n.example/1',
      author: [{ literal: 'Seulkee Jang' }, { family: 'Mun', given: 'Dong Hui' }],
      'container-title': 'Daily NK',
      issued: { 'date-parts': [[2024, 3, 4]] },
      note: '“From the note.”\nA remark.',
    };
    const { format, clips } = read([item, { ...item, custom: { passages: [{ id: 'p', quote: 'Ours', note: '' }] } }]);
    expect(format).toBe('csl-json');
    expect(clips.map(({ quote, note }) => [quote, note])).toEqual([
      ['From the note.', 'A remark.'],
      ['Ours', ''],
    ]);
    expect(clips[0]?.citation).toMatchObject({ authors: ['Seulkee Jang', 'Dong Hui Mun'], siteName: 'Daily NK', published: '2024-03-04' });
  });

  it('reads RIS record by record', () => {
    const {
      format,
      clips,
      read: all,
    } = read(
      'TY  - NEWS\r\nTI  - 제목\r\nAU  - Jang, Seulkee\r\nT2  - Daily NK\r\nDA  - 2024/03/04/\r\nUR  - https://n.example/1\r\nKW  - a\r\nKW  - b\r\nN1  - <p>“One.”</p> first\r\nN1  - “Two.”\r\nER  - \r\n\r\nTY  - BOOK\r\nTI  - No address\r\nER  - \r\n',
    );
    expect(format).toBe('ris');
    expect(clips.map(({ quote, note, tags }) => [quote, note, tags])).toEqual([
      ['One.', 'first', ['a', 'b']],
      ['Two.', '', ['a', 'b']],
    ]);
    expect(clips[0]?.citation).toMatchObject({ title: '제목', authors: ['Jang, Seulkee'], published: '2024-03-04' });
    expect(all.refused).toEqual([{ at: 2, why: 'it has no address (UR)' }]);
  });
});

describe('tables', () => {
  it("reads Readwise's, with the tags in its notes", () => {
    const { clips } = read(
      'Highlight,Title,Author,URL,Note,Location,Date\r\n"A ""quote"", with\nlines",T,"Ri, Pak",https://r.example/,".border .two_words\nkept",,2024-03-04 05:06:07\r\n',
    );
    expect(clips[0]).toMatchObject({
      quote: 'A "quote", with\nlines',
      note: 'kept',
      tags: ['border', 'two words'],
      created: '2024-03-04T05:06:07.000Z',
      imported: { format: 'csv-readwise' },
    });
  });

  it('reads any whose columns a person tells', () => {
    const file = '﻿words;where;remark\nHello;https://x.example/;mine\n;https://y.example/;\n';
    expect(lookAtCsv(file)).toMatchObject({ headings: ['words', 'where', 'remark'], columns: {} });
    const { clips, read: all } = read(file, { quote: 0, url: 1, note: 2 });
    expect(clips.map(({ quote, note }) => [quote, note])).toEqual([['Hello', 'mine']]);
    expect(all.refused.map(({ at }) => at)).toEqual([1]);
  });

  it('asks for an address and words', () => {
    expect(refusal('a,b\n1,2\n')).toMatchObject({ ok: false, failure: 'other-format' });
  });
});

describe('what is none of these', () => {
  it.each(['', '   ', 'just text', '<html></html>', '[]', '{}', '[1,2]', '{"a":1}'])('is refused: %j', (file) => {
    expect(refusal(file)).toMatchObject({ ok: false, failure: 'other-format' });
  });

  it.each(['{', '[{"uri":', '{"clips":[}'])('is no JSON: %j', (file) => expect(refusal(file)).toMatchObject({ failure: 'not-json' }));
});
