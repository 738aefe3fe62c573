import { describe, expect, it } from 'vitest';
import { findConcepts } from '../../../components/library/concepts/find-concepts.ts';
import type { Concept } from '../../../core/glossary/concept.ts';
import { readGlossary } from '../../../scripts/glossary/read-glossary.ts';

const { concepts } = readGlossary();
const none = () => 0;
const ids = (text: string, kind: Concept['kind'] | null = null, rank: (concept: Concept) => number = none) =>
  findConcepts(concepts, { text, kind }, rank).map(({ concept }) => concept.id);

describe('concepts', () => {
  it('are found by any of their names, in any spelling', () => {
    for (const name of ['Hoeryong', 'hoeryŏng', '회령', '會寧', 'HOERYONG']) expect(ids(name)[0]).toBe('place/hoeryong');
  });

  it('say by which name, where it is not the one that is shown', () => {
    const [bowibu] = findConcepts(concepts, { text: '보위부', kind: null }, none).filter(
      ({ concept }) => concept.id === 'org/ministry-of-state-security-dprk',
    );
    expect(bowibu?.by).toContain('보위부');
    expect(findConcepts(concepts, { text: 'Hoeryong', kind: null }, none)[0]?.by).toBeNull();
  });

  it('whose own name begins so come before those that only hold it', () => {
    const found = findConcepts(concepts, { text: 'pyong', kind: null }, none);
    const names = found.map(({ concept }) => concept.prefLabel.en.toLowerCase());
    expect(names.slice(0, 2).every((name) => name.startsWith('pyong'))).toBe(true);
  });

  it('without a text are all there, the most spoken of first', () => {
    const all = ids('', null, ({ id }) => (id === 'place/sinuiju' ? 9 : id === 'place/hyesan' ? 4 : 0));
    expect(all).toHaveLength(concepts.length);
    expect(all.slice(0, 2)).toEqual(['place/sinuiju', 'place/hyesan']);
  });

  it('can be of one kind', () => {
    expect(ids('kim', 'person').every((id) => id.startsWith('person/'))).toBe(true);
  });

  it('are none for what nobody is called', () => {
    expect(ids('zzzz no such thing')).toEqual([]);
  });
});
