import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ChangeOfMany } from '../../../core/clips/change-of-many.ts';
import { COLOURS, type Clip } from '../../../core/clips/clip.ts';
import { changeClips, renameTag, undoBatch } from '../../../storage/batches.ts';
import { clipById, deleteClip, editClip, revisionsOf, saveClip, undoClip } from '../../../storage/clips.ts';
import type { Database } from '../../../storage/database.ts';
import { clock, draft, MORNING, newDatabase, PAGE, valueOf } from './fixtures.ts';

const id = (n: number) => `6f1c2f0e-0000-4000-8000-${String(n).padStart(12, '0')}`;
const batch = (n = 1) => `6f1c2f0e-0000-4000-8000-0000000ba7c${n}`;
const made = (n = 1, now = MORNING) => ({ now, batch: batch(n) });

async function withClips(...tags: string[][]): Promise<Database> {
  const db = newDatabase();
  const tick = clock();
  for (const [n, list] of tags.entries()) await saveClip(db, draft({ id: id(n), tags: list }), { now: tick(), pageKey: `${PAGE}/${n}` });
  return db;
}

const tagsOf = async (db: Database, n: number) => (await clipById(db, id(n)))?.tags;

describe('a change of many clips', () => {
  it('is a revision of each that differs, under one batch, and tells their pages', async () => {
    const db = await withClips(['a'], ['b'], ['c']);
    const result = valueOf(
      await changeClips(db, [id(0), id(1), id(1)], { addTags: ['A', 'x'], removeTags: ['B'], colour: 'doubt' }, made()),
    );
    expect(result).toEqual({ batch: batch(), changed: 2, pageKeys: new Set([`${PAGE}/0`, `${PAGE}/1`]) });
    expect(await clipById(db, id(0))).toMatchObject({ tags: ['a', 'x'], colour: 'doubt', revision: 2 });
    expect(await clipById(db, id(1))).toMatchObject({ tags: ['A', 'x'], colour: 'doubt', revision: 2 });
    expect(await clipById(db, id(2))).toMatchObject({ tags: ['c'], revision: 1 });
    expect((await revisionsOf(db, id(0))).map((revision) => [revision.change, revision.batch])).toEqual([
      ['create', undefined],
      ['edit', batch()],
    ]);
  });

  it('puts into the trash and takes out of it', async () => {
    const db = await withClips([], []);
    await changeClips(db, [id(0), id(1)], { deleted: true }, made());
    expect((await clipById(db, id(1)))?.deleted).toBe(MORNING.toISOString());
    await changeClips(db, [id(0), id(1)], { deleted: false }, made(2));
    expect(await clipById(db, id(1))).not.toHaveProperty('deleted');
    expect((await revisionsOf(db, id(1))).map(({ change }) => change)).toEqual(['create', 'delete', 'restore']);
  });

  it('said again under its batch is done once', async () => {
    const db = await withClips(['a'], ['b']);
    await changeClips(db, [id(0), id(1)], { addTags: ['x'] }, made());
    await editClip(db, { id: id(0), tags: [] }, { now: MORNING });
    expect(valueOf(await changeClips(db, [id(0), id(1)], { addTags: ['x'] }, made())).changed).toBe(2);
    expect(await tagsOf(db, 0)).toEqual([]);
  });

  it('leaves nothing behind when one of its rows cannot be written', async () => {
    const db = await withClips(['a'], ['b']);
    // A revision that is there already: the second clip's next one.
    await db.revisions.add({ clip: id(1), revision: 2, at: '', change: 'edit', changed: [], before: null });
    await expect(changeClips(db, [id(0), id(1)], { addTags: ['x'] }, made())).rejects.toThrow();
    expect(await tagsOf(db, 0)).toEqual(['a']);
    expect(await revisionsOf(db, id(0))).toHaveLength(1);
  });

  it('of clips that are not there changes nothing, and takes nothing back', async () => {
    const db = await withClips();
    expect(valueOf(await changeClips(db, [id(7)], { addTags: ['x'] }, made())).changed).toBe(0);
    expect(await undoBatch(db, batch(), { now: MORNING })).toEqual({ ok: false, failure: 'not-found' });
  });
});

describe('taking back a batch', () => {
  it('leaves a clip that was changed since, and takes one whose later change was taken back', async () => {
    const db = await withClips(['a'], ['b'], ['c']);
    const now = MORNING;
    await changeClips(db, [id(0), id(1), id(2)], { addTags: ['x'] }, made());
    await editClip(db, { id: id(1), note: 'mine' }, { now });
    await editClip(db, { id: id(2), note: 'not mine' }, { now });
    await undoClip(db, id(2), { now });
    expect(valueOf(await undoBatch(db, batch(), { now })).changed).toBe(2);
    expect([await tagsOf(db, 0), await tagsOf(db, 1), await tagsOf(db, 2)]).toEqual([['a'], ['b', 'x'], ['c']]);
    expect(valueOf(await undoBatch(db, batch(), { now })).changed).toBe(0);
  });

  it('is a change that single undo does not take for its own', async () => {
    const db = await withClips(['a']);
    await editClip(db, { id: id(0), note: 'first' }, { now: MORNING });
    await changeClips(db, [id(0)], { addTags: ['x'] }, made());
    await undoBatch(db, batch(), { now: MORNING });
    expect(valueOf(await undoClip(db, id(0), { now: MORNING }))).toMatchObject({ note: '', tags: ['a'] });
  });

  it('restores every clip to what it was, for any changes of any clips', async () => {
    const tag = fc.constantFrom('a', 'A', 'b', '체포');
    const tags = fc.array(tag, { maxLength: 3 });
    const colour = fc.constantFrom(null, undefined, ...COLOURS);
    const change: fc.Arbitrary<ChangeOfMany> = fc.record({
      addTags: tags,
      removeTags: tags,
      colour,
      deleted: fc.constantFrom(undefined, true, false),
    });
    const bare = (clip: Clip | undefined) => clip && { ...clip, revision: 0, modified: '' };
    await fc.assert(
      fc.asyncProperty(fc.array(fc.uniqueArray(tag), { minLength: 1, maxLength: 4 }), change, async (lists, change) => {
        const db = await withClips(...lists);
        const ids = lists.map((_, n) => id(n));
        const before = await Promise.all(ids.map((one) => clipById(db, one)));
        const { changed } = valueOf(await changeClips(db, ids, change, made()));
        if (changed > 0) expect(valueOf(await undoBatch(db, batch(), { now: MORNING })).changed).toBe(changed);
        const after = await Promise.all(ids.map((one) => clipById(db, one)));
        expect(after.map(bare)).toEqual(before.map(bare));
      }),
      { numRuns: 60 },
    );
  });
});

describe('renaming a tag', () => {
  it('keeps its place, makes one of two, reaches into the trash, and is taken back', async () => {
    const db = await withClips(['x', 'old', 'y'], ['new', 'old'], ['other'], ['old']);
    await deleteClip(db, id(3), { now: MORNING });
    expect(valueOf(await renameTag(db, { from: 'old', to: 'new' }, made())).changed).toBe(3);
    const all = async () => [await tagsOf(db, 0), await tagsOf(db, 1), await tagsOf(db, 2), await tagsOf(db, 3)];
    expect(await all()).toEqual([['x', 'new', 'y'], ['new'], ['other'], ['new']]);
    await undoBatch(db, batch(), { now: MORNING });
    expect(await all()).toEqual([['x', 'old', 'y'], ['new', 'old'], ['other'], ['old']]);
  });

  it('may change no more than its case', async () => {
    const db = await withClips(['nk']);
    await renameTag(db, { from: 'nk', to: 'NK' }, made());
    expect(await tagsOf(db, 0)).toEqual(['NK']);
  });
});
