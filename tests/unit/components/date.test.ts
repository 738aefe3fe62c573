import { describe, expect, it } from 'vitest';
import { formatDate } from '../../../components/date.ts';

describe('a date', () => {
  it.each([
    ['2026', 'en', '2026'],
    ['2026-03', 'en', 'March 2026'],
    ['2026-03-04', 'en', 'Mar 4, 2026'],
    ['2026-03-04', 'ko', '2026. 3. 4.'],
    ['2026-03', 'ko', '2026년 3월'],
  ])('%s is written in %s at the precision it has', (iso, locale, written) => {
    expect(formatDate(iso, locale)).toBe(written);
  });

  it('without a time is the same day in every time zone', () => {
    expect(formatDate('2026-01-01', 'en')).toBe('Jan 1, 2026');
  });

  it.each(['yesterday', '', '2026-13-45', '2026-3-4', '2026-03-04Tnonsense'])('that is none stays as it is: %j', (text) => {
    expect(formatDate(text, 'en')).toBe(text);
  });
});
