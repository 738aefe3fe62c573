import { describe, expect, it } from 'vitest';
import type { Concept } from '../../../core/glossary/concept.ts';
import { compileLexicon } from '../../../core/glossary/compile.ts';
import { openLexicon } from '../../../core/glossary/lexicon.ts';
import { ownConcept, ownId, withSpelling } from '../../../core/glossary/own.ts';
import { spot } from '../../../core/spotting/spot.ts';
import { glossarySource } from '../../../storage/glossary-source.ts';
import type { PackagedGlossary } from '../../../storage/glossary.ts';
import { deleteOwnConcept, saveOwnConcept } from '../../../storage/own.ts';
import { newDatabase } from './fixtures.ts';

const today = '2026-11-24T10:00:00.000Z';

function bundled(id: string, en: string): Concept {
  return { ...ownConcept(id, { kind: 'place', name: en, korean: '', spellings: [], definition: `${en}, a city.` }, today), country: 'KP' };
}

const CONCEPTS = [bundled('place/hoeryong', 'Hoeryong'), bundled('place/hyesan', 'Hyesan')];
const packaged: PackagedGlossary = {
  manifest: async () => ({ version: '1', concepts: 2, sha256: 'a' }),
  concepts: async () => CONCEPTS,
  lexicon: async () => compileLexicon(CONCEPTS),
};
const term = ownConcept(
  ownId('org', '0a1b2c3d'),
  { kind: 'org', name: 'Blue Heron Network', korean: '푸른왜가리', spellings: ['BHN'], definition: 'Ours.' },
  today,
);

function start() {
  const db = newDatabase();
  const source = () => glossarySource(db, packaged, () => new Date(today));
  const named = async (text: string) => {
    const lexicon = openLexicon(await source().lexicon());
    return spot([{ text }], lexicon, {}).map(({ senses: [{ concept }] }) => concept);
  };
  return { db, source, named };
}

describe("the reader's own glossary", () => {
  it('is marked beside the bundled one, in every spelling, on any page', async () => {
    const { db, named } = start();
    expect(await named('The Blue Heron Network (BHN) met in Hyesan.')).toEqual(['place/hyesan']);
    await saveOwnConcept(db, term);
    expect(await named('The Blue Heron Network (BHN) met in Hyesan.')).toEqual([term.id, term.id, 'place/hyesan']);
    expect(await named('푸른왜가리가 모였다.')).toEqual([term.id]);
  });

  it('is explained like any other, and gone when it is deleted', async () => {
    const { db, source, named } = start();
    await saveOwnConcept(db, term);
    expect(await source().concepts([term.id, 'place/hoeryong'])).toEqual([term, CONCEPTS[0]]);
    expect((await source().everyConcept()).map(({ id }) => id)).toEqual(['place/hoeryong', 'place/hyesan', term.id]);
    await deleteOwnConcept(db, term.id);
    expect(await named('Blue Heron Network')).toEqual([]);
    expect(await source().concepts([term.id])).toEqual([]);
  });

  it('adds another spelling to a bundled entry and changes nothing else of it', async () => {
    const { db, source, named } = start();
    const own = withSpelling(CONCEPTS[0]!, undefined, 'Whereyoung');
    await saveOwnConcept(db, { ...own, definition: { en: 'Overwritten.', ko: 'Overwritten.' } });
    expect(await named('They left Whereyoung.')).toEqual(['place/hoeryong']);
    const [concept] = await source().concepts(['place/hoeryong']);
    expect(concept).toMatchObject({ definition: { en: 'Hoeryong, a city.' }, altLabel: [{ label: 'Whereyoung' }] });
  });

  it('keeps a spelling once, beside those before it', () => {
    const first = withSpelling(CONCEPTS[0]!, undefined, 'Whereyoung');
    const second = withSpelling(CONCEPTS[0]!, withSpelling(CONCEPTS[0]!, first, 'Hweryong'), 'Whereyoung');
    expect(second.altLabel.map(({ label }) => label)).toEqual(['Whereyoung', 'Hweryong']);
  });

  it('is compiled once for what it holds', async () => {
    const { db, source } = start();
    await saveOwnConcept(db, term);
    await source().lexicon();
    const before = await db.lexicons.get('joined');
    await source().lexicon();
    expect(await db.lexicons.get('joined')).toEqual(before);
    await saveOwnConcept(db, { ...term, altLabel: [] });
    await source().lexicon();
    expect((await db.lexicons.get('joined'))?.key).not.toBe(before?.key);
  });

  it('has a name in Korean alone where no other is given', () => {
    const one = ownConcept('concept/own-1', { kind: 'concept', name: ' ', korean: '장마당', spellings: [], definition: '' }, today);
    expect(one.prefLabel).toEqual({ en: '장마당', ko: '장마당' });
  });
});
