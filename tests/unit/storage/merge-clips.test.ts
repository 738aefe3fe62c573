import { describe, expect, it } from 'vitest';
import { clipById, clipsOnPage, editClip, revisionsOf, saveClip } from '../../../storage/clips.ts';
import { undoBatch } from '../../../storage/batches.ts';
import { mergeClips } from '../../../storage/merge-clips.ts';
import { clock, draft, MORNING, newDatabase, PAGE, valueOf } from './fixtures.ts';

const id = (n: number) => `6f1c2f0e-0000-4000-8000-${String(n).padStart(12, '0')}`;
const BATCH = '6f1c2f0e-0000-4000-8000-00000000ba7c';
const LONGER = { quote: 'All of it.', selectors: [], concepts: [] };

async function three() {
  const db = newDatabase();
  const tick = clock();
  for (const n of [1, 2, 3]) await saveClip(db, draft({ id: id(n), note: `note ${n}`, tags: [`t${n}`] }), { now: tick(), pageKey: PAGE });
  const before = await clipsOnPage(db, PAGE);
  const merge = (changes = {}) =>
    mergeClips(db, { keep: id(1), drop: [id(2), id(3)], passage: LONGER, batch: BATCH, ...changes }, { now: tick() });
  return { db, tick, before, merge };
}

describe('merging', () => {
  it('is one edit of the clip that stays and a place in the trash for the others, under one batch', async () => {
    const { db, merge } = await three();
    const result = valueOf(await merge());
    expect(result).toMatchObject({
      id: id(1),
      quote: 'All of it.',
      note: 'note 1\n\nnote 2\n\nnote 3',
      tags: ['t1', 't2', 't3'],
      revision: 2,
    });
    expect(await clipsOnPage(db, PAGE)).toEqual([result]);
    expect((await clipById(db, id(2)))?.deleted).toBeDefined();
    const made = await db.revisions.where('batch').equals(BATCH).toArray();
    expect(made.map(({ clip, change }) => [clip, change]).toSorted()).toEqual([
      [id(1), 'edit'],
      [id(2), 'delete'],
      [id(3), 'delete'],
    ]);
  });

  it('is taken back as a whole, and the history stays', async () => {
    const { db, tick, before, merge } = await three();
    await merge();
    valueOf(await undoBatch(db, BATCH, { now: tick() }));
    const after = await clipsOnPage(db, PAGE);
    const bare = (clips: typeof before) => clips.map((clip) => ({ ...clip, revision: 0, modified: '' }));
    expect(bare(after)).toEqual(bare(before));
    expect((await revisionsOf(db, id(1))).map(({ change }) => change)).toEqual(['create', 'edit', 'undo']);
    expect(valueOf(await undoBatch(db, BATCH, { now: tick() })).changed).toBe(0);
  });

  it('stands in collections for the others, and they come back with the undo', async () => {
    const { db, tick, merge } = await three();
    const items = [2, 7, 3].map((n) => ({ clip: id(n), note: `on ${n}` }));
    const at = MORNING.toISOString();
    await db.collections.bulkAdd([
      { id: 'with', name: 'With', note: '', items, created: at, modified: at },
      { id: 'without', name: 'Without', note: '', items: [{ clip: id(7), note: '' }], created: at, modified: at },
    ]);
    const without = await db.collections.get('without');
    await merge();
    expect((await db.collections.get('with'))?.items).toEqual([
      { clip: id(1), note: 'on 2\n\non 3' },
      { clip: id(7), note: 'on 7' },
    ]);
    valueOf(await undoBatch(db, BATCH, { now: tick() }));
    expect((await db.collections.get('with'))?.items).toEqual(items);
    expect(await db.collections.get('without')).toEqual(without);
  });

  it('hashes the words anew', async () => {
    const { db, before, merge } = await three();
    const hash = valueOf(await merge()).sha256;
    expect(hash).toMatch(/^[0-9a-f]{64}$/u);
    expect(hash).not.toBe(before[0]?.sha256);
    expect((await clipById(db, id(1)))?.sha256).toBe(hash);
  });

  it('said twice is done once', async () => {
    const { db, merge } = await three();
    const first = await merge();
    expect(await merge()).toEqual(first);
    expect(await db.revisions.where('batch').equals(BATCH).count()).toBe(3);
  });

  it('leaves what a person changed since, and brings back the others', async () => {
    const { db, tick, merge } = await three();
    await merge();
    await editClip(db, { id: id(1), note: 'rewritten' }, { now: tick() });
    expect(valueOf(await undoBatch(db, BATCH, { now: tick() })).changed).toBe(2);
    expect((await clipById(db, id(1)))?.note).toBe('rewritten');
    expect(await clipsOnPage(db, PAGE)).toHaveLength(3);
  });

  it.each([
    ['a clip that is not there', { keep: id(9) }],
    ['others that are not there', { drop: [id(8)] }],
    ['itself alone', { drop: [id(1)] }],
  ])('changes nothing for %s', async (_, changes) => {
    const { db, before, merge } = await three();
    expect(await merge(changes)).toEqual({ ok: false, failure: 'not-found' });
    expect(await clipsOnPage(db, PAGE)).toEqual(before);
  });

  it('leaves clips of other pages alone', async () => {
    const { db, tick, merge } = await three();
    await saveClip(db, draft({ id: id(4) }), { now: tick(), pageKey: `${PAGE}/other` });
    valueOf(await merge({ drop: [id(2), id(4)] }));
    expect((await clipById(db, id(4)))?.deleted).toBeUndefined();
  });
});
