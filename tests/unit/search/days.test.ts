import { expect, it } from 'vitest';
import { daysOf, monthText, writtenDay } from '../../../core/search/days.ts';

it.each([
  ['2016', { from: 20160000, to: 20169999 }],
  ['2016-6', { from: 20160600, to: 20160699 }],
  ['2016-06-29', { from: 20160629, to: 20160629 }],
  ['2016..2018-03', { from: 20160000, to: 20180399 }],
  ['..2018', { from: 0, to: 20189999 }],
  ['2016..', { from: 20160000, to: Number.MAX_SAFE_INTEGER }],
])('daysOf %s', (text, days) => {
  expect(daysOf(text)).toEqual(days);
});

it.each(['', '..', '16', '2016-13', '2016-02-30', '2016-00', '2016-06-29T00:00', 'yesterday', '2016...2018'])('no days: %s', (text) => {
  expect(daysOf(text)).toBeNull();
});

it.each([
  ['2026-11-24T23:30:00-05:00', 20261124],
  ['2026-11', 20261100],
  ['2026', 20260000],
  ['November 2026', 0],
  [undefined, 0],
])('writtenDay %s', (iso, day) => {
  expect(writtenDay(iso)).toBe(day);
});

it('writes a month as the query language takes it', () => {
  expect([monthText(20261124), monthText(20260000)]).toEqual(['2026-11', '2026']);
});
