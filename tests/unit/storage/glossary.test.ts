import { IDBFactory } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import { editClip, saveClip } from '../../../storage/clips.ts';
import type { Database } from '../../../storage/database.ts';
import { conceptsById, ensureGlossary, lexiconBytes, loadGlossary } from '../../../storage/glossary.ts';
import { clock, draft, MORNING, newDatabase, packaged, PAGE } from './fixtures.ts';

const wholeDump = async (db: Database) => JSON.stringify([await db.clips.toArray(), await db.revisions.toArray()]);

describe('loading the dataset', () => {
  it('writes concepts, lexicon and version the first time, and nothing the second', async () => {
    const db = newDatabase();
    const pack = packaged();
    expect(await ensureGlossary(db, pack, MORNING)).toBe(true);
    expect(await ensureGlossary(db, pack, MORNING)).toBe(false);
    expect(pack.reads).toBe(1);
    expect(await db.glossaries.toArray()).toEqual([
      { id: 'bundled', version: '1', concepts: 3, sha256: 'sha-1', lexiconBytes: 9, loadedAt: MORNING.toISOString() },
    ]);
    expect((await conceptsById(db, ['place/musan', 'place/hoeryong', 'place/nowhere'])).map(({ id }) => id)).toEqual([
      'place/musan',
      'place/hoeryong',
    ]);
    expect(new TextDecoder().decode(await lexiconBytes(db))).toBe('lexicon 1');
  });

  it('replaces another version whole: concepts that went are gone', async () => {
    const db = newDatabase();
    await ensureGlossary(db, packaged('1'), MORNING);
    expect(await ensureGlossary(db, packaged('2', ['place/onsong']), MORNING)).toBe(true);
    expect(await db.concepts.toArray()).toEqual([
      expect.objectContaining({ definition: expect.objectContaining({ en: 'In version 2.' }) }),
    ]);
  });

  it('goes back to an older version too, when an older extension is put back', async () => {
    const db = newDatabase();
    await ensureGlossary(db, packaged('2'), MORNING);
    expect(await ensureGlossary(db, packaged('1'), MORNING)).toBe(true);
  });

  it('keeps the old dataset whole when the new one cannot be written', async () => {
    const db = newDatabase();
    await ensureGlossary(db, packaged('1'), MORNING);
    const twice = packaged('2', ['place/onsong', 'place/onsong']);
    await expect(loadGlossary(db, twice, MORNING)).rejects.toThrow();
    expect((await db.glossaries.get('bundled'))?.version).toBe('1');
    expect(await db.concepts.count()).toBe(3);
    expect(new TextDecoder().decode(await lexiconBytes(db))).toBe('lexicon 1');
  });

  it.each<[string, (db: Database) => Promise<unknown>]>([
    ['no version row, as after an interrupted first load', (db) => db.glossaries.clear()],
    ['a concept too few', (db) => db.concepts.delete('place/onsong')],
    ['a concept too many', async (db) => db.concepts.add({ ...(await db.concepts.get('place/onsong'))!, id: 'place/x' })],
    ['no lexicon', (db) => db.lexicons.clear()],
    ['a lexicon cut short', (db) => db.lexicons.update('bundled', { bytes: new ArrayBuffer(2) })],
    ['a lexicon that is no buffer', (db) => db.table('lexicons').put({ id: 'bundled', bytes: {} })],
    ['another hash under the same version', (db) => db.glossaries.update('bundled', { sha256: 'other' })],
  ])('heals %s', async (_, damage) => {
    const db = newDatabase();
    await ensureGlossary(db, packaged(), MORNING);
    await damage(db);
    expect(await ensureGlossary(db, packaged(), MORNING)).toBe(true);
    expect(await db.concepts.count()).toBe(3);
    expect(await ensureGlossary(db, packaged(), MORNING)).toBe(false);
  });

  it('leaves every clip and revision as it was, byte for byte', async () => {
    const db = newDatabase();
    const tick = clock();
    await ensureGlossary(db, packaged('1'), tick());
    await saveClip(db, draft({ note: '메모', tags: ['태그'] }), { now: tick(), pageKey: PAGE });
    await editClip(db, { id: draft().id, note: 'changed' }, { now: tick() });
    const before = await wholeDump(db);
    await db.concepts.clear();
    await ensureGlossary(db, packaged('2'), tick());
    expect(await wholeDump(db)).toBe(before);
  });

  it('is harmless when two pages do it at once', async () => {
    const profile = new IDBFactory();
    const pages = [newDatabase(profile), newDatabase(profile)];
    await Promise.all(pages.map((db) => ensureGlossary(db, packaged(), MORNING)));
    expect(await pages[0]!.concepts.count()).toBe(3);
    expect(await pages[1]!.glossaries.count()).toBe(1);
  });
});

describe('reading concepts', () => {
  it('throws when a row is damaged, rather than show half of it', async () => {
    const db = newDatabase();
    await ensureGlossary(db, packaged(), MORNING);
    await db.table('concepts').put({ id: 'place/onsong' });
    await expect(conceptsById(db, ['place/onsong'])).rejects.toThrow('damaged');
  });
});
