import { describe, expect, it } from 'vitest';
import {
  allTags,
  clipById,
  clipsOnPage,
  deleteClip,
  editClip,
  recentClips,
  restoreClip,
  revisionsOf,
  saveClip,
  undoClip,
} from '../../../storage/clips.ts';
import { clock, draft, MORNING, newDatabase, PAGE, valueOf, withoutTimes } from './fixtures.ts';

const ID = draft().id;
const at = { now: MORNING };
const uuid = (n: number) => `6f1c2f0e-0000-4000-8000-${String(n).padStart(12, '0')}`;

describe('saving', () => {
  it('makes a first revision, dated, with the page it belongs to', async () => {
    const db = newDatabase();
    const clip = valueOf(await saveClip(db, draft({ note: '메모', tags: ['체포'] }), { ...at, pageKey: PAGE }));
    expect(clip).toEqual({
      ...draft({ note: '메모', tags: ['체포'] }),
      sha256: '6da8f98d7274d98393ac1dd6b5a94f6164b1f8ce647b98ff71b8d2641b88b22e', // `printf %s … | sha256sum`
      schema: 1,
      anchoring: 1,
      pageKey: PAGE,
      created: MORNING.toISOString(),
      modified: MORNING.toISOString(),
      revision: 1,
    });
    expect(await clipById(db, ID)).toEqual(clip);
  });

  it('answers the same when it is asked twice, and keeps one row and one revision', async () => {
    const db = newDatabase();
    const tick = clock();
    const first = await saveClip(db, draft(), { now: tick(), pageKey: PAGE });
    const second = await saveClip(db, draft(), { now: tick(), pageKey: PAGE });
    expect(second).toEqual(first);
    expect(await db.clips.count()).toBe(1);
    expect(await db.revisions.count()).toBe(1);
  });

  it('keeps one row when both tries run at once', async () => {
    const db = newDatabase();
    const [first, second] = await Promise.all([1, 2].map(() => saveClip(db, draft(), { ...at, pageKey: PAGE })));
    expect(first).toEqual(second);
    expect(await db.clips.count()).toBe(1);
  });

  it('does not put back the first words when a late retry meets a newer edit', async () => {
    const db = newDatabase();
    await saveClip(db, draft({ note: 'first' }), { ...at, pageKey: PAGE });
    const edited = await editClip(db, { id: ID, note: 'second' }, at);
    expect(await saveClip(db, draft({ note: 'first' }), { ...at, pageKey: PAGE })).toEqual(edited);
    expect(await db.revisions.count()).toBe(2);
  });

  it('does not bring a deleted clip back when a retry comes late', async () => {
    const db = newDatabase();
    await saveClip(db, draft(), { ...at, pageKey: PAGE });
    const deleted = await deleteClip(db, ID, at);
    expect(await saveClip(db, draft(), { ...at, pageKey: PAGE })).toEqual(deleted);
  });
});

describe('changing', () => {
  it('replaces only what an edit names', async () => {
    const db = newDatabase();
    await saveClip(db, draft({ note: 'n', tags: ['a'] }), { ...at, pageKey: PAGE });
    expect(valueOf(await editClip(db, { id: ID, tags: ['b'] }, at))).toMatchObject({ note: 'n', tags: ['b'], revision: 2 });
    expect(valueOf(await editClip(db, { id: ID, note: '' }, at))).toMatchObject({ note: '', tags: ['b'], revision: 3 });
  });

  it('makes no revision when nothing differs', async () => {
    const db = newDatabase();
    const clip = valueOf(await saveClip(db, draft({ note: 'n', tags: ['a'] }), { ...at, pageKey: PAGE }));
    const tick = clock(new Date('2030-01-01'));
    expect(valueOf(await editClip(db, { id: ID, note: 'n', tags: ['a'] }, { now: tick() }))).toEqual(clip);
    expect(valueOf(await restoreClip(db, ID, { now: tick() }))).toEqual(clip);
    expect(await db.revisions.count()).toBe(1);
  });

  it('keeps the time of the first deletion', async () => {
    const db = newDatabase();
    const tick = clock();
    await saveClip(db, draft(), { now: tick(), pageKey: PAGE });
    const deleted = valueOf(await deleteClip(db, ID, { now: tick() }));
    expect(valueOf(await deleteClip(db, ID, { now: tick() }))).toEqual(deleted);
  });

  it('keeps words written for a clip that was deleted meanwhile, and leaves it in the trash', async () => {
    const db = newDatabase();
    await saveClip(db, draft(), { ...at, pageKey: PAGE });
    await deleteClip(db, ID, at);
    const edited = valueOf(await editClip(db, { id: ID, note: 'late' }, at));
    expect(edited.deleted).toBeDefined();
    expect(valueOf(await restoreClip(db, ID, at))).toMatchObject({ note: 'late' });
  });

  it.each([
    ['edit', () => editClip(newDatabase(), { id: ID, note: 'x' }, at)],
    ['delete', () => deleteClip(newDatabase(), ID, at)],
    ['restore', () => restoreClip(newDatabase(), ID, at)],
    ['undo', () => undoClip(newDatabase(), ID, at)],
  ])('answers not-found to %s of a clip that is not there', async (_, run) => {
    expect(await run()).toEqual({ ok: false, failure: 'not-found' });
  });
});

describe('undo', () => {
  it('takes back an edit, then the creation, then has nothing left', async () => {
    const db = newDatabase();
    const tick = clock();
    const saved = valueOf(await saveClip(db, draft(), { now: tick(), pageKey: PAGE }));
    await editClip(db, { id: ID, note: 'changed', tags: ['t'] }, { now: tick() });
    const back = valueOf(await undoClip(db, ID, { now: tick() }));
    expect(withoutTimes(back)).toEqual({ ...withoutTimes(saved), revision: 3 });
    expect(back.modified > saved.modified).toBe(true);
    expect(valueOf(await undoClip(db, ID, { now: tick() })).deleted).toBeDefined();
    expect(await undoClip(db, ID, { now: tick() })).toEqual({ ok: false, failure: 'not-found' });
  });

  it('takes a deletion back as if it had not been', async () => {
    const db = newDatabase();
    const saved = valueOf(await saveClip(db, draft(), { ...at, pageKey: PAGE }));
    await deleteClip(db, ID, at);
    const back = valueOf(await undoClip(db, ID, at));
    expect(withoutTimes(back)).toEqual({ ...withoutTimes(saved), revision: 3 });
    expect('deleted' in back).toBe(false);
    expect(await clipsOnPage(db, PAGE)).toEqual([back]);
  });

  it('goes past changes that were taken back before', async () => {
    const db = newDatabase();
    await saveClip(db, draft({ note: 'a' }), { ...at, pageKey: PAGE });
    await editClip(db, { id: ID, note: 'b' }, at);
    await editClip(db, { id: ID, note: 'c' }, at);
    await undoClip(db, ID, at); // c
    await editClip(db, { id: ID, note: 'd' }, at);
    await undoClip(db, ID, at); // d
    expect(valueOf(await undoClip(db, ID, at)).note).toBe('a');
  });
});

describe('revisions', () => {
  it('hold every record that ever stood, and what each change touched', async () => {
    const db = newDatabase();
    const first = valueOf(await saveClip(db, draft(), { ...at, pageKey: PAGE }));
    const second = valueOf(await editClip(db, { id: ID, note: 'x', tags: ['t'] }, at));
    const third = valueOf(await deleteClip(db, ID, at));
    await undoClip(db, ID, at);
    expect(await revisionsOf(db, ID)).toEqual([
      expect.objectContaining({ revision: 1, change: 'create', before: null }),
      { clip: ID, revision: 2, at: MORNING.toISOString(), change: 'edit', changed: ['note', 'tags'], before: first },
      { clip: ID, revision: 3, at: MORNING.toISOString(), change: 'delete', changed: ['deleted'], before: second },
      { clip: ID, revision: 4, at: MORNING.toISOString(), change: 'undo', changed: ['deleted'], before: third, undoes: 3 },
    ]);
  });

  it('of one clip are not those of another whose id begins alike', async () => {
    const db = newDatabase();
    await saveClip(db, draft({ id: 'a' }), { ...at, pageKey: PAGE });
    await saveClip(db, draft({ id: 'ab' }), { ...at, pageKey: PAGE });
    expect(await revisionsOf(db, 'a')).toHaveLength(1);
  });
});

describe('reading', () => {
  it('gives the clips of one page oldest first, without the trash and without derived fields', async () => {
    const db = newDatabase();
    const tick = clock();
    for (const n of [1, 2, 3]) await saveClip(db, draft({ id: uuid(n) }), { now: tick(), pageKey: PAGE });
    await saveClip(db, draft({ id: uuid(4) }), { now: tick(), pageKey: `${PAGE}/2` });
    await deleteClip(db, uuid(2), { now: tick() });
    const clips = await clipsOnPage(db, PAGE);
    expect(clips.map(({ id }) => id)).toEqual([uuid(1), uuid(3)]);
    expect(clips[0]).not.toHaveProperty('conceptIds');
  });

  it('gives the last clips newest first, filling the limit past deleted ones', async () => {
    const db = newDatabase();
    const tick = clock();
    for (const n of [1, 2, 3, 4]) await saveClip(db, draft({ id: uuid(n) }), { now: tick(), pageKey: PAGE });
    await deleteClip(db, uuid(4), { now: tick() });
    expect((await recentClips(db, 2)).map(({ id }) => id)).toEqual([uuid(3), uuid(2)]);
  });

  it('gives tags by use, without those only the trash has', async () => {
    const db = newDatabase();
    await saveClip(db, draft({ id: uuid(1), tags: ['arrest', '회령'] }), { ...at, pageKey: PAGE });
    await saveClip(db, draft({ id: uuid(2), tags: ['arrest'] }), { ...at, pageKey: PAGE });
    await saveClip(db, draft({ id: uuid(3), tags: ['gone', 'gone'] }), { ...at, pageKey: PAGE });
    await deleteClip(db, uuid(3), at);
    expect(await allTags(db)).toEqual(['arrest', '회령']);
  });

  it('indexes a concept once, however often the clip names it', async () => {
    const db = newDatabase();
    await saveClip(db, draft(), { ...at, pageKey: PAGE });
    expect(await db.clips.where('conceptIds').equals('place/hoeryong').count()).toBe(1);
  });
});
