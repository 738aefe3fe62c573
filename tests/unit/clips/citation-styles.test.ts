import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CITATION_STYLES, citationIn, styledSource } from '../../../core/clips/citation-styles.ts';
import { citedDate } from '../../../core/clips/cited-date.ts';
import { invertedName, nameWithInitials } from '../../../core/clips/cited-name.ts';
import type { Citation } from '../../../core/clips/clip.ts';
import { arbitraryClip } from '../../fixtures/arbitrary-clip.ts';

const citation: Citation = {
  url: 'https://www.dailynk.com/english/oaths/?utm_source=x',
  canonicalUrl: 'https://www.dailynk.com/english/oaths/',
  title: 'Security agents gather written oaths',
  siteName: 'Daily NK English',
  authors: ['Jeong Tae Joo', 'Anna Smith'],
  published: '2026-03-04T09:00:00+09:00',
  language: 'en',
};
const korean: Citation = {
  url: 'https://a.kr/1',
  title: '회령의 가을',
  siteName: '접경읽기',
  authors: ['한미나', '이온'],
  published: '2026-03-04',
  language: 'ko-KR',
};
const created = '2026-11-20T05:06:07.000Z';
const source = (style: 'chicago' | 'apa' | 'mla', cited: Citation) => styledSource({ quote: 'x', citation: cited, created }, style);

describe('a source in a style', () => {
  it('is cited after Chicago', () => {
    expect(source('chicago', citation)).toBe(
      'Jeong, Tae Joo, and Anna Smith. “Security agents gather written oaths.” Daily NK English, March 4, 2026. https://www.dailynk.com/english/oaths/.',
    );
  });

  it('is cited after APA', () => {
    expect(source('apa', citation)).toBe(
      'Jeong, T. J., & Smith, A. (2026, March 4). Security agents gather written oaths. Daily NK English. https://www.dailynk.com/english/oaths/',
    );
  });

  it('is cited after MLA', () => {
    expect(source('mla', citation)).toBe(
      'Jeong, Tae Joo, and Anna Smith. “Security agents gather written oaths.” Daily NK English, 4 Mar. 2026, www.dailynk.com/english/oaths/. Accessed 20 Nov. 2026.',
    );
  });

  it('is cited in the Korean manner where the page is Korean', () => {
    expect(source('chicago', korean)).toBe('한미나·이온, 「회령의 가을」, 접경읽기, 2026년 3월 4일, https://a.kr/1.');
    expect(source('apa', korean)).toBe('한미나, 이온 (2026년 3월 4일). 회령의 가을. 접경읽기. https://a.kr/1');
    expect(source('mla', korean)).toBe('한미나, 이온. “회령의 가을.” 접경읽기, 2026년 3월 4일, a.kr/1. 2026년 11월 20일 접속.');
  });

  it('does without an author, a date and a site', () => {
    const bare: Citation = { url: 'https://www.kcna.kp/en/1', title: 'Why?', authors: [] };
    expect(source('chicago', bare)).toBe('“Why?” kcna.kp. Accessed November 20, 2026. https://www.kcna.kp/en/1.');
    expect(source('apa', bare)).toBe('Why? (n.d.). kcna.kp. Retrieved November 20, 2026, from https://www.kcna.kp/en/1');
    expect(source('mla', bare)).toBe('“Why?” kcna.kp, www.kcna.kp/en/1. Accessed 20 Nov. 2026.');
  });

  it('shortens three authors to one in MLA', () => {
    expect(source('mla', { ...citation, authors: ['Anna Smith', 'B C', 'D E'] })).toMatch(/^Smith, Anna, et al\. “/u);
  });

  it('cites what the reader put right', () => {
    expect(styledSource({ quote: 'x', citation, corrections: { authors: null, title: 'Right' } }, 'apa')).toMatch(
      /^Right\. \(2026, March 4\)\./u,
    );
  });

  it('has no empty part, whatever is missing', () => {
    fc.assert(
      fc.property(arbitraryClip, fc.constantFrom(...CITATION_STYLES), (clip, style) => {
        const even = {
          ...clip,
          quote: 'q',
          corrections: undefined,
          citation: {
            ...clip.citation,
            title: clip.citation.title && 'T',
            siteName: clip.citation.siteName && 'S',
            authors: clip.citation.authors.map(() => 'A B'),
          },
        };
        expect(citationIn(even, style)).not.toMatch(/undefined|null|NaN|, ,|\(\)|“”| {2}|\. \. /u);
      }),
    );
  });
});

describe('names', () => {
  it.each([
    ['Jeong Tae Joo', 'Jeong, Tae Joo', 'Jeong, T. J.'],
    ['Kim Jong-un', 'Kim, Jong-un', 'Kim, J.-U.'],
    ['Seulkee Jang', 'Jang, Seulkee', 'Jang, S.'],
    ['Anna B. Smith', 'Smith, Anna B.', 'Smith, A. B.'],
    ['O’Neill, Patrick', 'O’Neill, Patrick', 'O’Neill, P.'],
    ['정태주', '정태주', '정태주'],
    ['Reuters', 'Reuters', 'Reuters'],
    ['Ministry of Unification', 'Ministry of Unification', 'Ministry of Unification'],
  ])('%s', (name, inverted, initials) => {
    expect(invertedName(name)).toBe(inverted);
    expect(nameWithInitials(name)).toBe(initials);
  });
});

describe('dates', () => {
  it.each([
    ['2026-03-04', 'long', 'March 4, 2026'],
    ['2026-03', 'long', 'March 2026'],
    ['2026', 'day-first', '2026'],
    ['2026-03', 'ko', '2026년 3월'],
    ['2026-05-01', 'day-first', '1 May 2026'],
    ['2026-13', 'long', '2026'],
    ['soon', 'ko', ''],
  ] as const)('%s %s', (iso, manner, words) => {
    expect(citedDate(iso, manner)).toBe(words);
  });
});
