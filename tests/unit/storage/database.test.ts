import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { Dexie } from 'dexie';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { undoBatch } from '../../../storage/batches.ts';
import { clipsOnPage, deleteClip, recentClips, revisionsOf, saveClip, undoClip } from '../../../storage/clips.ts';
import { createDatabase } from '../../../storage/database.ts';
import { liveClipsOnPage, liveTags } from '../../../storage/live.ts';
import { draft, MORNING, newDatabase, PAGE, valueOf } from './fixtures.ts';

const at = { now: MORNING };
const dependencies = { ...Dexie.dependencies };

afterEach(() => Object.assign(Dexie.dependencies, dependencies));

describe('several pages over one database', () => {
  it('lets a newer version upgrade: the old page closes instead of blocking', async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => {});
    const profile = new IDBFactory();
    const old = newDatabase(profile);
    await saveClip(old, draft(), { ...at, pageKey: PAGE });
    const newer = new Dexie('sidelight', { indexedDB: profile, IDBKeyRange });
    newer.version(2).stores({ clips: '&id, pageKey, created, modified, deleted, *tags, *conceptIds', extra: '&id' });
    await newer.open();
    expect(await newer.table('clips').count()).toBe(1);
    newer.close();
    vi.restoreAllMocks();
  });

  it('opens again by itself after it was closed under it', async () => {
    const db = newDatabase();
    await saveClip(db, draft(), { ...at, pageKey: PAGE });
    db.close({ disableAutoOpen: false });
    expect(await clipsOnPage(db, PAGE)).toHaveLength(1);
  });

  it('tells a page what another one wrote', async () => {
    const profile = new IDBFactory();
    // Live queries look for IndexedDB in the environment and not in the options.
    Dexie.dependencies.indexedDB = profile;
    const [reader, writer] = [newDatabase(profile), newDatabase(profile)];
    const seen: number[] = [];
    const subscription = liveClipsOnPage(reader, PAGE).subscribe({
      next: (clips) => seen.push(clips.length),
      error: (error) => expect.unreachable(String(error)),
    });
    await vi.waitFor(() => expect(seen).toEqual([0]));
    await saveClip(writer, draft(), { ...at, pageKey: PAGE });
    await vi.waitFor(() => expect(seen.at(-1)).toBe(1));
    subscription.unsubscribe();
    await undoClip(writer, draft().id, at);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(seen.at(-1)).toBe(1);
  });

  it('tells of tags that only a deletion took away', async () => {
    const profile = new IDBFactory();
    Dexie.dependencies.indexedDB = profile;
    const db = newDatabase(profile);
    await saveClip(db, draft({ tags: ['t'] }), { ...at, pageKey: PAGE });
    const seen: string[][] = [];
    const subscription = liveTags(db).subscribe({ next: (tags) => seen.push(tags), error: (error) => expect.unreachable(String(error)) });
    await vi.waitFor(() => expect(seen).toEqual([['t']]));
    await deleteClip(db, draft().id, at);
    await vi.waitFor(() => expect(seen.at(-1)).toEqual([]));
    subscription.unsubscribe();
  });

  it('says so to who listens when it cannot be opened', async () => {
    const errors: unknown[] = [];
    liveTags(createDatabase('sidelight')).subscribe({ next: () => expect.unreachable(), error: (error) => errors.push(error) });
    await vi.waitFor(() => expect(errors).toEqual([expect.objectContaining({ name: 'MissingAPIError' })]));
  });
});

/**
 * A database as version 1 of the schema left it, written without our code, in literal rows that never change. A later version adds
 * its own literal beside it and opens both.
 */
describe('a database left by version 1', () => {
  const clip = { ...draft({ note: '메모', tags: ['체포'] }), schema: 1, anchoring: 1, pageKey: PAGE };
  const created = { ...clip, note: '', created: '2026-11-24T08:00:00.000Z', modified: '2026-11-24T08:00:00.000Z', revision: 1 };
  const rows = {
    clips: [
      {
        ...created,
        note: '메모',
        modified: '2026-11-24T09:00:00.000Z',
        revision: 2,
        conceptIds: ['org/ministry-of-state-security-dprk', 'place/hoeryong'],
      },
    ],
    revisions: [
      { clip: clip.id, revision: 1, at: '2026-11-24T08:00:00.000Z', change: 'create', changed: [], before: null },
      { clip: clip.id, revision: 2, at: '2026-11-24T09:00:00.000Z', change: 'edit', changed: ['note'], before: created },
    ],
  };

  const writeVersion1 = (profile: IDBFactory) =>
    new Promise<void>((resolve, reject) => {
      // Dexie keeps its versions times ten.
      const request = profile.open('sidelight', 10);
      request.addEventListener('error', () => reject(request.error));
      request.addEventListener('upgradeneeded', () => {
        const db = request.result;
        for (const name of ['glossaries', 'lexicons']) db.createObjectStore(name, { keyPath: 'id' });
        db.createObjectStore('conceptShards', { keyPath: 'first' });
        const clips = db.createObjectStore('clips', { keyPath: 'id' });
        for (const index of ['pageKey', 'created', 'modified', 'deleted']) clips.createIndex(index, index);
        for (const index of ['tags', 'conceptIds']) clips.createIndex(index, index, { multiEntry: true });
        const revisions = db.createObjectStore('revisions', { keyPath: ['clip', 'revision'] });
        for (const row of rows.clips) clips.add(row);
        for (const row of rows.revisions) revisions.add(row);
      });
      request.addEventListener('success', () => {
        request.result.close();
        resolve();
      });
    });

  it('opens with every clip and revision, and can be changed and undone', async () => {
    const warned = vi.spyOn(console, 'warn');
    const profile = new IDBFactory();
    await writeVersion1(profile);
    const db = newDatabase(profile);
    expect(await recentClips(db, 10)).toEqual([{ ...created, note: '메모', modified: '2026-11-24T09:00:00.000Z', revision: 2 }]);
    expect(await revisionsOf(db, clip.id)).toEqual(rows.revisions);
    expect(valueOf(await undoClip(db, clip.id, at))).toMatchObject({ note: '', revision: 3 });
    // Dexie warns when the stores it finds are not the schema it was given.
    expect(warned).not.toHaveBeenCalled();
    warned.mockRestore();
  });
});

describe('a database left by version 2', () => {
  const id = '6f1c2f0e-0000-4000-8000-000000000002';
  const batch = '6f1c2f0e-0000-4000-8000-00000000ba7c';
  const at = '2026-11-24T08:00:00.000Z';
  const created = {
    ...draft({ id, tags: ['체포'], colour: 'doubt' as const }),
    schema: 1 as const,
    anchoring: 1 as const,
    pageKey: PAGE,
    sha256: '6da8f98d7274d98393ac1dd6b5a94f6164b1f8ce647b98ff71b8d2641b88b22e',
    snapshot: 'ab'.repeat(32),
    created: at,
    modified: at,
    revision: 1,
  };
  const clip = { ...created, tags: ['체포', 'x'], modified: '2026-11-24T09:00:00.000Z', revision: 2 };
  const rows: Record<string, object[]> = {
    clips: [{ ...clip, conceptIds: ['place/hoeryong'] }],
    revisions: [
      { clip: id, revision: 1, at, change: 'create', changed: [], before: null },
      { clip: id, revision: 2, at: clip.modified, change: 'edit', changed: ['tags'], before: created, batch },
    ],
    standings: [{ clip: id, outcome: 'moved', at }],
    pages: [
      {
        key: PAGE,
        url: 'https://www.dailynk.com/english/story/',
        title: 'Arrests',
        seen: at,
        since: at,
        changes: [{ kind: 'added', text: 'x' }],
      },
    ],
    snapshots: [
      { pageKey: PAGE, sha256: 'ab'.repeat(32), url: 'https://www.dailynk.com/english/story/', title: 'Arrests', text: 'A\nB', taken: at },
    ],
    collections: [{ id: batch, name: 'Case', note: '', items: [{ clip: id, note: 'n' }], created: at, modified: at }],
    searches: [{ id: batch, name: 'Arrests', query: 'tag:체포', created: at }],
    ownConcepts: [{ id: 'place/my-village', kind: 'place' }],
  };

  const writeVersion2 = (profile: IDBFactory) =>
    new Promise<void>((resolve, reject) => {
      const request = profile.open('sidelight', 20);
      request.addEventListener('error', () => reject(request.error));
      request.addEventListener('upgradeneeded', () => {
        const db = request.result;
        for (const name of ['glossaries', 'lexicons', 'collections', 'searches', 'ownConcepts', 'searchParts', 'searchTotals', 'folders'])
          db.createObjectStore(name, { keyPath: 'id' });
        db.createObjectStore('conceptShards', { keyPath: 'first' });
        const clips = db.createObjectStore('clips', { keyPath: 'id' });
        for (const index of ['pageKey', 'created', 'modified', 'deleted']) clips.createIndex(index, index);
        for (const index of ['tags', 'conceptIds']) clips.createIndex(index, index, { multiEntry: true });
        db.createObjectStore('revisions', { keyPath: ['clip', 'revision'] }).createIndex('batch', 'batch');
        db.createObjectStore('standings', { keyPath: 'clip' });
        db.createObjectStore('batches', { keyPath: 'batch' });
        db.createObjectStore('pages', { keyPath: 'key' });
        db.createObjectStore('snapshots', { keyPath: ['pageKey', 'sha256'] });
        for (const [name, some] of Object.entries(rows)) for (const row of some) request.transaction!.objectStore(name).add(row);
      });
      request.addEventListener('success', () => {
        request.result.close();
        resolve();
      });
    });

  it('opens with everything in it, and its batch can be taken back', async () => {
    const warned = vi.spyOn(console, 'warn');
    const profile = new IDBFactory();
    await writeVersion2(profile);
    const db = newDatabase(profile);
    for (const [name, some] of Object.entries(rows)) expect(await db.table(name).toArray()).toEqual(some);
    expect(await recentClips(db, 10)).toEqual([clip]);
    expect(valueOf(await undoBatch(db, batch, { now: MORNING })).changed).toBe(1);
    expect(await recentClips(db, 10)).toMatchObject([{ tags: ['체포'], snapshot: created.snapshot, revision: 3 }]);
    expect(warned).not.toHaveBeenCalled();
    warned.mockRestore();
  });
});
