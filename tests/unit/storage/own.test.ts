import { describe, expect, it } from 'vitest';
import {
  addToCollection,
  deleteCollection,
  deleteOwnConcept,
  deleteSearch,
  restoreCollection,
  saveCollection,
} from '../../../storage/own.ts';
import { saveOwnConcept, saveSearch } from '../../../storage/own.ts';
import { clock, concept, MORNING, newDatabase, valueOf } from './fixtures.ts';

const id = (n: number) => `6f1c2f0e-0000-4000-8000-${String(n).padStart(12, '0')}`;
const at = { now: MORNING };

describe('a collection', () => {
  const CASE = { id: id(1), name: 'Case', note: 'n', items: [{ clip: id(2), note: 'a' }] };

  it('keeps when it was made, and gives back what it was before', async () => {
    const db = newDatabase();
    const tick = clock();
    const first = valueOf(await saveCollection(db, CASE, { now: tick() }));
    expect(first).toEqual({ before: null, after: { ...CASE, created: MORNING.toISOString(), modified: MORNING.toISOString() } });
    const second = valueOf(await saveCollection(db, { ...CASE, name: 'Other' }, { now: tick() }));
    expect(second.before).toEqual(first.after);
    expect(second.after).toMatchObject({ name: 'Other', created: MORNING.toISOString(), modified: '2026-11-24T08:01:00.000Z' });
  });

  it('takes clips at its end, each once, with the notes of the others', async () => {
    const db = newDatabase();
    await saveCollection(db, CASE, at);
    const { after } = valueOf(await addToCollection(db, id(1), [id(3), id(2), id(3)], at));
    expect(after?.items).toEqual([...CASE.items, { clip: id(3), note: '' }]);
    expect(await addToCollection(db, id(9), [id(3)], at)).toEqual({ ok: false, failure: 'not-found' });
  });

  it('goes to the trash and comes back whole', async () => {
    const db = newDatabase();
    const { after } = valueOf(await saveCollection(db, CASE, at));
    expect(valueOf(await deleteCollection(db, id(1), at)).after?.deleted).toBe(MORNING.toISOString());
    expect(valueOf(await restoreCollection(db, id(1))).after).toEqual(after);
    expect(await deleteCollection(db, id(9), at)).toEqual({ ok: false, failure: 'not-found' });
  });
});

it('keeps searches, and what is deleted can be saved again', async () => {
  const db = newDatabase();
  const search = { id: id(1), name: 'Arrests', query: 'tag:arrest' };
  await saveSearch(db, search, at);
  const { before } = valueOf(await deleteSearch(db, id(1)));
  expect(before).toEqual({ ...search, created: MORNING.toISOString() });
  expect(await db.searches.count()).toBe(0);
  expect(await deleteSearch(db, id(1))).toEqual({ ok: false, failure: 'not-found' });
});

it('keeps concepts of the reader’s own', async () => {
  const db = newDatabase();
  const own = concept('place/my-village', 'A village.');
  expect(valueOf(await saveOwnConcept(db, own))).toEqual({ before: null, after: own });
  const changed = { ...own, definition: { en: 'A town.', ko: '' } };
  expect(valueOf(await saveOwnConcept(db, changed)).before).toEqual(own);
  expect(valueOf(await deleteOwnConcept(db, own.id)).before).toEqual(changed);
});
