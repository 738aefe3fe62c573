import fc from 'fast-check';
import { expect, it } from 'vitest';
import { authorNames } from '../../../core/clips/author-names.ts';

it.each<[string, string[]]>([
  ['By  Lee Chae Un', ['Lee Chae Un']],
  ['By Lee Chae Un and Kim Jeong Yoon', ['Lee Chae Un', 'Kim Jeong Yoon']],
  ['Mark Di Stefano, Jane Doe', ['Mark Di Stefano', 'Jane Doe']],
  ['Jong, Michiel de', ['Jong, Michiel de']],
  ['Brenda Goodman, MA', ['Brenda Goodman, MA']],
  ['por César Salza', ['César Salza']],
  ['김철수 기자', ['김철수']],
  ['홍길동 특파원 gildong@yna.co.kr', ['홍길동']],
  ['김철수, 이영희', ['김철수', '이영희']],
  ['Byron Smith', ['Byron Smith']],
  ['Nicolas Perriault —', ['Nicolas Perriault']],
])('reads %s', (text, names) => {
  expect(authorNames([text])).toEqual(names);
});

it.each([
  '',
  ' ',
  '—',
  'https://facebook.com/x',
  '//x.org/a',
  '@mark',
  'April 28, 2019 at 6:01 am',
  'Last Updated: today',
  'null',
  'x'.repeat(101),
])('finds nobody in %s', (text) => {
  expect(authorNames([text])).toEqual([]);
});

it('names everyone once, as they are written first', () => {
  expect(authorNames(['Jeffrey Gettleman', 'By JEFFREY GETTLEMAN', 'Other Name'])).toEqual(['Jeffrey Gettleman', 'Other Name']);
});

it('gives few and short names, whatever a page says', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 600 }), { maxLength: 60 }), (said) => {
      const names = authorNames(said);
      expect(names.length).toBeLessThanOrEqual(20);
      expect(names.every((name) => name.length <= 100 && name.trim() === name && name !== '')).toBe(true);
    }),
  );
});
