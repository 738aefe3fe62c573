import { describe, expect, it } from 'vitest';
import { formatCoordinates, formatPartialDate } from '../../../components/card/partial-date.ts';

describe('formatPartialDate', () => {
  it.each([
    ['2016', 'en', '2016'],
    ['2016-06', 'en-GB', 'June 2016'],
    ['2016-06-29', 'en-GB', '29 June 2016'],
    ['2016-06-29', 'ko', '2016년 6월 29일'],
    ['2016-06', 'ko', '2016년 6월'],
    ['2016-01-01', 'en-US', 'January 1, 2016'],
  ])('writes %s in %s as %s, whatever the time zone', (date, locale, written) => {
    expect(formatPartialDate(date, locale)).toBe(written);
  });
});

describe('formatCoordinates', () => {
  it.each([
    [42.441, 129.752, '42.44° N, 129.75° E'],
    [-33.9, -70.5, '33.90° S, 70.50° W'],
    [0, 0, '0.00° N, 0.00° E'],
  ])('%d, %d', (latitude, longitude, written) => {
    expect(formatCoordinates(latitude, longitude)).toBe(written);
  });
});
