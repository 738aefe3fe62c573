import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asOf, compareDay } from '../../../core/glossary/as-of.ts';
import type { Concept } from '../../../core/glossary/concept.ts';
import { readGlossary } from '../../../scripts/glossary/read-glossary.ts';

const police = readGlossary().concepts.find(({ id }) => id === 'org/ministry-of-social-security-dprk')!;

describe('what an entry says of a day', () => {
  it('is the name that held then, in both languages, and what has changed since', () => {
    const then = asOf(police, '2016-08-25')!;
    expect(then.name).toMatchObject({ en: "Ministry of People's Security" });
    // Something happened in 2016 too; nothing says whether before August.
    expect(then.latest!.from).toBe('2010');
    expect(then.since.map(({ from }) => from)).toEqual(['2020-05', '2024-07']);
  });

  it('is no other name once today’s holds, but still what came after', () => {
    const then = asOf(police, '2022-03-01')!;
    expect(then.name).toBeNull();
    expect(then.since.map(({ from }) => from)).toEqual(['2024-07']);
  });

  it('is nothing where nothing has changed since', () => {
    expect(asOf(police, '2026-11-01')).toBeNull();
  });

  it('claims no name within the month or year it changed in', () => {
    expect(asOf(police, '2020-05-10')?.name ?? null).toBeNull();
    expect(asOf(police, '2020')?.name ?? null).toBeNull();
    expect(asOf(police, '2020-04-30')?.name).toMatchObject({ en: "Ministry of People's Security" });
    expect(asOf(police, '2000-04-15')?.name ?? null).toBeNull();
    expect(asOf(police, '2000-05')?.name).toMatchObject({ en: "Ministry of People's Security" });
  });

  it('says so when the day is before anything it knows', () => {
    expect(asOf(police, '1930-01-01')).toMatchObject({ isEarlier: true, name: null, latest: null });
  });

  it('claims no name without a start before the thing is known to have existed, and none of two at once', () => {
    const concept = {
      ...police,
      altLabel: [
        { label: 'Old Office', lang: 'en', type: 'former', to: '1990' },
        { label: '옛국', lang: 'ko', type: 'former', to: '1990' },
        { label: '구국', lang: 'ko', type: 'former', to: '1992' },
      ],
      validity: { ...police.validity, history: [{ from: '1970', event: { en: 'Founded' } }] },
    } as Concept;
    expect(asOf(concept, '1960-01-01')!.name).toBeNull();
    expect(asOf(concept, '1980-01-01')!.name).toEqual({ en: 'Old Office', ko: undefined });
    expect(asOf(concept, '1991-06-01')!.name).toEqual({ ko: '구국' });
  });
});

describe('a day against a date that may be a month or a year', () => {
  const day = fc
    .date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
    .map((at) => at.toISOString().slice(0, 10));
  const precision = fc.constantFrom(4, 7, 10);

  it('is before, within or after it, never two of them', () => {
    fc.assert(
      fc.property(day, day, precision, (one, other, length) => {
        const date = other.slice(0, length);
        const said = compareDay(one, date);
        const [first, last] = [date.padEnd(10, '-01-01'.slice(length - 4)), date.padEnd(10, '-12-31'.slice(length - 4))];
        if (said < 0) expect(one < first).toBe(true);
        if (said > 0) expect(one > last || (length === 10 && one === date)).toBe(true);
        if (said === 0) expect(length < 10 && one >= first && one <= last).toBe(true);
      }),
    );
  });
});
