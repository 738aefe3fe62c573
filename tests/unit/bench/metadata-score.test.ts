import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Expected, Field } from '../../bench/metadata/page-metadata.ts';
import { isRight } from '../../bench/metadata/score.ts';

const page: Expected = {
  title: ['A “quoted” title', 'Other'],
  byline: [['Lee Chae Un', 'Kim']],
  site: ['Daily NK'],
  published: '2026-03-04T09:00:00+09:00',
};
const right = (field: Field, said: string, expected = page) =>
  isRight(field, expected, { title: '', byline: '', site: '', published: '', [field]: said });

describe('the judge of metadata', () => {
  it('does not mind quotes, case and white space', () => {
    expect(right('title', 'a  "Quoted" TITLE')).toBe(true);
    expect(right('title', 'A title')).toBe(false);
  });

  it('wants every name and nothing else, joined in any way', () => {
    for (const said of ['Lee Chae Un; Kim', 'By Kim and Lee Chae Un', 'Lee Chae Un, Kim']) expect(right('byline', said)).toBe(true);
    for (const said of ['Lee Chae Un', 'Lee Chae Un, Kim, Staff', '']) expect(right('byline', said)).toBe(false);
  });

  it('takes the same moment in another zone, and the day where no zone is given', () => {
    for (const said of ['2026-03-04T00:00:00Z', '2026-03-04T09:00:00+0900', '2026-03-04', '2026-03-04 09:00:00.000', 'March 4, 2026'])
      expect(right('published', said)).toBe(true);
    for (const said of ['2026-03-04T09:00:00Z', '2026-03-05', 'soon', '']) expect(right('published', said)).toBe(false);
  });

  it('counts what is absent as right only where it is absent', () => {
    const nothing: Expected = { title: ['T'], byline: [], site: [null], published: null };
    for (const field of ['byline', 'site', 'published'] as const) {
      expect(right(field, '', nothing)).toBe(true);
      expect(right(field, '2026', nothing)).toBe(false);
    }
  });
});

it('expects something of every field of every page', () => {
  const expected = JSON.parse(readFileSync('tests/bench/metadata/expected.json', 'utf8')) as Record<string, Expected>;
  for (const { title, site, byline, published } of Object.values(expected)) {
    expect(title.length).toBeGreaterThan(0);
    expect(site.length).toBeGreaterThan(0);
    expect(byline.every((names) => names.length > 0)).toBe(true);
    expect(published === null || /^\d{4}-\d{2}-\d{2}/.test(published)).toBe(true);
  }
});
