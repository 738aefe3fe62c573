import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import type { ClipDraft } from '../../../core/clips/clip.ts';
import { clipById, deleteClip, editClip, reattachClip, revisionsOf, saveClip, undoClip } from '../../../storage/clips.ts';
import { createDatabase } from '../../../storage/database.ts';

const ID = '0b0f3c7e-6f0e-4f3e-9d7a-111111111111';
const quoteOf = (exact: string): ClipDraft['selectors'] => [{ type: 'TextQuoteSelector', exact, prefix: '', suffix: '' }];
const DRAFT: ClipDraft = {
  id: ID,
  quote: 'Guards stand at the gate.',
  selectors: quoteOf('Guards stand at the gate.'),
  concepts: [{ concept: 'place/hoeryong', surface: 'Hoeryong' }],
  citation: { url: 'https://example.org/a', title: 'A gate', authors: [] },
  note: 'why it matters',
  tags: ['gate'],
};
const NEW = { id: ID, quote: 'Guards stood at the gate.', selectors: quoteOf('Guards stood at the gate.'), concepts: [] };

let number = 0;
let minute = 0;
const at = () => ({ now: new Date(Date.UTC(2026, 10, 24, 0, minute++)) });
async function kept() {
  const db = createDatabase(`reattach-${number++}`);
  await saveClip(db, DRAFT, { ...at(), pageKey: 'example.org/a' });
  return db;
}

it('puts a clip on other words and leaves note, tags, source and date alone', async () => {
  const db = await kept();
  const before = (await clipById(db, ID))!;
  const result = await reattachClip(db, NEW, at());
  const sha256 = expect.not.stringMatching(before.sha256!);
  expect(result).toMatchObject({ ok: true, value: { ...before, ...NEW, sha256, revision: 2, modified: expect.any(String) } });
});

it('keeps the words before in the history, and brings them back', async () => {
  const db = await kept();
  await reattachClip(db, NEW, at());
  const [, revision] = await revisionsOf(db, ID);
  expect(revision).toMatchObject({
    change: 'reattach',
    changed: ['concepts', 'quote', 'selectors', 'sha256'],
    before: { quote: DRAFT.quote },
  });
  await editClip(db, { id: ID, note: 'another note' }, at());
  await undoClip(db, ID, at());
  await undoClip(db, ID, at());
  expect(await clipById(db, ID)).toMatchObject({ quote: DRAFT.quote, selectors: DRAFT.selectors, note: DRAFT.note, revision: 5 });
});

it('finds its terms by the new words', async () => {
  const db = await kept();
  await reattachClip(db, { ...NEW, concepts: [{ concept: 'place/hyesan', surface: 'Hyesan' }] }, at());
  expect(await db.clips.where('conceptIds').equals('place/hoeryong').count()).toBe(0);
  expect(await db.clips.where('conceptIds').equals('place/hyesan').count()).toBe(1);
});

it('writes nothing for the same words, and says so of a clip that is not there', async () => {
  const db = await kept();
  await reattachClip(db, { ...NEW, quote: DRAFT.quote, selectors: DRAFT.selectors, concepts: DRAFT.concepts }, at());
  expect(await revisionsOf(db, ID)).toHaveLength(1);
  expect(await reattachClip(db, { ...NEW, id: 'x' }, at())).toEqual({ ok: false, failure: 'not-found' });
});

it('leaves a clip in the trash there', async () => {
  const db = await kept();
  await deleteClip(db, ID, at());
  expect(await reattachClip(db, NEW, at())).toMatchObject({ ok: true, value: { quote: NEW.quote, deleted: expect.any(String) } });
});
