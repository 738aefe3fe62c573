import { expect, it } from 'vitest';
import { pageContext } from '../../../dom/page-context.ts';

const parse = (html: string) => new DOMParser().parseFromString(html, 'text/html');

it.each([
  ['<meta property="article:published_time" content="2016-08-25T09:00:00+09:00">', '2016-08-25'],
  ['<meta itemprop="datePublished" content="2016-08">', '2016-08'],
  ['<meta name="parsely-pub-date" content=" 2016-08-25 ">', '2016-08-25'],
  ['<meta name="date" content="August 25, 2016">', undefined],
  ['<meta name="date" content="yesterday"><article><time datetime="2016-08-25">', '2016-08-25'],
  ['<aside><time datetime="2001-01-01"></time></aside>', undefined],
])('takes the date a page was published from %s', (html, date) => {
  expect(pageContext(parse(`<html lang="ko"><head></head><body>${html}</body></html>`)).published).toBe(date);
});

it('tells the language the page claims, and its address', () => {
  const { language, url } = pageContext(parse('<html lang="ko-KR">'));
  expect([language, url]).toEqual(['ko-KR', document.URL]);
  expect(pageContext(parse('')).language).toBe(undefined);
});
