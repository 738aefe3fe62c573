import { describe, expect, it } from 'vitest';
import { surfaceKey, wordsOf } from '../../../core/glossary/surface.ts';
import { surfacesOf } from '../../../core/glossary/surfaces.ts';
import { concept } from '../spotting/small-glossary.ts';

const labelsOf = (given: Parameters<typeof concept>[0]): string[] => surfacesOf(concept(given)).map(({ label }) => label);
const surfaceOf = (given: Parameters<typeof concept>[0], label: string) =>
  surfacesOf(concept(given)).find((surface) => surface.label === label);

describe('the surfaces of an entry', () => {
  it('leave out what a parenthesis says to people', () => {
    const labels = labelsOf({ id: 'concept/inminban', prefLabel: { en: 'inminban (neighborhood watch unit)', ko: '강원도 (북한)' } });
    expect(labels).toContain('inminban');
    expect(labels).toContain('강원도');
  });

  it('are an acronym in its own capitals, a name in its capitals, a phrase of an institution in any', () => {
    const given = {
      id: 'org/x',
      prefLabel: { en: 'Unification Ministry' },
      altLabel: [{ label: 'MOU' }, { label: 'Chongryon' }, { label: 'DPRK' }],
    };
    expect(surfaceOf(given, 'MOU')!.case).toBe('exact');
    expect(surfaceOf(given, 'Chongryon')!.case).toBe('capital');
    expect(surfaceOf(given, 'Unification Ministry')!.case).toBe('fold');
    expect(surfaceOf(given, 'DPRK')!.case).toBe('fold');
    expect(surfaceOf({ id: 'person/x', prefLabel: { en: 'Kim Jong Un' } }, 'Kim Jong Un')!.case).toBe('capital');
  });

  it('obey what the entry says of case and gate', () => {
    const given = {
      id: 'org/x',
      prefLabel: { en: 'Some Body' },
      case: 'exact' as const,
      altLabel: [{ label: 'Body', gate: 'context' as const }],
      senses: { gate: 'none' as const },
    };
    expect(surfaceOf(given, 'Some Body')).toMatchObject({ case: 'exact', gate: 'none' });
    expect(surfaceOf(given, 'Body')!.gate).toBe('context');
  });

  it('speak for themselves with the marks of McCune-Reischauer', () => {
    expect(
      surfaceOf({ id: 'place/x', prefLabel: { en: 'Hoeryong' }, altLabel: [{ label: 'Hoeryŏng', type: 'romanisation' }] }, 'Hoeryŏng')!
        .gate,
    ).toBe('none');
  });

  it('hold a bare Korean name back that is an ordinary word, whatever the entry says', () => {
    const given = {
      id: 'place/x',
      prefLabel: { en: 'Rason', ko: '라선시' },
      altLabel: [{ label: '나선', lang: 'ko' as const, gate: 'none' as const }],
      place: { level: 'city' as const },
    };
    expect(surfaceOf(given, '나선')).toMatchObject({ gate: 'context', weak: true });
  });

  it('are made by rule from the Hangul and the level of a place, and marked so', () => {
    const given = { id: 'place/x', prefLabel: { en: 'North Pyongan Province', ko: '평안북도' }, place: { level: 'province' as const } };
    const labels = labelsOf(given);
    expect(labels).toEqual(
      expect.arrayContaining(['North Phyongan', 'North Phyongan Province', 'North Pyeongan Province', 'North Pyongan-do']),
    );
    expect(surfaceOf(given, 'North Phyongan')!.origin).toBe('generated');
    expect(labelsOf({ id: 'place/y', prefLabel: { en: 'Musan County', ko: '무산군' }, place: { level: 'county' } })).toEqual(
      expect.arrayContaining(['Musan', 'Musan-gun', '무산']),
    );
    expect(
      labelsOf({ id: 'place/z', prefLabel: { en: 'Chollima District', ko: '천리마구역' }, place: { level: 'district' } }),
    ).not.toContain('Chollima');
  });

  it('do not speak for themselves when they were made by rule', () => {
    const given = { id: 'person/x', prefLabel: { en: 'Ri Chol', ko: '리철' }, senses: { gate: 'none' as const } };
    expect(surfaceOf(given, 'Lee Chul')!.gate).toBe('page');
  });

  it('follow the house styles of English and of the North', () => {
    expect(labelsOf({ id: 'org/d', prefLabel: { en: 'Ministry of National Defence' } })).toEqual(
      expect.arrayContaining(['Ministry of National Defense', 'National Defence Ministry']),
    );
    expect(labelsOf({ id: 'org/c', prefLabel: { en: 'Central Committee of the WPK' } })).toEqual(
      expect.arrayContaining(['C.C. of the WPK', 'Central Committee, WPK', 'C.C., WPK']),
    );
    expect(labelsOf({ id: 'org/w', prefLabel: { en: "Workers' Party of Korea" } })).not.toContain('WPK');
    expect(labelsOf({ id: 'concept/a', prefLabel: { en: 'state agency' } })).toContain('state agencies');
    expect(labelsOf({ id: 'concept/h', prefLabel: { en: 'head of the unit' } })).toContain('heads of the unit');
  });
});

describe('the words of a label', () => {
  it.each(['', ' ', '—', 'a', '.', 'x'.repeat(201)])('are none in %j', (label) => {
    expect(wordsOf(label)).toBeNull();
  });

  it('are the same for what differs by case, marks, hyphens and apostrophes only', () => {
    expect(surfaceKey("Ch'ŏngjin-si")).toBe(surfaceKey('chongjin SI'));
    expect(surfaceKey('Workers’ Party')).toBe(surfaceKey("Workers' Party"));
    expect(surfaceKey('지방 발전')).toBe(surfaceKey('지방발전'));
    expect(surfaceKey('Unsan')).not.toBe(surfaceKey('Unsam'));
  });

  it('are one for a Han character or a syllable', () => {
    expect(wordsOf('北')).not.toBeNull();
  });
});
