import { describe, expect, it } from 'vitest';
import type { Concept } from '../../../core/glossary/concept.ts';
import { nameIndex } from '../../../core/lookup/name-index.ts';
import { readGlossary } from '../../../scripts/glossary/read-glossary.ts';

function concept(id: string, en: string, ko: string, other: string[] = []): Concept {
  return {
    id,
    kind: 'place',
    country: 'KP',
    prefLabel: { en, ko },
    definition: { en: `${en}.`, ko: `${ko}.` },
    altLabel: other.map((label) => ({ label, lang: 'en', type: 'name' })),
    hiddenLabel: [],
    validity: { asOf: '2026', history: [] },
    relations: {},
    senses: {},
    sources: [],
    confidence: 'high',
  };
}

const index = nameIndex([
  concept('place/hoeryong', 'Hoeryong', '회령시', ['Hoiryong', 'Hoeryŏng']),
  concept('place/hyesan', 'Hyesan', '혜산시'),
  concept('org/mss', 'Ministry of State Security', '국가보위성', ['MSS', 'State Security Department']),
  concept('org/mps', 'Ministry of Social Security', '사회안전성', ['MPS']),
]);
const found = (text: string) => index.find(text).map(({ concept }) => concept.id);

describe('looking names up', () => {
  it.each([
    ['Hoeryong', 'place/hoeryong'],
    ['hoiryong', 'place/hoeryong'],
    ['Hoeyong', 'place/hoeryong'],
    ['HOERYŎNG', 'place/hoeryong'],
    ['회령', 'place/hoeryong'],
    ['hye', 'place/hyesan'],
    ['MSS', 'org/mss'],
    ['state security', 'org/mss'],
    ['보위성', 'org/mss'],
  ])('finds %s', (text, id) => expect(found(text)[0]).toBe(id));

  it('asks for all the words that are said', () => {
    expect(found('Ministry of Social')).toEqual(['org/mps']);
  });

  it('says by which name, and whether it is the whole of it', () => {
    expect(index.find('hoiryong')[0]).toMatchObject({ by: 'Hoiryong', isExact: true });
    expect(index.find('hoi')[0]).toMatchObject({ by: 'Hoiryong', isExact: false });
  });

  it.each(['', '   ', '—', 'Zanzibar'])('finds nothing for “%s”', (text) => expect(found(text)).toEqual([]));

  it('gives what has the very words, and what is a letter away only where nothing has', () => {
    expect(found('Hyesan')).toEqual(['place/hyesan']);
    expect(found('Hyesam')).toEqual(['place/hyesan']);
    expect(found('Hye')).not.toContain('place/hoeryong');
    expect(found('Hax')).toEqual([]);
  });

  it('gives what comes as near by its rank', () => {
    const rank = ({ id }: { id: string }) => (id === 'org/mps' ? 1 : 0);
    expect(index.find('ministry', 8, rank)[0]?.concept.id).toBe('org/mps');
    expect(index.find('ministry of state', 8, rank)[0]?.concept.id).toBe('org/mss');
  });

  it('gives no more than is asked for', () => expect(index.find('ministry', 1)).toHaveLength(1));
});

describe('looking names up in the whole glossary', () => {
  const { concepts } = readGlossary();
  const whole = nameIndex(concepts);

  it.each(['Hoeryong', 'hoeryŏng', '회령', '會寧', 'HOERYONG', 'Hoiryong'])('finds a town as %s', (name) => {
    expect(whole.find(name)[0]?.concept.id).toBe('place/hoeryong');
  });

  it('gives those whose own name begins so before those that only hold it', () => {
    const names = whole.find('pyong').map(({ concept }) => concept.prefLabel.en.toLowerCase());
    expect(names.slice(0, 2).every((name) => name.startsWith('pyong'))).toBe(true);
  });

  it('finds every concept by every name it has', () => {
    for (const { id, prefLabel, altLabel } of concepts.slice(0, 200)) {
      for (const name of [prefLabel.en, prefLabel.ko, ...altLabel.map(({ label }) => label)]) {
        const exact = whole.find(name ?? '', Number.POSITIVE_INFINITY).filter(({ isExact }) => isExact);
        if (name !== undefined) expect(exact.map(({ concept }) => concept.id)).toContain(id);
      }
    }
  });
});
