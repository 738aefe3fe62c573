import { describe, expect, it } from 'vitest';
import { checkLibrary } from '../../../storage/check-library.ts';
import { saveClip } from '../../../storage/clips.ts';
import { saveCollection } from '../../../storage/own.ts';
import { wipe } from '../../../storage/wipe.ts';
import { draft, MORNING, newDatabase, PAGE, valueOf } from './fixtures.ts';

const at = { now: MORNING };
const { id } = draft();
const life = () => new AbortController().signal;

async function kept() {
  const db = newDatabase();
  await saveClip(db, draft(), { ...at, pageKey: PAGE });
  return db;
}

describe('a look at everything that is kept', () => {
  it('finds nothing wrong with what was just kept', async () => {
    expect(await checkLibrary(await kept(), life())).toEqual({ looked: 1, problems: [] });
  });

  it('finds words that are not those that were kept, and says of which clip', async () => {
    const db = await kept();
    await db.clips.update(id, { quote: 'Other words.' });
    expect((await checkLibrary(db, life())).problems).toEqual([expect.stringMatching(`^${id}: .*SHA-256`)]);
  });

  it('finds a record that lost a part', async () => {
    const db = await kept();
    const row = (await db.clips.get(id))!;
    await db.clips.put({ ...row, selectors: undefined as never });
    expect((await checkLibrary(db, life())).problems).toEqual([`${id}: is incomplete`]);
    await db.clips.put({ ...row, quote: '' });
    expect((await checkLibrary(db, life())).problems).toEqual([`${id}: has no words`]);
  });

  it('finds a collection of clips that are gone', async () => {
    const db = await kept();
    const gone = '6f1c2f0e-0000-4000-8000-00000000dead';
    const collection = {
      id: gone,
      name: 'c',
      note: '',
      items: [
        { clip: id, note: '' },
        { clip: gone, note: '' },
      ],
    };
    valueOf(await saveCollection(db, collection, at));
    expect((await checkLibrary(db, life())).problems).toEqual([`collection ${gone}: 1 of its clips are not there`]);
  });

  it('stops when it is told to', async () => {
    const stop = new AbortController();
    stop.abort();
    await expect(checkLibrary(await kept(), stop.signal)).rejects.toThrow();
  });
});

describe('wiping everything', () => {
  it('leaves nothing of the reader’s, and the glossary as it is', async () => {
    const db = await kept();
    await db.standings.put({ clip: id, outcome: 'exact', at: MORNING.toISOString() });
    await db.searches.put({ id, name: 's', query: 'q', created: MORNING.toISOString() });
    await db.glossaries.put({ id: 'bundled', version: '1', concepts: 0, shards: 0, sha256: '', lexiconBytes: 0, loadedAt: '' });
    expect(await wipe(db)).toEqual({ ok: true, value: null });
    for (const table of db.tables) expect([table.name, await table.count()]).toEqual([table.name, table.name === 'glossaries' ? 1 : 0]);
  });
});
