import { describe, expect, it } from 'vitest';
import { GATES } from '../../../core/glossary/vocabulary.ts';
import { ORIGINS, type SurfaceClass, TYPES } from '../../../core/glossary/lexicon-format.ts';
import type { Weighed } from '../../../core/spotting/evidence.ts';
import { type Reasons, reasonsOn } from '../../../core/spotting/reason.ts';

interface Given {
  origin?: (typeof ORIGINS)[number];
  type?: (typeof TYPES)[number];
  gate?: (typeof GATES)[number];
  first?: string | null;
  second?: string | null;
}

function sense({ origin = 'altLabel', type = 'name', gate = 'page', first = null, second = null }: Given): Weighed {
  const surface: SurfaceClass = {
    caseShape: 0,
    role: 0,
    gate: GATES.indexOf(gate),
    origin: ORIGINS.indexOf(origin),
    lang: 0,
    type: TYPES.indexOf(type),
    gaps: 0,
    weak: 0,
  };
  return { concept: 0, reading: { concept: 0, surface }, odds: 1, first, second, country: null };
}

const page = (...named: string[]): Reasons => reasonsOn({ anchors: named.length, named, open: true, openAt: () => true });
const reason = (given: Given, ...named: string[]): string => page(...named).of(sense(given));

describe('the reason of a mention', () => {
  it.each([
    ['prefLabel', 'acronym', 'full name'],
    ['hiddenLabel', 'name', 'a misspelling met in print'],
    ['altLabel', 'name', 'another name'],
    ['altLabel', 'acronym', 'abbreviation'],
    ['altLabel', 'romanisation', 'another spelling'],
    ['altLabel', 'former', 'former name'],
    ['altLabel', 'house-style', 'house style'],
    ['altLabel', 'local', 'local form'],
    ['altLabel', 'short', 'short form'],
    ['generated', 'acronym', 'abbreviation'],
    ['generated', 'romanisation', 'a spelling by rule'],
    ['generated', 'name', 'a form of the name'],
  ] as const)('says of what kind its words are: %s, %s', (origin, type, words) => {
    expect(reason({ origin, type })).toBe(words);
  });

  it('names what the page names most, at most two', () => {
    expect(reason({}, 'KCNA')).toBe('another name; page names KCNA');
    expect(reason({}, 'KCNA', 'DPRK', 'WPK')).toBe('another name; page names KCNA, DPRK');
    expect(reason({ first: 'near WPK' }, 'KCNA')).toBe('another name; near WPK; page names KCNA');
    expect(reason({ first: 'near WPK' })).toBe('another name; near WPK');
  });

  it('leaves that out where the words speak for themselves or two grounds stand', () => {
    expect(reason({ gate: 'none' }, 'KCNA')).toBe('another name; speaks for itself');
    expect(reason({ gate: 'none', first: 'near WPK' }, 'KCNA')).toBe('another name; near WPK');
    expect(reason({ first: 'near WPK', second: 'short for X' }, 'KCNA')).toBe('another name; near WPK; short for X');
  });

  it('is the ground alone for what only this page makes a name', () => {
    expect(reason({ origin: 'generated', first: 'short for Pak Thae Song' }, 'KCNA')).toBe('short for Pak Thae Song');
    expect(reason({ origin: 'generated', first: 'Hoeryong, spelled Hoeyong here' }, 'KCNA')).toBe('Hoeryong, spelled Hoeyong here');
    expect(reason({ origin: 'generated', first: 'not short for X' })).toBe('a form of the name; not short for X');
    expect(reason({ first: 'short for Pak Thae Song' })).toBe('another name; short for Pak Thae Song');
  });

  it('is the same for all of one class, and each class has its own', () => {
    const reasons = page('KCNA');
    const one = sense({});
    expect([one, sense({ type: 'short' }), one].map((each) => reasons.of(each))).toEqual([
      'another name; page names KCNA',
      'short form; page names KCNA',
      'another name; page names KCNA',
    ]);
  });
});
