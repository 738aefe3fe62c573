import 'fake-indexeddb/auto';
import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { guard } from '../../../entrypoints/background/guard.ts';
import { clipById, deleteClip, saveClip } from '../../../storage/clips.ts';
import { createDatabase, recreate, type Database } from '../../../storage/database.ts';
import { draft, memoryStore, MORNING } from '../storage/fixtures.ts';
import { waitingClips } from '../../../storage/waiting.ts';

const OURS = { url: 'chrome-extension://test-extension-id/popup.html' };
const PAGE = { tab: { id: 1, incognito: false }, url: 'https://example.org/' };
const { id } = draft();

let db: Database;
let number = 0;
let now = MORNING;
const store = memoryStore();
const values = store.all;

beforeEach(async () => {
  fakeBrowser.reset();
  vi.spyOn(fakeBrowser.runtime, 'getURL').mockReturnValue('chrome-extension://test-extension-id/');
  values.clear();
  now = MORNING;
  db = createDatabase(`guard-${number++}`);
  await saveClip(db, draft(), { now, pageKey: 'p' });
});

const open = () => guard(db, () => now, waitingClips(store), store);

it('brings back by itself what is lost, and says so until it was read', async () => {
  const { look, handlers } = open();
  await look();
  expect(await handlers.storageState(undefined, OURS)).toEqual({ condition: 'well', copied: 1, restored: null, lastBackup: null });
  await recreate(db);
  expect((await handlers.storageState(undefined, OURS)).condition).toBe('losing');
  await look();
  expect(await clipById(db, id)).toBeDefined();
  expect(await handlers.storageState(undefined, OURS)).toMatchObject({ condition: 'well', restored: { clips: 1 } });
  await handlers.restoredSeen(undefined, OURS);
  expect((await handlers.storageState(undefined, OURS)).restored).toBeNull();
});

it('never takes a new and empty database for what the person deleted', async () => {
  const { look } = open();
  await look();
  await recreate(db);
  open();
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect([...values.keys()].some((key) => key.includes(id))).toBe(true);
});

it('makes a database anew that has lost its stores, when a page of ours asks for it', async () => {
  vi.spyOn(console, 'warn').mockImplementation(() => {});
  await open().look();
  await cutShort(db.name);
  db = createDatabase(db.name);
  const { handlers, look } = open();
  await look();
  expect((await handlers.storageState(undefined, OURS)).condition).toBe('damaged');
  await expect(handlers.recoverStorage(undefined, PAGE)).rejects.toThrow('Only a page of the extension');
  expect(await handlers.recoverStorage(undefined, OURS)).toEqual({ clips: 1 });
  expect(await clipById(db, id)).toMatchObject({ quote: draft().quote });
  expect((await handlers.storageState(undefined, OURS)).condition).toBe('well');
});

/** Leaves a database of this version without any store in it. */
async function cutShort(name: string): Promise<void> {
  db.close();
  await db.delete();
  await new Promise<void>((resolve, reject) => {
    const request = indexedDB.open(name, 20);
    request.addEventListener('error', () => reject(request.error));
    request.addEventListener('success', () => {
      request.result.close();
      resolve();
    });
  });
}

it('empties the trash once a day of what is old, from the copy too', async () => {
  const { look } = open();
  await look();
  await deleteClip(db, id, { now });
  now = new Date(MORNING.getTime() + 29 * 86_400_000);
  await look();
  expect(await clipById(db, id)).toBeDefined();
  now = new Date(MORNING.getTime() + 31 * 86_400_000);
  await look();
  expect(await clipById(db, id)).toBeUndefined();
  expect([...values.keys()].some((key) => key.includes(id))).toBe(false);
  await look();
  expect(await clipById(db, id)).toBeUndefined();
});

it('gives up for good, for a page of ours alone, what lies in the trash', async () => {
  const { look, handlers } = open();
  await look();
  await deleteClip(db, id, { now });
  await expect(handlers.deleteForGood({ ids: [id] }, PAGE)).rejects.toThrow('Only a page of the extension');
  expect(await handlers.deleteForGood({ ids: [id] }, OURS)).toEqual({ ok: true, value: { deleted: 1 } });
  await look();
  expect(await clipById(db, id)).toBeUndefined();
  expect([...values.keys()].some((key) => key.includes(id))).toBe(false);
});

it('saves what waited for the database', async () => {
  const waiting = waitingClips(store);
  const other = id.replace(/1$/u, '2');
  await waiting.add({ draft: draft({ id: other }), pageKey: 'p', at: MORNING.toISOString() });
  await open().look();
  expect(await clipById(db, other)).toBeDefined();
});
