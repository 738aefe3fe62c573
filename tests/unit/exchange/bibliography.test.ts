import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bibtex } from '../../../core/exchange/export/bibtex.ts';
import { cslJson } from '../../../core/exchange/export/csl-json.ts';
import { ris } from '../../../core/exchange/export/ris.ts';
import type { Clip } from '../../../core/clips/clip.ts';
import { arbitraryClip } from '../../fixtures/arbitrary-clip.ts';
import { aClip, exported } from '../../fixtures/exported.ts';

interface Item {
  title?: string;
  author?: { literal?: string; family?: string; given?: string }[];
  issued?: { 'date-parts': number[][] };
  accessed?: { 'date-parts': number[][] };
  [field: string]: unknown;
}

const SCHEMA = join(import.meta.dirname, '../../../../shared/suites/csl-data.json');
const korean = aClip({
  id: '11111111-1111-4111-8111-111111111111',
  pageKey: 'https://www.dailynk.com/2',
  quote: '회령시 {보위부}는 50% & #1 _밑줄_ $5 ~물결~ ^위^ \\백슬래시\\',
  note: '',
  citation: {
    url: 'https://www.dailynk.com/기사/2',
    title: '회령의 {가을}: 100% & 새로운 #1',
    siteName: '데일리NK',
    authors: ['정태주', '이상용'],
    published: '2026-03',
    language: 'ko',
  },
});
const readBack = (text: string, type: string) => plugins.input.chain(text, { forceType: type, generateGraph: false }) as Item[];
const line = (text: string) => text.replace(/[\s\p{Cc}]+/gu, ' ').trim();

describe('CSL-JSON', () => {
  it.skipIf(!existsSync(SCHEMA))('passes the official schema with 2,000 clips (skipped where ../shared/suites is not)', async () => {
    const schema = JSON.parse(readFileSync(SCHEMA, 'utf8')) as object;
    const validate = new Ajv({ strict: false, allErrors: true }).compile(schema);
    const clips = fc.sample(arbitraryClip, { numRuns: 2_000, seed: 3 });
    expect(validate(JSON.parse(await exported(cslJson, clips)))).toBe(true);
    expect(validate.errors).toBeNull();
    expect(validate([{ id: 'x', type: 'newspaper' }])).toBe(false);
  });

  it('has an item a page, with all its passages, and names that are never taken apart', async () => {
    const second = aClip({ id: '22222222-2222-4222-8222-222222222222', quote: 'Two', note: '', tags: ['third'] });
    const items = JSON.parse(await exported(cslJson, [aClip(), second, korean])) as Item[];
    expect(items).toMatchObject([
      {
        id: 'lee2026security',
        type: 'article-newspaper',
        author: [{ literal: 'Lee Chae Un' }, { literal: '정태주' }],
        'container-title': 'Daily NK English',
        issued: { 'date-parts': [[2026, 3, 4]] },
        URL: 'https://www.dailynk.com/english/oaths/',
        keyword: 'border, 국경, third',
        note: '“' + aClip().quote + '”\nCheck with the second source\n\n“Two”',
      },
      { author: [{ literal: '정태주' }, { literal: '이상용' }], issued: { 'date-parts': [[2026, 3]] } },
    ]);
  });

  it('gives each item of a file a name of its own', async () => {
    const clips = fc.sample(arbitraryClip, { numRuns: 500, seed: 4 });
    const ids = (JSON.parse(await exported(cslJson, clips)) as { id: string }[]).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.every((id) => /^[a-z0-9]+(?:-\d+)?$/u.test(id))).toBe(true);
  });
});

describe('RIS', () => {
  it('is read back with all of a page in English and one in Korean', async () => {
    const items = readBack(await exported(ris, [aClip(), korean]), '@ris/file');
    expect(items).toHaveLength(2);
    expect(items[0]).toMatchObject({
      title: 'Security agents gather written oaths',
      'container-title': 'Daily NK English',
      issued: { 'date-parts': [[2026, 3, 4]] },
      accessed: { 'date-parts': [[2026, 11, 20]] },
      language: 'en',
      URL: 'https://www.dailynk.com/english/oaths/',
    });
    expect(namesOf(items[0]!)).toEqual(['Lee Chae Un', '정태주']);
    expect(items[1]).toMatchObject({ title: korean.citation.title, 'container-title': '데일리NK', language: 'ko' });
    expect(namesOf(items[1]!)).toEqual(['정태주', '이상용']);
    expect(JSON.stringify(items[1])).toContain(JSON.stringify(`“${korean.quote}”`).slice(1, -1));
  });

  it('never lets text forge a field: of 2,000 clips as many records, each with its title', async () => {
    const clips = onPagesOfTheirOwn(fc.sample(arbitraryClip, { numRuns: 2_000, seed: 9 }));
    const text = await exported(ris, clips);
    expect(text.match(/^TY {2}- /gmu)).toHaveLength(clips.length);
    expect(text.match(/^ER {2}- $/gmu)).toHaveLength(clips.length);
    expect(text.split('\r\n').every((one) => one === '' || /^[A-Z][A-Z0-9] {2}- /u.test(one))).toBe(true);
    expect(readBack(text, '@ris/file').map(({ title = '' }) => line(title))).toEqual(clips.map(titleOf).map(line));
  });
});

describe('BibTeX', () => {
  it('is read back with all of a page in English and one in Korean', async () => {
    const items = readBack(await exported(bibtex, [aClip(), korean]), '@biblatex/text');
    expect(items[0]).toMatchObject({
      title: 'Security agents gather written oaths',
      issued: { 'date-parts': [[2026, 3, 4]] },
      accessed: { 'date-parts': [[2026, 11, 20]] },
      URL: 'https://www.dailynk.com/english/oaths/',
      keyword: 'border,국경',
    });
    expect(namesOf(items[0]!)).toEqual(['Lee Chae Un', '정태주']);
    expect(items[1]).toMatchObject({ title: korean.citation.title, note: `“${korean.quote}”` });
    expect(namesOf(items[1]!)).toEqual(['정태주', '이상용']);
  });

  it('keeps every letter of 1,000 titles, and an entry a page', async () => {
    const clips = onPagesOfTheirOwn(fc.sample(arbitraryClip, { numRuns: 1_000, seed: 11 }));
    const items = readBack(await exported(bibtex, clips), '@biblatex/text');
    expect(items.map(({ title = '' }) => line(title))).toEqual(clips.map(titleOf).map(line));
  });
});

function namesOf({ author = [] }: Item): string[] {
  return author.map(({ literal, family, given }) => literal ?? [given, family].filter(Boolean).join(' '));
}

function onPagesOfTheirOwn(clips: readonly Clip[]): Clip[] {
  return clips.map((clip, i) => ({ ...clip, pageKey: `https://a.kr/${i}` }));
}

function titleOf({ citation, corrections }: Clip): string {
  return corrections?.title === undefined ? citation.title : (corrections.title ?? '');
}
