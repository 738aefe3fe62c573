import { IDBFactory } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import { editClip, saveClip } from '../../../storage/clips.ts';
import type { Database } from '../../../storage/database.ts';
import { conceptsById, ensureGlossary, lexiconBytes, loadGlossary } from '../../../storage/glossary.ts';
import { clock, draft, MORNING, newDatabase, packaged, PAGE } from './fixtures.ts';

const ids = ['place/hoeryong', 'place/onsong', 'place/musan'];
const wholeDump = async (db: Database) => JSON.stringify([await db.clips.toArray(), await db.revisions.toArray()]);

describe('loading the dataset', () => {
  it('writes concepts, lexicon and version the first time, and nothing the second', async () => {
    const db = newDatabase();
    const pack = packaged();
    expect(await ensureGlossary(db, pack, MORNING)).toBe(true);
    expect(await ensureGlossary(db, pack, MORNING)).toBe(false);
    expect(pack.reads).toBe(1);
    expect(await db.glossaries.toArray()).toEqual([
      { id: 'bundled', version: '1', concepts: 3, shards: 1, sha256: 'sha-1', lexiconBytes: 9, loadedAt: MORNING.toISOString() },
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
    expect((await conceptsById(db, ['place/hoeryong', 'place/onsong'])).map(({ definition }) => definition.en)).toEqual(['In version 2.']);
  });

  it('goes back to an older version too, when an older extension is put back', async () => {
    const db = newDatabase();
    await ensureGlossary(db, packaged('2'), MORNING);
    expect(await ensureGlossary(db, packaged('1'), MORNING)).toBe(true);
  });

  it('keeps the old dataset whole when the new one cannot be written', async () => {
    const db = newDatabase();
    await ensureGlossary(db, packaged('1'), MORNING);
    db.glossaries.hook('creating', () => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    await expect(loadGlossary(db, packaged('2', ['place/onsong']), MORNING)).rejects.toThrow();
    expect((await db.glossaries.get('bundled'))?.version).toBe('1');
    expect((await conceptsById(db, ids)).map(({ definition }) => definition.en)).toEqual(Array(3).fill('In version 1.'));
    expect(new TextDecoder().decode(await lexiconBytes(db))).toBe('lexicon 1');
  });

  it.each<[string, (db: Database) => Promise<unknown>]>([
    ['no version row, as after an interrupted first load', (db) => db.glossaries.clear()],
    ['a shard too few', (db) => db.conceptShards.clear()],
    ['a shard too many', async (db) => db.conceptShards.add({ first: 'place/x', ids: [], ends: [], json: new ArrayBuffer() })],
    ['another number of concepts', (db) => db.glossaries.update('bundled', { concepts: 2 })],
    ['no lexicon', (db) => db.lexicons.clear()],
    ['a lexicon cut short', (db) => db.lexicons.update('bundled', { bytes: new ArrayBuffer(2) })],
    ['a lexicon that is no buffer', (db) => db.table('lexicons').put({ id: 'bundled', bytes: {} })],
    ['another hash under the same version', (db) => db.glossaries.update('bundled', { sha256: 'other' })],
  ])('heals %s', async (_, damage) => {
    const db = newDatabase();
    await ensureGlossary(db, packaged(), MORNING);
    await damage(db);
    expect(await ensureGlossary(db, packaged(), MORNING)).toBe(true);
    expect(await conceptsById(db, ids)).toHaveLength(3);
    expect(await ensureGlossary(db, packaged(), MORNING)).toBe(false);
  });

  it('leaves every clip and revision as it was, byte for byte', async () => {
    const db = newDatabase();
    const tick = clock();
    await ensureGlossary(db, packaged('1'), tick());
    await saveClip(db, draft({ note: '메모', tags: ['태그'] }), { now: tick(), pageKey: PAGE });
    await editClip(db, { id: draft().id, note: 'changed' }, { now: tick() });
    const before = await wholeDump(db);
    await db.conceptShards.clear();
    await ensureGlossary(db, packaged('2'), tick());
    expect(await wholeDump(db)).toBe(before);
  });

  it('is harmless when two pages do it at once', async () => {
    const profile = new IDBFactory();
    const pages = [newDatabase(profile), newDatabase(profile)];
    await Promise.all(pages.map((db) => ensureGlossary(db, packaged(), MORNING)));
    expect(await conceptsById(pages[0]!, ids)).toHaveLength(3);
    expect(await pages[1]!.glossaries.count()).toBe(1);
  });
});

describe('reading concepts', () => {
  const many = Array.from({ length: 1_500 }, (_, i) => `place/p${i}`);
  const json = (text: string) => new TextEncoder().encode(text).buffer;

  it('finds each of many, wherever it is stored, in the order asked for', async () => {
    const db = newDatabase();
    await ensureGlossary(db, packaged('1', many), MORNING);
    expect(await db.conceptShards.count()).toBeGreaterThan(2);
    expect((await conceptsById(db, many)).map(({ id }) => id)).toEqual(many);
    const asked = ['place/p1499', 'place/a', 'place/p0', 'place/p1499', 'place/p00', 'site/z', 'org/a'];
    expect((await conceptsById(db, asked)).map(({ id }) => id)).toEqual(['place/p1499', 'place/p0', 'place/p1499']);
  });

  it('finds nothing in an empty database', async () => {
    expect(await conceptsById(newDatabase(), ids)).toEqual([]);
  });

  it('gives the successor of an id that was given up', async () => {
    const db = newDatabase();
    const pack = packaged('1', many);
    const redirects = { 'place/a-old-one': 'place/p7', 'place/gone': 'place/nowhere' };
    await ensureGlossary(db, { ...pack, manifest: async () => ({ ...(await pack.manifest()), redirects }) }, MORNING);
    expect((await conceptsById(db, ['place/a-old-one', 'place/gone', 'place/p7'])).map(({ id }) => id)).toEqual(['place/p7', 'place/p7']);
  });

  it.each([
    ['a shard without concepts', { first: 'place/hoeryong' }],
    ['a shard cut short', { first: 'place/hoeryong', ids: ['place/onsong'], ends: [30], json: json('{}') }],
    ['fewer ends than ids', { first: 'place/hoeryong', ids, ends: [2], json: json('{}') }],
    ['a concept that is no JSON', { first: 'place/hoeryong', ids: ['place/onsong'], ends: [1], json: json('{') }],
    ['a concept of another shape', { first: 'place/hoeryong', ids: ['place/onsong'], ends: [4], json: json('null') }],
  ])('throws for %s, rather than show half of it', async (_, row) => {
    const db = newDatabase();
    await ensureGlossary(db, packaged(), MORNING);
    await db.table('conceptShards').put(row);
    await expect(conceptsById(db, ['place/onsong'])).rejects.toThrow('damaged');
  });
});
