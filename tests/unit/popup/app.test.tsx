// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { Dexie } from 'dexie';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { App } from '../../../entrypoints/popup/App.tsx';
import { send, sendToPage } from '../../../messaging/client.ts';
import type { PageProtocol } from '../../../messaging/protocol.ts';
import { accessOf, annotateOnce, grantEverySite, grantSite } from '../../../platform/access.ts';
import { deleteClip, saveClip, undoClip } from '../../../storage/clips.ts';
import { createDatabase, type Database } from '../../../storage/database.ts';
import { siteIsOff } from '../../../platform/settings.ts';
import { pageKey } from '../../../core/clips/page-key.ts';
import { concept, draft, MORNING, newDatabase } from '../storage/fixtures.ts';

vi.mock('../../../messaging/client.ts', () => ({ send: vi.fn(), sendToPage: vi.fn() }));
vi.mock('../../../platform/access.ts', async (original) => ({
  ...(await original<object>()),
  accessOf: vi.fn(),
  annotateOnce: vi.fn(async () => {}),
  grantSite: vi.fn(async () => true),
  grantEverySite: vi.fn(async () => true),
}));

const URL = draft().citation.url;
const toBackground = vi.mocked(send) as unknown as ReturnType<typeof vi.fn>;
const toPage = vi.mocked(sendToPage) as unknown as ReturnType<typeof vi.fn>;
const { id, kind, country, prefLabel, definition } = concept('place/hoeryong');
let page: Partial<{ [T in keyof PageProtocol]: ReturnType<PageProtocol[T]> }> | null;
let db: Database;

beforeEach(() => {
  fakeBrowser.reset();
  const profile = new IDBFactory();
  Dexie.dependencies.indexedDB = profile;
  db = newDatabase(profile);
  page = {
    pageState: {
      status: 'on',
      url: URL,

      terms: [{ concept: { id, kind, country, prefLabel, definition }, count: 2, surface: 'Hoeryong' }],
      clips: [],
      selection: null,
    },
  };
  toPage.mockReset().mockImplementation(async (_: number, type: keyof PageProtocol) => {
    if (!page) throw new Error('Receiving end does not exist.');
    return page[type];
  });
  // The background, as it keeps clips.
  toBackground.mockReset().mockImplementation(async (type: string, data: never) => {
    const given = data as { draft: ReturnType<typeof draft>; id: string };
    if (type === 'saveClip') return saveClip(db, given.draft, { now: MORNING, pageKey: pageKey(URL) });
    return type === 'deleteClip' ? deleteClip(db, given.id, { now: MORNING }) : undoClip(db, given.id, { now: MORNING });
  });
  vi.mocked(accessOf).mockReset().mockResolvedValue('granted');
  vi.spyOn(browser.tabs, 'query').mockImplementation(
    async () => [{ id: 3, url: URL, index: 0, highlighted: true, active: true, pinned: false, incognito: false }] as never,
  );
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

const press = async (name: string | RegExp, role = 'button') => fireEvent.click(await screen.findByRole(role, { name }));

describe('the popup', () => {
  it('keeps the selected passage with its note, shows it at once, deletes it and brings it back', async () => {
    page!.pageState!.selection = draft().quote;
    page!.captureSelection = draft();
    render(<App db={db} />);
    fireEvent.input(await screen.findByLabelText('Note'), { target: { value: 'ask again' } });
    await press('Save passage');
    await screen.findByText('Passage saved');
    expect(toBackground).toHaveBeenCalledWith('saveClip', { draft: { ...draft(), note: 'ask again' }, tab: 3 });
    await screen.findByText('Clips from this page');
    expect(screen.queryByText('Selected passage')).toBeNull();
    await press('Delete');
    await waitFor(() => expect(screen.queryByText('ask again')).toBeNull());
    await press('Undo');
    await screen.findByText('ask again');
    await screen.findByText('Clip restored');
  });

  it('keeps form and words when the disk is full, and saves them at the next try', async () => {
    page!.pageState!.selection = draft().quote;
    page!.captureSelection = draft();
    render(<App db={db} />);
    fireEvent.input(await screen.findByLabelText('Note'), { target: { value: 'my words' } });
    toBackground.mockResolvedValueOnce({ ok: false, failure: 'storage-full' });
    await press('Save passage');
    await screen.findByText(/^The disk is full/);
    expect((screen.getByLabelText('Note') as HTMLTextAreaElement).value).toBe('my words');
    await press('Save passage');
    await screen.findByText('Passage saved');
    expect(screen.queryByText(/^The disk is full/)).toBeNull();
  });

  it('says that nothing can be stored when IndexedDB does not open; terms stay, the passage can be copied', async () => {
    page!.pageState!.selection = draft().quote;
    page!.captureSelection = draft();
    render(<App db={createDatabase('none', { indexedDB: undefined as never })} />);
    await screen.findByText(/does not let Sidelight store anything/);
    await screen.findByRole('button', { name: new RegExp(prefLabel.en) });
    await screen.findByRole('button', { name: 'Copy the passage' });
  });

  it('goes to a term and gives way to the page', async () => {
    const close = vi.spyOn(window, 'close').mockImplementation(() => {});
    page!.revealTerm = true;
    render(<App db={db} />);
    await press(new RegExp(prefLabel.en));
    expect(toPage).toHaveBeenCalledWith(3, 'revealTerm', { concept: 'place/hoeryong' });
    await waitFor(() => expect(close).toHaveBeenCalled());
  });

  it('stays, and says so, when the term has gone', async () => {
    const close = vi.spyOn(window, 'close').mockImplementation(() => {});
    page!.revealTerm = false;
    render(<App db={db} />);
    await press(new RegExp(prefLabel.en));
    await screen.findByText('It could not be found on the page.');
    expect(close).not.toHaveBeenCalled();
  });

  it('switches the site off', async () => {
    render(<App db={db} />);
    await press('Sidelight on www.dailynk.com', 'switch');
    await screen.findByText('Sidelight is off on this site.');
    expect(await siteIsOff('www.dailynk.com')).toBe(true);
  });

  it.each([
    ['Always on this site', grantSite],
    ['Every site', grantEverySite],
  ] as const)('asks for access inside the click (%s), then starts at once', async (name, grant) => {
    page = null;
    vi.mocked(accessOf).mockResolvedValue('none');
    render(<App db={db} />);
    const button = await screen.findByRole('button', { name: new RegExp(name) });
    button.click();
    // No wait between: Firefox forgets the gesture at the first one.
    expect(grant).toHaveBeenCalled();
    await waitFor(() => expect(annotateOnce).toHaveBeenCalledWith(3));
  });

  it('lets go when access was refused', async () => {
    page = null;
    vi.mocked(accessOf).mockResolvedValue('none');
    vi.mocked(grantSite).mockResolvedValueOnce(false);
    vi.mocked(annotateOnce).mockClear();
    render(<App db={db} />);
    await press(/Always on this site/);
    await new Promise((done) => setTimeout(done, 20));
    expect(annotateOnce).not.toHaveBeenCalled();
    expect(screen.getByText('Explain terms here?')).toBeDefined();
  });
});
