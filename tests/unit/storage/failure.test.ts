import { IDBFactory, IDBKeyRange, IDBObjectStore as FakeObjectStore } from 'fake-indexeddb';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { clipsOnPage, deleteClip, editClip, saveClip } from '../../../storage/clips.ts';
import { createDatabase, opened } from '../../../storage/database.ts';
import { failureOf } from '../../../storage/failure.ts';
import { draft, MORNING, newDatabase, PAGE, valueOf } from './fixtures.ts';

const at = { now: MORNING };

afterEach(() => vi.restoreAllMocks());

/** The store refuses to take more, as on a full disk. */
function fill(storeName: string): void {
  const prototype = FakeObjectStore.prototype as unknown as IDBObjectStore;
  for (const method of ['add', 'put'] as const) {
    const original = prototype[method];
    vi.spyOn(prototype, method).mockImplementation(function (this: IDBObjectStore, value: unknown, key?: IDBValidKey) {
      if (this.name === storeName) throw new DOMException('full', 'QuotaExceededError');
      return original.call(this, value, key);
    });
  }
}

describe('the failure behind an error', () => {
  it.each([
    [new DOMException('', 'QuotaExceededError'), 'storage-full'],
    [Object.assign(new Error('aborted'), { name: 'AbortError', inner: new DOMException('', 'QuotaExceededError') }), 'storage-full'],
    [Object.assign(new Error('bulk'), { name: 'BulkError', failures: [new DOMException('', 'QuotaExceededError')] }), 'storage-full'],
    [new DOMException('', 'InvalidStateError'), 'storage-blocked'],
    [new DOMException('', 'UnknownError'), 'storage-blocked'],
    [Object.assign(new Error('x'), { name: 'MissingAPIError' }), 'storage-blocked'],
    [Object.assign(new Error('x'), { name: 'OpenFailedError' }), 'storage-blocked'],
    [Object.assign(new Error('x'), { name: 'VersionError' }), 'storage-blocked'],
  ] as const)('is named: %s', (error, failure) => {
    expect(failureOf(error)).toBe(failure);
  });

  it.each([[new TypeError('x is not a function')], [Object.assign(new Error('x'), { name: 'DataError' })], ['text'], [null], [undefined]])(
    'is null for what is our own mistake: %s',
    (error) => {
      expect(failureOf(error)).toBeNull();
    },
  );
});

describe('a full disk', () => {
  it.each(['clips', 'revisions'])('is said, and a save leaves nothing half-written (%s full)', async (store) => {
    const db = newDatabase();
    await opened(db);
    fill(store);
    expect(await saveClip(db, draft(), { ...at, pageKey: PAGE })).toEqual({ ok: false, failure: 'storage-full' });
    vi.restoreAllMocks();
    expect(await db.clips.count()).toBe(0);
    expect(await db.revisions.count()).toBe(0);
    expect((await saveClip(db, draft(), { ...at, pageKey: PAGE })).ok).toBe(true);
  });

  it('leaves the clip as it was when a change does not fit', async () => {
    const db = newDatabase();
    const clip = valueOf(await saveClip(db, draft(), { ...at, pageKey: PAGE }));
    fill('revisions');
    expect(await editClip(db, { id: clip.id, note: 'x' }, at)).toEqual({ ok: false, failure: 'storage-full' });
    expect(await deleteClip(db, clip.id, at)).toEqual({ ok: false, failure: 'storage-full' });
    vi.restoreAllMocks();
    expect(await clipsOnPage(db, PAGE)).toEqual([clip]);
  });
});

describe('an IndexedDB that cannot be used', () => {
  it('is said when it does not exist', async () => {
    expect(await saveClip(createDatabase('sidelight'), draft(), { ...at, pageKey: PAGE })).toEqual({
      ok: false,
      failure: 'storage-blocked',
    });
  });

  it('is said when opening never answers, and tried again the next time', async () => {
    const profile = new IDBFactory();
    const open = vi.spyOn(profile, 'open').mockImplementationOnce(() => new EventTarget() as never);
    const db = createDatabase('sidelight', { indexedDB: profile, IDBKeyRange });
    await expect(opened(db, 20)).rejects.toMatchObject({ name: 'TimeoutError' });
    expect(failureOf(await opened(db, 20).catch((error: unknown) => error))).toBe('storage-blocked');
    open.mockRestore();
  });

  it('throws what is a mistake of ours', async () => {
    const db = newDatabase();
    await expect(saveClip(db, draft({ id: {} as string }), { ...at, pageKey: PAGE })).rejects.toThrow();
  });
});
