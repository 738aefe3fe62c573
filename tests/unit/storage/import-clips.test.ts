import { describe, expect, it } from 'vitest';
import type { Clip } from '../../../core/clips/clip.ts';
import type { Collection } from '../../../core/clips/collection.ts';
import { known, planImport } from '../../../core/exchange/import/plan.ts';
import { undoBatch } from '../../../storage/batches.ts';
import { toClip } from '../../../storage/clip-row.ts';
import { clipById, editClip, revisionsOf, saveClip } from '../../../storage/clips.ts';
import { importClips } from '../../../storage/import-clips.ts';
import { clock, draft, MORNING, newDatabase, PAGE, valueOf } from './fixtures.ts';

const id = (n: number) => `6f1c2f0e-0000-4000-8000-${String(n).padStart(12, '0')}`;
const BATCH = '6f1c2f0e-0000-4000-8000-00000000ba7c';

function clip(n: number, changes: Partial<Clip> = {}): Clip {
  const at = '2026-01-01T00:00:00.000Z';
  return {
    ...draft({ id: id(n), quote: `Passage ${n}` }),
    schema: 1,
    anchoring: 1,
    pageKey: PAGE,
    created: at,
    modified: at,
    revision: 1,
    ...changes,
  };
}

async function start() {
  const db = newDatabase();
  const tick = clock();
  const all = async () => (await db.clips.toArray()).map(toClip);
  const run = async (
    clips: Clip[],
    signal = new AbortController().signal,
    history: Record<string, unknown>[] = [],
    collections: Collection[] = [],
  ) => {
    const file = {
      ok: true as const,
      clips: clips.map((one, at) => ({ at, clip: one, revisions: history as never[] })),
      collections: [],
      refused: [],
    };
    const plan = planImport(file, known(await all()));
    return importClips(db, plan, collections, { now: tick(), batch: BATCH, signal, onProgress: () => {} });
  };
  return { db, tick, run, all };
}

describe('importing', () => {
  it('adds what is new, and taken back as one step it lies in the trash', async () => {
    const { db, tick, run } = await start();
    expect(valueOf(await run([clip(1), clip(2)]))).toMatchObject({ added: 2, changed: 0 });
    expect(await clipById(db, id(1))).toMatchObject({ quote: 'Passage 1', created: '2026-01-01T00:00:00.000Z' });
    valueOf(await undoBatch(db, BATCH, { now: tick() }));
    expect((await db.clips.toArray()).every(({ deleted }) => deleted !== undefined)).toBe(true);
  });

  it('changes what is here under the same batch, and the words before come back', async () => {
    const { db, tick, run } = await start();
    await saveClip(db, draft({ id: id(1), note: 'mine' }), { now: tick(), pageKey: PAGE });
    const before = await clipById(db, id(1));
    valueOf(await run([{ ...before!, note: 'theirs', modified: '2099-01-01T00:00:00.000Z' }, clip(2)]));
    expect((await clipById(db, id(1)))?.note).toBe('theirs');
    valueOf(await undoBatch(db, BATCH, { now: tick() }));
    expect((await clipById(db, id(1)))?.note).toBe('mine');
    expect((await clipById(db, id(2)))?.deleted).toBeDefined();
  });

  it('takes collections along: new ones, and to those that are here what they lack; all of it is one step', async () => {
    const { db, tick, run } = await start();
    const at = MORNING.toISOString();
    const collection = (name: string, ...clips: number[]): Collection => ({
      id: name,
      name,
      note: '',
      items: clips.map((n) => ({ clip: id(n), note: '' })),
      created: at,
      modified: at,
    });
    await db.collections.add(collection('here', 8, 1));
    const file = [collection('here', 1, 2), collection('new', 1), collection('new', 1, 2)];
    expect(valueOf(await run([clip(1), clip(2)], undefined, [], file)).collections).toBe(1);
    const clips = async (name: string) => (await db.collections.get(name))?.items.map(({ clip }) => clip);
    expect(await clips('here')).toEqual([8, 1, 2].map(id));
    expect(await clips('new')).toEqual([1, 2].map(id));
    valueOf(await undoBatch(db, BATCH, { now: tick() }));
    expect(await clips('here')).toEqual([8, 1].map(id));
    expect((await db.collections.get('new'))?.deleted).toBeDefined();
  });

  it('can be taken back where it brought collections alone', async () => {
    const { db, tick, run } = await start();
    const at = MORNING.toISOString();
    await run([], undefined, [], [{ id: 'new', name: 'New', note: '', items: [], created: at, modified: at }]);
    expect(valueOf(await undoBatch(db, BATCH, { now: tick() })).changed).toBe(0);
    expect((await db.collections.get('new'))?.deleted).toBeDefined();
    expect((await undoBatch(db, 'another', { now: tick() })).ok).toBe(false);
  });

  it('adds nothing the second time', async () => {
    const { run, all } = await start();
    const file = [clip(1, { imported: { format: 'x', id: '1' } }), clip(2)];
    await run(file);
    const once = await all();
    expect(valueOf(await run(file))).toMatchObject({ added: 0, changed: 0 });
    expect(await all()).toEqual(once);
  });

  it('imports nothing at all when it is cancelled or fails on the way', async () => {
    const { db, run } = await start();
    const life = new AbortController();
    life.abort(new DOMException('cancelled', 'AbortError'));
    await run(
      Array.from({ length: 1200 }, (_, n) => clip(n + 1)),
      life.signal,
    ).catch(() => {});
    expect([await db.clips.count(), await db.revisions.count()]).toEqual([0, 0]);
  });

  it('brings the history along', async () => {
    const { db, tick, run } = await start();
    const first = {
      clip: id(1),
      revision: 1,
      at: '2026-01-01T00:00:00.000Z',
      change: 'create',
      changed: ['quote'],
      before: null,
      batch: 'theirs',
    };
    const second = { ...first, revision: 2, change: 'edit', before: clip(1) };
    await run([clip(1, { revision: 2, note: 'edited' })], undefined, [first, second]);
    expect((await revisionsOf(db, id(1))).map(({ revision, batch }) => [revision, batch])).toEqual([
      [1, undefined],
      [2, undefined],
      [3, BATCH],
    ]);
    expect((await clipById(db, id(1)))?.revision).toBe(3);
    valueOf(await editClip(db, { id: id(1), note: 'again' }, { now: tick() }));
    expect((await clipById(db, id(1)))?.revision).toBe(4);
  });
});
