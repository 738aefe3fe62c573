import { describe, expect, it } from 'vitest';
import { GATES, LABEL_TYPES } from '../../../core/glossary/vocabulary.ts';
import type { SurfaceClass } from '../../../core/glossary/lexicon-format.ts';
import type { Case, Elsewhere } from '../../../core/spotting/evidence.ts';
import { definedHere } from '../../../core/spotting/witnesses/defined.ts';
import { isSame, namedElsewhere } from '../../../core/spotting/witnesses/named.ts';
import { otherSpelling } from '../../../core/spotting/witnesses/other-spelling.ts';
import { LEXICON } from './small-glossary.ts';
import { caseOf, numberOf } from './stages.ts';

const MSS = 'Ministry of State Security';
const NOTHING: Elsewhere = {
  defined: { meaning: () => undefined, unlisted: () => [] },
  named: { get: () => undefined },
  settled: () => [],
};
const NAMED = (...texts: string[]): Elsewhere => ({ ...NOTHING, named: { get: () => texts } });

/** A surface of a type in the small glossary, or one with a gate put in. */
function surfaceOf(text: string, change: Partial<SurfaceClass> = {}, id?: string): Case {
  const { made } = caseOf(text, text, { ...(id && { id }) });
  return { ...made, reading: { ...made.reading, surface: { ...made.reading.surface, ...change } } };
}

describe('a definition on the page', () => {
  const meaning = (value: number | null | undefined): Elsewhere => ({
    ...NOTHING,
    defined: { meaning: (words) => (words === 'MSS' ? value : undefined), unlisted: () => [] },
  });
  const mss = surfaceOf('MSS', {}, 'org/mss');

  it('says that an abbreviation means this concept, or another, or nothing at all', () => {
    expect(definedHere(mss, meaning(numberOf('org/mss')))).toBe(true);
    expect(definedHere(mss, meaning(numberOf('org/mss-china')))).toBe(false);
    expect(definedHere(mss, meaning(null))).toBe(false);
    expect(definedHere(mss, meaning(undefined))).toBeNull();
  });

  it('is no business of a name that is none', () => {
    const name = surfaceOf('MSS', { type: LABEL_TYPES.indexOf('name') }, 'org/mss');
    expect(definedHere(name, meaning(null))).toBeNull();
  });
});

describe('another name on the page', () => {
  it('is any other, but first one that this one shortens or abbreviates', () => {
    const short = surfaceOf('secret police');
    expect(namedElsewhere(short, NAMED('보위부'))).toEqual({ text: '보위부', isShort: false });
    expect(namedElsewhere(short, NAMED('보위부', 'secret police force'))).toEqual({ text: 'secret police force', isShort: true });
    expect(namedElsewhere(short, NAMED('x', 'Secret Police-force'))).toEqual({ text: 'Secret Police-force', isShort: true });
    expect(namedElsewhere(short, NAMED('secret policemen'))).toEqual({ text: 'secret policemen', isShort: false });
    expect(namedElsewhere(short, NAMED('the secret police'))).toEqual({ text: 'the secret police', isShort: false });
    expect(namedElsewhere(short, NAMED('first', 'second'))).toEqual({ text: 'first', isShort: false });
    expect(namedElsewhere(surfaceOf('MSS'), NAMED('Guoanbu', MSS))).toEqual({ text: MSS, isShort: true });
    expect(namedElsewhere(surfaceOf('MSS'), NAMED('MSS force'))).toEqual({ text: 'MSS force', isShort: false });
    expect(namedElsewhere(surfaceOf('보위부'), NAMED('보위부 일'))).toEqual({ text: '보위부 일', isShort: false });
  });

  it('is not the same in other letters', () => {
    expect(namedElsewhere(surfaceOf('secret police'), NAMED('Secret Police'))).toBeNull();
    expect(namedElsewhere(surfaceOf('secret police'), NAMED('secret police'))).toBeNull();
    expect(namedElsewhere(surfaceOf('secret police'), NOTHING)).toBeNull();
    expect([isSame('Ab', 'aB'), isSame('ab', 'ac'), isSame('ab', 'abc')]).toEqual([true, false, false]);
  });
});

describe("another spelling, the South's", () => {
  const other = (text: string, ...named: string[]): boolean =>
    otherSpelling(surfaceOf(text), named.length > 0 ? NAMED(...named) : NOTHING, LEXICON);

  it('is another place beside the spelling of the North', () => {
    expect(other('Gangwon Province', 'Kangwon')).toBe(true);
    expect(other('Gangwon Province', 'Kangwon Province')).toBe(true);
    expect(other('Gangwon Province', 'Wonsan', 'Kangwon City')).toBe(true);
  });

  it.each([
    ['Daedong', 'Taetong'],
    ['Bukchang', 'Pukchang'],
    ['Gaecheon City', 'Kaechon'],
    ['Sinheung', 'Sinhung'],
    ['Deokcheon', 'Tokcon'],
    ['Gangwon', 'Khangwon Province'],
    ['Gang-won', 'Kangwon'],
  ])('sounds the same as the North writes it: %s, %s', (south, north) => {
    const made = surfaceOf('Gangwon Province');
    expect(otherSpelling({ ...made, candidate: { ...made.candidate, text: south } }, NAMED(north), LEXICON)).toBe(true);
    expect(otherSpelling({ ...made, candidate: { ...made.candidate, text: north } }, NAMED(south), LEXICON)).toBe(false);
  });

  it('is not beside another name, its own spelling or nothing', () => {
    expect(other('Gangwon Province', 'Kangwom')).toBe(false);
    expect(other('Gangwon Province', 'Gangwon')).toBe(false);
    expect(other('Gangwon Province', 'Gangweon')).toBe(false);
    expect(other('Gangwon Province')).toBe(false);
  });

  it('is asked only of a place whose name needs help', () => {
    const page = { gate: GATES.indexOf('page') };
    expect(otherSpelling(surfaceOf('Gangwon Province', page), NAMED('Kangwon'), LEXICON)).toBe(false);
    expect(other('secret police', 'zecret police')).toBe(false);
  });
});
