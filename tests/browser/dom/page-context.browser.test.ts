import { expect, it } from 'vitest';
import { pageContext } from '../../../dom/page-context.ts';

const parse = (html: string) => new DOMParser().parseFromString(html, 'text/html');

it.each([
  ['<meta property="article:published_time" content="2016-08-25T09:00:00+09:00">', '2016-08-25'],
  ['<meta property="article:published_time" content="2016-08">', '2016-08'],
  ['<meta property="article:modified_time" content="2016-08-25">', undefined],
])('takes the date a page was published from %s', (html, date) => {
  expect(pageContext(parse(`<html lang="ko"><head></head><body>${html}</body></html>`)).published).toBe(date);
});

it('tells the language the page claims, and its address', () => {
  const { language, url } = pageContext(parse('<html lang="ko-KR">'));
  expect([language, url]).toEqual(['ko-KR', document.URL]);
  expect(pageContext(parse('')).language).toBe(undefined);
});
