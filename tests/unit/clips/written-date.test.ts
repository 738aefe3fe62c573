import { expect, it } from 'vitest';
import { writtenDate } from '../../../core/clips/written-date.ts';

it.each([
  ['By Joshua Sokol May 20, 2019', '2019-05-20'],
  ['posted on April 21, 2015, at 11:29 a.m.', '2015-04-21'],
  ['Sept. 25, 2018', '2018-09-25'],
  ['21 November 2019', '2019-11-21'],
  ['1st of May, then 3rd May 2020', '2020-05-03'],
  ['입력 2026년 3월 5일 오전 9:00', '2026-03-05'],
  ['2026. 3. 5. 09:00', '2026-03-05'],
  ['2017年3月10日', '2017-03-10'],
  ['发稿时间：2017-03-10 08:42:00', '2017-03-10T08:42:00'],
  ['05/29/2007 09:49:00', '2007-05-29'],
  ['29/05/2007', '2007-05-29'],
])('reads %s as %s', (text, date) => {
  expect(writtenDate(text)).toBe(date);
});

it.each(['', 'yesterday', 'Mar 27', '03/04/2026', 'May 2026', '31 February 2020', 'call 2026-99-99', 'Maya 3, 2020', '12019-05-203'])(
  'does not guess at %s',
  (text) => {
    expect(writtenDate(text)).toBeUndefined();
  },
);
