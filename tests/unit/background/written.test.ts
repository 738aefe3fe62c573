import { fakeBrowser } from 'wxt/testing/fake-browser';
import { beforeEach, expect, it, vi } from 'vitest';
import { writtenTellers } from '../../../entrypoints/background/written.ts';
import { clipKey, GOING, revisionKey } from '../../../storage/copy-keys.ts';
import { saveClip } from '../../../storage/clips.ts';
import { draft, memoryStore, MORNING, newDatabase, PAGE } from '../storage/fixtures.ts';

beforeEach(() => fakeBrowser.reset());

const ours = () => ({ url: fakeBrowser.runtime.getURL('/library.html') });

async function start() {
  const db = newDatabase();
  const store = memoryStore();
  const renew = vi.fn();
  const { libraryWritten } = writtenTellers(db, renew, store);
  const draftOf = draft();
  await saveClip(db, draftOf, { now: MORNING, pageKey: PAGE });
  return { db, store, renew, libraryWritten, id: draftOf.id };
}

it('copies what the library wrote, and has the glossary read anew', async () => {
  const { store, renew, libraryWritten, id } = await start();
  expect(await libraryWritten({ anew: false }, ours())).toEqual({ ok: true, value: null });
  expect([...store.all.keys()]).toEqual(expect.arrayContaining([clipKey(id), revisionKey(id, 1)]));
  expect(renew).toHaveBeenCalledOnce();
});

it('keeps nothing of another library in the copy once all was replaced', async () => {
  const { store, libraryWritten, id } = await start();
  await store.set({
    [clipKey('gone')]: { id: 'gone' },
    [clipKey(id)]: { id, quote: 'of another', revision: 1 },
    [GOING]: ['gone'],
    sitesOff: [],
  });
  await libraryWritten({ anew: true }, ours());
  expect(store.all.get(clipKey(id))).toMatchObject({ quote: draft().quote });
  expect([store.all.has(clipKey('gone')), store.all.has(GOING), store.all.has('sitesOff')]).toEqual([false, false, true]);
});

it('listens to no page but ours', async () => {
  const { libraryWritten } = await start();
  await expect(libraryWritten({ anew: true }, { url: 'https://www.dailynk.com/' })).rejects.toThrow('Only a page of the extension');
});
