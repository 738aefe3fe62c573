import 'fake-indexeddb/auto';
import { beforeEach, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { keepers } from '../../../entrypoints/background/keep.ts';
import type { ClipDraft } from '../../../core/clips/clip.ts';
import { clipById } from '../../../storage/clips.ts';
import { createDatabase, type Database } from '../../../storage/database.ts';
import { waitingClips, type Waiting } from '../../../storage/waiting.ts';
import { memoryStore } from '../storage/fixtures.ts';

const sendToPage = vi.hoisted(() => vi.fn(async () => {}));
vi.mock('../../../messaging/client.ts', () => ({ sendToPage }));

const DRAFT: ClipDraft = {
  id: '0b0f3c7e-6f0e-4f3e-9d7a-111111111111',
  quote: 'The street is quiet.',
  selectors: [{ type: 'TextQuoteSelector', exact: 'The street is quiet.', prefix: '', suffix: '' }],
  concepts: [],
  citation: { url: 'https://example.org/a?utm_source=x#part', title: 'A street', authors: [] },
  note: '',
  tags: [],
};
const ORIGIN = 'chrome-extension://sidelight/';
const FROM_PAGE = { tab: { id: 1, incognito: false }, frameId: 0, url: DRAFT.citation.url };
const FROM_PRIVATE_PAGE = { tab: { id: 2, incognito: true }, frameId: 0, url: DRAFT.citation.url };
const FROM_POPUP = { url: `${ORIGIN}popup.html` };

let db: Database;
let waiting: Waiting;
let handlers: ReturnType<typeof keepers>;
let number = 0;

beforeEach(() => {
  fakeBrowser.reset();
  vi.clearAllMocks();
  vi.spyOn(browser.tabs, 'get').mockImplementation((async (id: number) => ({ id, incognito: id === 2 })) as never);
  vi.spyOn(browser.tabs, 'query').mockResolvedValue([{ id: 1 }, { id: 3 }] as never);
  db = createDatabase(`keep-${number++}`);
  waiting = waitingClips(memoryStore());
  handlers = keepers(db, () => new Date('2026-11-24T00:00:00Z'), waiting);
});

it('keeps a passage under the identity of its page and tells every tab', async () => {
  const result = await handlers.saveClip({ draft: DRAFT }, FROM_PAGE);
  expect(result).toMatchObject({ ok: true, value: { revision: 1, created: '2026-11-24T00:00:00.000Z' } });
  expect(await handlers.clipsOnPage({ url: 'https://example.org/a' }, FROM_PAGE)).toHaveLength(1);
  const { pageKey } = (result as { value: { pageKey: string } }).value;
  expect(sendToPage.mock.calls).toEqual([
    [1, 'clipsChanged', { pageKey }],
    [3, 'clipsChanged', { pageKey }],
  ]);
});

it.each([
  ['a page in a private window', { draft: DRAFT }, FROM_PRIVATE_PAGE],
  ['the popup, for a tab in a private window', { draft: DRAFT, tab: 2 }, FROM_POPUP],
  ['a page in a private window that names another tab', { draft: DRAFT, tab: 1 }, FROM_PRIVATE_PAGE],
])('keeps nothing from %s', async (_, data, from) => {
  expect(await handlers.saveClip(data, from)).toEqual({ ok: false, failure: 'private-window' });
  expect(await handlers.clipsOnPage({ url: DRAFT.citation.url }, from)).toEqual([]);
  expect(sendToPage).not.toHaveBeenCalled();
});

it('says beforehand whether a passage could be kept', async () => {
  expect(await handlers.canSave(undefined, FROM_PAGE)).toBe(true);
  expect(await handlers.canSave(undefined, FROM_PRIVATE_PAGE)).toBe(false);
});

it('edits, deletes and takes back, and says when there is nothing to change', async () => {
  await handlers.saveClip({ draft: DRAFT }, FROM_PAGE);
  expect(await handlers.editClip({ id: DRAFT.id, note: 'Check.', tags: ['street'] }, FROM_POPUP)).toMatchObject({
    ok: true,
    value: { note: 'Check.' },
  });
  await handlers.deleteClip({ id: DRAFT.id }, FROM_POPUP);
  expect(await handlers.clipsOnPage({ url: DRAFT.citation.url }, FROM_PAGE)).toEqual([]);
  expect(await handlers.undoClip({ id: DRAFT.id }, FROM_POPUP)).toMatchObject({ ok: true, value: { note: 'Check.' } });
  expect(await handlers.editClip({ id: '0b0f3c7e-6f0e-4f3e-9d7a-222222222222', note: 'x' }, FROM_POPUP)).toEqual({
    ok: false,
    failure: 'not-found',
  });
});

it('puts a clip on other words, and never on those of a private window', async () => {
  await handlers.saveClip({ draft: DRAFT }, FROM_PAGE);
  const { id, concepts } = DRAFT;
  const anew = { id, concepts, quote: 'The street was quiet.', selectors: DRAFT.selectors };
  expect(await handlers.reattachClip(anew, FROM_PRIVATE_PAGE)).toEqual({ ok: false, failure: 'private-window' });
  expect(await handlers.reattachClip(anew, FROM_PAGE)).toMatchObject({ ok: true, value: { quote: 'The street was quiet.', revision: 2 } });
  expect(sendToPage).toHaveBeenCalledTimes(4);
});

it('keeps beside the database what that does not take, and saves it with its own time as soon as it does', async () => {
  const full = vi.spyOn(db, 'transaction').mockRejectedValue(new DOMException('', 'QuotaExceededError'));
  expect(await handlers.saveClip({ draft: DRAFT }, FROM_PAGE)).toEqual({ ok: false, failure: 'storage-full', isKept: true });
  await handlers.saveClip({ draft: DRAFT }, FROM_PAGE);
  expect(await waiting.flush(db)).toEqual([]);
  full.mockRestore();
  expect(await waiting.flush(db)).toEqual(['example.org/a']);
  expect(await clipById(db, DRAFT.id)).toMatchObject({ created: '2026-11-24T00:00:00.000Z', revision: 1 });
  expect(await waiting.flush(db)).toEqual([]);
});

it('says no more than that it was not saved where nothing can be stored at all', async () => {
  const store = memoryStore();
  store.set = async () => {
    throw new Error('full');
  };
  handlers = keepers(db, () => new Date(), waitingClips(store));
  vi.spyOn(db, 'transaction').mockRejectedValue(new DOMException('', 'QuotaExceededError'));
  expect(await handlers.saveClip({ draft: DRAFT }, FROM_PAGE)).toEqual({ ok: false, failure: 'storage-full' });
});
