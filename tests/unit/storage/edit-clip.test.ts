import { describe, expect, it } from 'vitest';
import { citationOf } from '../../../core/clips/citation-of.ts';
import { editClip, revisionsOf, saveClip, undoClip } from '../../../storage/clips.ts';
import { draft, MORNING, newDatabase, PAGE, valueOf } from './fixtures.ts';

const { id } = draft();
const at = { now: MORNING };

async function kept(given: Parameters<typeof draft>[0] = {}) {
  const db = newDatabase();
  const clip = valueOf(await saveClip(db, draft(given), { ...at, pageKey: PAGE }));
  return { db, clip };
}

describe('colour of a clip', () => {
  it('is set, changed and taken away, and nothing else moves', async () => {
    const { db, clip } = await kept({ colour: 'fact', note: 'n', tags: ['t'] });
    expect(valueOf(await editClip(db, { id, colour: 'doubt' }, at))).toEqual({ ...clip, colour: 'doubt', revision: 2 });
    const { colour: _, ...without } = clip;
    expect(valueOf(await editClip(db, { id, colour: null }, at))).toEqual({ ...without, revision: 3 });
    expect((await revisionsOf(db, id)).map(({ changed }) => changed)).toEqual([expect.any(Array), ['colour'], ['colour']]);
  });

  it('comes back with undo', async () => {
    const { db } = await kept({ colour: 'fact' });
    await editClip(db, { id, colour: null }, at);
    expect(valueOf(await undoClip(db, id, at)).colour).toBe('fact');
  });

  it('is left alone by an edit that does not speak of it', async () => {
    const { db } = await kept({ colour: 'fact' });
    expect(valueOf(await editClip(db, { id, note: 'other' }, at)).colour).toBe('fact');
  });
});

describe('corrections of a citation', () => {
  it('are kept apart from what the page said', async () => {
    const { db, clip } = await kept();
    const corrections = { authors: ['Mun Dong Hui'], published: null };
    const edited = valueOf(await editClip(db, { id, corrections }, at));
    expect(edited.citation).toEqual(clip.citation);
    expect(edited.corrections).toEqual(corrections);
    expect(citationOf(edited).authors).toEqual(['Mun Dong Hui']);
    expect(citationOf(edited)).not.toHaveProperty('published');
  });

  it('leave no trace when the last is taken back', async () => {
    const { db } = await kept();
    await editClip(db, { id, corrections: { title: 'Better' } }, at);
    expect(valueOf(await editClip(db, { id, corrections: {} }, at))).not.toHaveProperty('corrections');
  });
});
