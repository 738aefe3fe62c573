import { describe, expect, it } from 'vitest';
import { clipById, deleteClip, revisionsOf, saveClip } from '../../../storage/clips.ts';
import type { Database } from '../../../storage/database.ts';
import { deleteCollection, saveCollection } from '../../../storage/own.ts';
import { deleteForGood, purgeTrash } from '../../../storage/trash.ts';
import { draft, MORNING, newDatabase, PAGE, valueOf } from './fixtures.ts';

const id = (n: number) => `6f1c2f0e-0000-4000-8000-${String(n).padStart(12, '0')}`;
const daysLater = (days: number) => ({ now: new Date(MORNING.getTime() + days * 86_400_000) });

async function withClips(count: number): Promise<Database> {
  const db = newDatabase();
  for (let n = 0; n < count; n += 1) await saveClip(db, draft({ id: id(n) }), { now: MORNING, pageKey: PAGE });
  return db;
}

describe('the trash', () => {
  it('is emptied of what has lain in it for thirty days, history included, and never before', async () => {
    const db = await withClips(3);
    await deleteClip(db, id(0), daysLater(0));
    await deleteClip(db, id(1), daysLater(1));
    expect(valueOf(await purgeTrash(db, daysLater(30)))).toEqual([]);
    expect(valueOf(await purgeTrash(db, daysLater(30.5)))).toEqual([id(0)]);
    expect(await clipById(db, id(0))).toBeUndefined();
    expect(await revisionsOf(db, id(0))).toEqual([]);
    expect(await revisionsOf(db, id(1))).toHaveLength(2);
    expect(await clipById(db, id(2))).toBeDefined();
  });

  it('counts anew when a clip is deleted again', async () => {
    const db = await withClips(1);
    await deleteClip(db, id(0), daysLater(0));
    await deleteClip(db, id(0), daysLater(29));
    expect((await clipById(db, id(0)))?.deleted).toBe(MORNING.toISOString());
  });

  it('gives up for good only what lies in it', async () => {
    const db = await withClips(2);
    await deleteClip(db, id(0), { now: MORNING });
    expect(valueOf(await deleteForGood(db, [id(0), id(1), id(9)]))).toEqual([id(0)]);
    expect(await clipById(db, id(1))).toBeDefined();
  });

  it('takes clips that go out of collections and drops what was seen of them', async () => {
    const db = await withClips(2);
    const items = [0, 1].map((n) => ({ clip: id(n), note: `${n}` }));
    await saveCollection(db, { id: id(8), name: 'Case', note: '', items }, { now: MORNING });
    await db.standings.add({ clip: id(0), outcome: 'exact', at: '' });
    await db.snapshots.add({ pageKey: PAGE, sha256: 'ab', url: '', title: '', text: 'x', taken: '' });
    await deleteClip(db, id(0), { now: MORNING });
    await deleteForGood(db, [id(0)]);
    expect((await db.collections.get(id(8)))?.items).toEqual([{ clip: id(1), note: '1' }]);
    expect(await db.standings.count()).toBe(0);
    expect(await db.snapshots.count()).toBe(0);
  });

  it('keeps the text of an article that another clip was kept from', async () => {
    const db = await withClips(2);
    await db.clips.update(id(1), { snapshot: 'ab' });
    await db.snapshots.add({ pageKey: PAGE, sha256: 'ab', url: '', title: '', text: 'x', taken: '' });
    await deleteClip(db, id(0), { now: MORNING });
    await deleteForGood(db, [id(0)]);
    expect(await db.snapshots.count()).toBe(1);
  });

  it('gives up collections after as long', async () => {
    const db = newDatabase();
    await saveCollection(db, { id: id(8), name: 'Case', note: '', items: [] }, { now: MORNING });
    await deleteCollection(db, id(8), { now: MORNING });
    await purgeTrash(db, daysLater(29));
    expect(await db.collections.count()).toBe(1);
    await purgeTrash(db, daysLater(31));
    expect(await db.collections.count()).toBe(0);
  });
});
