import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { changeClips } from '../../../storage/batches.ts';
import { clipById, deleteClip, editClip, revisionsOf, saveClip } from '../../../storage/clips.ts';
import type { Database } from '../../../storage/database.ts';
import { saveCollection } from '../../../storage/own.ts';
import { isLosing, restoreFromCopy } from '../../../storage/restore-copy.ts';
import { followWithCopy, secondCopy, type SecondCopy } from '../../../storage/second-copy.ts';
import { deleteForGood } from '../../../storage/trash.ts';
import { draft, memoryStore, MORNING, newDatabase, PAGE } from './fixtures.ts';

const id = (n: number) => `6f1c2f0e-0000-4000-8000-${String(n).padStart(12, '0')}`;
const at = { now: MORNING };

let store: ReturnType<typeof memoryStore>;
let db: Database;
let copy: SecondCopy;
const failed = vi.fn();

beforeEach(() => {
  store = memoryStore();
  db = newDatabase();
  copy = secondCopy(db, store);
  failed.mockReset();
});

const everything = async (db: Database) => ({
  clips: await db.clips.orderBy('id').toArray(),
  revisions: await db.revisions.toArray(),
  collections: await db.collections.toArray(),
});

async function fill(count = 3) {
  for (let n = 0; n < count; n += 1) await saveClip(db, draft({ id: id(n), tags: [`t${n}`] }), { ...at, pageKey: PAGE });
  await editClip(db, { id: id(0), note: '메모' }, at);
  await changeClips(db, [id(0), id(1)], { addTags: ['x'] }, { ...at, batch: id(99) });
  await saveCollection(db, { id: id(50), name: 'Case', note: '', items: [{ clip: id(0), note: '' }] }, at);
}

it('follows every change, and holds all that is needed to have everything again', async () => {
  const following = followWithCopy(db, copy, failed);
  await fill();
  await following.settled();
  const before = await everything(db);
  following.stop();
  db = newDatabase(new IDBFactory());
  expect(await isLosing(db, store)).toBe(true);
  expect(await restoreFromCopy(db, store, at)).toBe(3);
  expect(await everything(db)).toEqual(before);
  expect(store.all.get('copy:restored')).toEqual({ clips: 3, at: MORNING.toISOString() });
  expect(await isLosing(db, store)).toBe(false);
  expect(failed).not.toHaveBeenCalled();
});

it('takes away what is deleted for good', async () => {
  const following = followWithCopy(db, copy, failed);
  await fill();
  await deleteClip(db, id(0), at);
  await deleteForGood(db, [id(0)]);
  await following.settled();
  following.stop();
  expect([...store.all.keys()].filter((key) => key.includes(id(0)))).toEqual([]);
  expect(await isLosing(db, store)).toBe(false);
});

it('catches up with what was changed while nobody copied', async () => {
  await fill(2);
  await copy.catchUp();
  await editClip(db, { id: id(1), note: 'later' }, { now: new Date(MORNING.getTime() + 1000) });
  await saveClip(db, draft({ id: id(7) }), { now: new Date(MORNING.getTime() + 1000), pageKey: PAGE });
  await copy.catchUp();
  expect(store.all.get(`copy:c:${id(1)}`)).toEqual(await clipById(db, id(1)));
  expect(store.all.has(`copy:c:${id(7)}`)).toBe(true);
});

it('copies what a catching up cannot see, and drops what is gone, when it looks at all', async () => {
  await fill();
  await copy.catchUp();
  store.all.delete(`copy:r:${id(0)}:1`);
  store.all.delete(`copy:c:${id(1)}`);
  await db.clips.delete(id(2));
  await db.revisions
    .where('[clip+revision]')
    .between([id(2), 0], [id(2), 9])
    .delete();
  await copy.copyAll();
  expect(store.all.has(`copy:r:${id(0)}:1`)).toBe(true);
  expect(store.all.has(`copy:c:${id(1)}`)).toBe(true);
  expect([...store.all.keys()].some((key) => key.includes(id(2)))).toBe(false);
  expect(store.all.has(`copy:o:collections:${id(50)}`)).toBe(true);
});

it('never leaves behind what was not yet copied when a worker died, whatever the next one copies first', async () => {
  const later = (seconds: number) => ({ now: new Date(MORNING.getTime() + seconds * 1000) });
  await fill(2);
  await copy.catchUp();
  // Written, and the worker dies before it copies.
  await editClip(db, { id: id(0), note: 'not yet copied' }, later(1));
  // The next one copies a later change of another clip, and dies as well.
  const next = secondCopy(db, store);
  await editClip(db, { id: id(1), note: 'later' }, later(600));
  await next.copyClips([id(1)]);
  expect(store.all.get(`copy:c:${id(0)}`)).toMatchObject({ note: 'not yet copied' });
  // A copy that fails holds the mark back too.
  const { set } = store;
  store.set = async () => {
    throw new Error('full');
  };
  await editClip(db, { id: id(0), note: 'failed' }, later(700));
  await expect(next.copyClips([id(0)])).rejects.toThrow('full');
  store.set = set;
  await editClip(db, { id: id(1), note: 'after' }, later(2_000));
  await next.copyClips([id(1)]);
  expect(store.all.get(`copy:c:${id(0)}`)).toMatchObject({ note: 'failed' });
});

describe('a loss', () => {
  it('of some clips is seen and made good, and what is there is left as it is', async () => {
    await fill();
    await copy.catchUp();
    await db.clips.delete(id(2));
    await editClip(db, { id: id(1), note: 'newer than the copy' }, at);
    expect(await isLosing(db, store)).toBe(true);
    expect(await restoreFromCopy(db, store, at)).toBe(1);
    expect(await clipById(db, id(1))).toMatchObject({ note: 'newer than the copy' });
  });

  it('of everything is seen also when a clip was kept in the new database before anybody looked', async () => {
    await fill();
    await copy.catchUp();
    db = newDatabase(new IDBFactory());
    const next = secondCopy(db, store);
    const following = followWithCopy(db, next, failed);
    await saveClip(db, draft({ id: id(7) }), { ...at, pageKey: PAGE });
    await following.settled();
    following.stop();
    expect(await isLosing(db, store)).toBe(true);
    expect(await restoreFromCopy(db, store, at)).toBe(3);
    expect(await db.clips.count()).toBe(4);
    expect(await isLosing(db, store)).toBe(false);
  });

  it('of history is seen and made good', async () => {
    await fill();
    await copy.catchUp();
    const before = await revisionsOf(db, id(0));
    await db.revisions.delete([id(0), 2]);
    expect(await isLosing(db, store)).toBe(true);
    await restoreFromCopy(db, store, at);
    expect(await revisionsOf(db, id(0))).toEqual(before);
  });

  it('is none where nothing was ever kept', async () => {
    expect(await isLosing(db, store)).toBe(false);
    expect(await restoreFromCopy(db, store, at)).toBe(0);
    expect(store.all.size).toBe(0);
  });

  it('is none where a deletion for good was cut short', async () => {
    await fill();
    await copy.catchUp();
    await deleteClip(db, id(0), at);
    await store.set({ 'copy:going': [id(0)] });
    await deleteForGood(db, [id(0)]);
    await restoreFromCopy(db, store, at);
    expect(await clipById(db, id(0))).toBeUndefined();
  });

  it('leaves out what something else wrote into the copy', async () => {
    await store.set({ [`copy:c:${id(0)}`]: 'nonsense', [`copy:c:${id(1)}`]: null });
    expect(await restoreFromCopy(db, store, at)).toBe(0);
  });
});

it('tries again after the store was full', async () => {
  const following = followWithCopy(db, copy, failed);
  const { set } = store;
  store.set = async () => {
    throw new Error('QUOTA_BYTES');
  };
  await saveClip(db, draft({ id: id(0) }), { ...at, pageKey: PAGE });
  await following.settled();
  expect(failed).toHaveBeenCalled();
  store.set = set;
  await copy.catchUp();
  following.stop();
  expect(store.all.has(`copy:c:${id(0)}`)).toBe(true);
});
