import { describe, expect, it } from 'vitest';
import type { Witness } from '../../../core/spotting/evidence.ts';
import { WEIGHTS } from '../../../core/spotting/weights.ts';
import { countryInPhrase } from '../../../core/spotting/witnesses/country.ts';
import { cuesAround } from '../../../core/spotting/witnesses/cues.ts';
import { dateline } from '../../../core/spotting/witnesses/dateline.ts';
import { governingPhrase } from '../../../core/spotting/witnesses/governing-phrase.ts';
import { ordinaryWord } from '../../../core/spotting/witnesses/ordinary-word.ts';
import { provinceNear } from '../../../core/spotting/witnesses/province.ts';
import { type Asked, caseOf } from './stages.ts';

interface Heard {
  refused: boolean;
  near: number;
  supported: boolean;
  ground: string | null;
}

function hear(witness: Witness, text: string, words: string, asked?: Asked): Heard {
  const { made, neighbourhood } = caseOf(text, words, asked);
  const refused = witness(made, neighbourhood);
  return { refused, near: made.near, supported: made.supported, ground: made.country ?? made.province ?? made.cues };
}

const SILENT: Heard = { refused: false, near: 0, supported: false, ground: null };
const REFUSED: Heard = { ...SILENT, refused: true };
const MSS = 'Ministry of State Security';

describe('the country in the phrase', () => {
  const said = (country: string): Heard => ({
    refused: false,
    near: WEIGHTS.country,
    supported: true,
    ground: `the phrase says ${country}`,
  });

  it('speaks for the reading of that country and refuses the others', () => {
    expect(hear(countryInPhrase, `North Korea's ${MSS}`, MSS, { id: 'org/mss' })).toEqual(said('North Korea'));
    expect(hear(countryInPhrase, `China's ${MSS}`, MSS, { id: 'org/mss' })).toEqual(REFUSED);
    expect(hear(countryInPhrase, `China's ${MSS}`, MSS, { id: 'org/mss-china' })).toEqual(said('China'));
  });

  it('says nothing where there is none', () => {
    expect(hear(countryInPhrase, `the ${MSS}`, MSS)).toEqual(SILENT);
    expect(hear(countryInPhrase, `China spoke and the ${MSS}`, MSS)).toEqual(SILENT);
  });

  it('is no business of a person, of whom there is one', () => {
    expect(hear(countryInPhrase, "China's Kim Yo Jong", 'Kim Yo Jong')).toEqual(SILENT);
  });
});

describe('the province beside a place', () => {
  it('speaks for the place that lies in it', () => {
    const text = 'Unsan County in South Pyongan';
    expect(hear(provinceNear, text, 'Unsan County', { id: 'place/unsan-south' })).toEqual({
      refused: false,
      near: WEIGHTS.province,
      supported: true,
      ground: 'near South Pyongan',
    });
    expect(hear(provinceNear, text, 'Unsan County', { id: 'place/unsan-north' })).toEqual(SILENT);
  });

  it('says nothing where it is far, and of what lies in none', () => {
    expect(hear(provinceNear, `Unsan County ${'x'.repeat(WEIGHTS.provinceDistance)} South Pyongan`, 'Unsan County')).toEqual(SILENT);
    expect(hear(provinceNear, 'Hyesan in South Pyongan', 'Hyesan')).toEqual(SILENT);
    // The country is no province.
    expect(hear(provinceNear, 'South Pyongan, 북한, North Korea', 'South Pyongan')).toEqual(SILENT);
    expect(hear(provinceNear, 'Musan County Mine in North Hamgyong', 'Musan County Mine')).toEqual(SILENT);
  });
});

describe('the cues of an entry', () => {
  const PLENARY = 'plenary meeting';
  const cued = (count: number, onPage: number, ground: string): Heard => ({
    refused: false,
    near: count * WEIGHTS.cueFor + onPage * WEIGHTS.cueOnPage,
    supported: true,
    ground,
  });

  it('speak for it near by, the nearest two by name', () => {
    expect(hear(cuesAround, `a ${PLENARY} of the party`, PLENARY)).toEqual(cued(1, 1, 'near party'));
    expect(hear(cuesAround, `the WPK party ${PLENARY}`, PLENARY)).toEqual(cued(2, 2, 'near party, WPK'));
    expect(hear(cuesAround, `Pyongyang: the WPK party ${PLENARY}`, PLENARY)).toEqual(cued(3, 3, 'near party, WPK'));
  });

  it('say a little for it from afar, without support', () => {
    const far = hear(cuesAround, `${PLENARY}\n\nthe party`, PLENARY);
    expect(far).toEqual({ ...SILENT, near: WEIGHTS.cueOnPage });
  });

  it('speak against it near by, and refuse it from within its phrase', () => {
    expect(hear(cuesAround, `the ${MSS}, not a Soviet one`, MSS, { id: 'org/mss' })).toEqual({ ...SILENT, near: -WEIGHTS.cueAgainst });
    expect(hear(cuesAround, `the Soviet ${MSS}`, MSS, { id: 'org/mss' })).toMatchObject({ refused: true });
    expect(hear(cuesAround, `the ${MSS}`, MSS, { id: 'org/mss' })).toEqual(SILENT);
  });

  it('say no more than so much', () => {
    const all = `the Central Committee of WPK in Pyongyang: a party ${PLENARY}`;
    expect(hear(cuesAround, all, PLENARY).near).toBeCloseTo(WEIGHTS.cueForMost + WEIGHTS.cueOnPageMost, 9);
  });
});

describe('a dateline', () => {
  it.each([
    'Seatown, Jan. 2 (Yonhap) -- He',
    'Seatown, January 21 -- He',
    'Seatown Jan 2 (Yonhap) — He',
    'Seatown (Yonhap) – He',
    'Seatown -- He',
    'Seatown —He',
    'Seatown—He',
    '(Seatown=Yonhap) He',
  ])('%j needs no card abroad', (text) => {
    expect(hear(dateline, text, 'Seatown').refused).toBe(true);
  });

  it.each([
    'Seatown, Jan. 2, he',
    'Seatown (Yonhap) he',
    'Seatown -',
    'Seatown-based',
    'in Seatown, he -- they',
    'Seatown=Yonhap',
    'Seatown --',
    'Seatown, Jan. 123 -- He',
    'Seatown (Y) -- He',
  ])('%j is none', (text) => {
    expect(hear(dateline, text, 'Seatown').refused).toBe(false);
  });

  it('says something at home, and is about places only', () => {
    expect(hear(dateline, 'Hyesan (KCNA) -- He', 'Hyesan').refused).toBe(false);
    expect(hear(dateline, 'Radio Free Asia -- He', 'Radio Free Asia').refused).toBe(false);
  });
});

describe('the body that a short name belongs to', () => {
  const PLENARY = 'plenary meeting';
  const refuses = (text: string, words = PLENARY): boolean => hear(governingPhrase, text, words).refused;

  it.each([
    "plenary meeting of the Supreme People's Assembly",
    "plenary meeting of Supreme People's Assembly",
    "plenary meeting of the Eighth Supreme People's Assembly",
    "plenary meeting of the 8th Korean Supreme People's Assembly",
    "the Supreme People's Assembly plenary meeting",
    '(최고인민회의) plenary meeting',
    '[SPA] plenary meeting',
    'SPA plenary meeting',
  ])('is another: %j', (text) => {
    expect(refuses(text)).toBe(true);
  });

  it.each([
    'plenary meeting of the Central Committee of the WPK',
    'plenary meeting of the WPK',
    'WPK plenary meeting',
    'plenary meeting',
    'plenary meeting of farmers',
    "plenary meeting of the farmers of the Supreme People's Assembly",
    "plenary meeting of the Very Big Old Supreme People's Assembly",
    "plenary meeting in the Supreme People's Assembly",
    'plenary meeting of the Hyesan men',
    'Hyesan plenary meeting',
    "Supreme People's Assembly's plenary meeting",
    'SPA\n\nplenary meeting',
    'SPA, plenary meeting',
  ])('is its own, or none: %j', (text) => {
    expect(refuses(text)).toBe(false);
  });

  it('is its own also by way of others: what holds it and what it holds', () => {
    expect(refuses('Central Committee of the WPK', 'Central Committee')).toBe(false);
    expect(refuses("Central Committee of the Supreme People's Assembly", 'Central Committee')).toBe(true);
  });

  it('is asked of short names only, and of what belongs to something', () => {
    expect(refuses("secret police of the Supreme People's Assembly", 'secret police')).toBe(false);
    expect(refuses("WPK of the Supreme People's Assembly", 'WPK')).toBe(false);
    expect(refuses("Central Committee of the WPK of the Supreme People's Assembly", 'Central Committee of the WPK')).toBe(false);
  });
});

describe('an ordinary Korean word that is a place too', () => {
  const weighed = (text: string, words = '무산'): Heard => hear(ordinaryWord, text, words);

  it.each([
    '무산에서 그는',
    '무산까지의 길',
    '함경북도 무산은',
    '강도 무산이',
    '혜산시 무산은',
    '황북 무산이',
    '혜산·무산·회령',
    '혜산, 무산, 회령',
    '혜산시, 무산과 회령',
    '혜산군·무산와 회령',
  ])('is the place where the grammar says so: %j', (text) => {
    expect(weighed(text)).toEqual({ ...SILENT, near: WEIGHTS.weak });
  });

  it.each(['협상이 무산', '무산 그는', '무산은 함경북도', '무산 부터', '혜산, 무산 그는', '무산, 회령', '혜산·무산'])(
    'is none in %j',
    (text) => {
      expect(weighed(text).refused).toBe(true);
    },
  );

  it('says nothing of other words', () => {
    expect(weighed('혜산시 그는', '혜산시')).toEqual(SILENT);
  });
});
