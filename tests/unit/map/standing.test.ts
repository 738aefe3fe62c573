import { describe, expect, it } from 'vitest';
import { standingOf } from '../../../components/chain/standing.ts';
import type { Concept } from '../../../core/glossary/concept.ts';
import { readGlossary } from '../../../scripts/glossary/read-glossary.ts';

const { concepts } = readGlossary();

const finder = (all: readonly Concept[]) => (ids: readonly string[]) =>
  Promise.resolve(ids.map((id) => all.find((one) => one.id === id)).filter((one) => one !== undefined));
const stand = (id: string, all: readonly Concept[] = concepts) =>
  standingOf(
    all.find((one) => one.id === id)!,
    finder(all),
  );
const ids = (bodies: readonly { id: string }[] = []) => bodies.map(({ id }) => id);

const body = (name: string, relations: Concept['relations'] = {}, status?: Concept['validity']['status']): Concept => ({
  ...concepts.find(({ id }) => id === 'org/wpk')!,
  id: `org/${name}`,
  prefLabel: { en: name },
  relations,
  validity: { asOf: '2026', status, history: [] },
});

describe('where a body stands', () => {
  it('is the way up to the highest, in that order', async () => {
    const standing = await stand('org/organization-and-guidance-department');
    expect(ids(standing?.above)).toEqual(['org/wpk', 'org/central-committee-wpk']);
    expect(ids(standing?.beside)).toContain('org/united-front-department');
  });

  it('counts bodies only: no newspaper, post or event, and not itself', async () => {
    const { above, beside, below } = (await stand('org/central-committee-wpk'))!;
    const all = ids([...above, ...beside, ...below]);
    expect(all.every((id) => id.startsWith('org/'))).toBe(true);
    expect(all).not.toContain('org/central-committee-wpk');
    expect(ids(below)).toContain('org/politburo-wpk');
  });

  it('leaves out what is no more', async () => {
    const all = [
      body('whole', { narrower: ['org/self', 'org/gone', 'org/there'] }),
      body('self', { broader: ['org/whole'] }),
      body('gone', { broader: ['org/whole'] }, 'abolished'),
      body('there', { broader: ['org/whole'] }, 'current'),
    ];
    expect(ids((await stand('org/self', all))?.beside)).toEqual(['org/there']);
  });

  it('is nothing for a body alone, and for what is no body', async () => {
    expect(await stand('org/alone', [body('alone')])).toBeNull();
    expect(await stand('place/hoeryong')).toBeNull();
  });

  it('ends where a glossary goes round in a circle or points to nothing', async () => {
    const circle = [body('a', { broader: ['org/b'] }), body('b', { broader: ['org/c'] }), body('c', { broader: ['org/b'] })];
    expect(ids((await stand('org/a', circle))?.above)).toEqual(['org/c', 'org/b']);
    expect(await stand('org/a', [body('a', { broader: ['org/none'] })])).toBeNull();
  });
});
