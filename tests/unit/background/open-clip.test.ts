import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { clipOpeners } from '../../../entrypoints/background/open-clip.ts';
import { saveClip } from '../../../storage/clips.ts';
import { draft, MORNING, newDatabase } from '../storage/fixtures.ts';

const sendToPage = vi.hoisted(() => vi.fn(async () => 'exact'));
vi.mock('../../../messaging/client.ts', () => ({ sendToPage }));

const URL_SEEN = 'https://example.org/a';
const { id } = draft();
const from = {} as never;
let tabs: { id: number; url?: string }[] = [];
const create = vi.fn(async () => ({ id: 9 }));
const update = vi.fn(async (tab: number) => ({ id: tab }));

beforeEach(() => {
  fakeBrowser.reset();
  vi.clearAllMocks();
  vi.useRealTimers();
  tabs = [];
  vi.spyOn(browser.tabs, 'query').mockImplementation((async () => tabs) as never);
  vi.spyOn(browser.tabs, 'create').mockImplementation(create as never);
  vi.spyOn(browser.tabs, 'update').mockImplementation(update as never);
});

async function opener(change: Parameters<typeof draft>[0] = {}) {
  const db = newDatabase();
  const citation = { ...draft().citation, url: URL_SEEN };
  await saveClip(db, draft({ citation, ...change }), { now: MORNING, pageKey: 'example.org/a' });
  return clipOpeners(db).openClip;
}

describe('going from a clip to its place', () => {
  it('opens the page at the passage, by the directive that was tried out, and shows it', async () => {
    const open = await opener({ fragment: 'text=tried%20out' });
    expect(await open({ id }, from)).toEqual({ ok: true, value: null });
    expect(create).toHaveBeenCalledWith({ url: `${URL_SEEN}#:~:text=tried%20out` });
    await vi.waitFor(() => expect(sendToPage).toHaveBeenCalledWith(9, 'revealClip', { id }));
  });

  it('opens the page alone where there is none, and scrolls there', async () => {
    await (
      await opener()
    )({ id }, from);
    expect(create).toHaveBeenCalledWith({ url: URL_SEEN });
    await vi.waitFor(() => expect(sendToPage).toHaveBeenCalledTimes(1));
  });

  it('goes to the tab that shows the page already', async () => {
    tabs = [{ id: 3 }, { id: 4, url: `${URL_SEEN}?utm_source=x#part` }];
    await (
      await opener()
    )({ id }, from);
    expect(create).not.toHaveBeenCalled();
    expect(update).toHaveBeenCalledWith(4, { active: true });
    await vi.waitFor(() => expect(sendToPage).toHaveBeenCalledWith(4, 'revealClip', { id }));
  });

  it('asks again until our script is there, and gives up in the end', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    sendToPage.mockRejectedValueOnce(new Error('no script')).mockResolvedValueOnce('orphan');
    await (
      await opener()
    )({ id }, from);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(sendToPage).toHaveBeenCalledTimes(3);
    sendToPage.mockReset().mockRejectedValue(new Error('never'));
    await (
      await opener()
    )({ id }, from);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(sendToPage).toHaveBeenCalledTimes(20);
    sendToPage.mockReset().mockResolvedValue('exact');
  });

  it.each([
    ['that is not there', {}, 'ffffffff-0000-4000-8000-000000000000'],
    ['whose address may not be opened', { citation: { url: 'javascript:alert(1)', title: '', authors: [] } }, id],
  ])('opens nothing for a clip %s', async (_, change, asked) => {
    expect(await (await opener(change))({ id: asked }, from)).toEqual({ ok: false, failure: 'not-found' });
    expect(create).not.toHaveBeenCalled();
  });
});
