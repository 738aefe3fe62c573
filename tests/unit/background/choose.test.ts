import { beforeEach, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { MOST_CHOICES } from '../../../core/spotting/reader-choices.ts';
import { choosers, type Choosers } from '../../../entrypoints/background/choose.ts';
import type { ChoiceRequest } from '../../../messaging/protocol.ts';
import { siteIsOff } from '../../../platform/settings.ts';

const sendToPage = vi.hoisted(() => vi.fn(async () => {}));
vi.mock('../../../messaging/client.ts', () => ({ sendToPage }));

const URL = 'https://www.dailynk.com/english/oaths/';
const FROM_PAGE = { tab: { id: 1, incognito: false, url: URL }, frameId: 0, url: URL };
const FROM_FRAME = { tab: { id: 1, incognito: false, url: URL }, frameId: 4, url: 'https://embed.example.org/x' };
const FROM_PRIVATE = { tab: { id: 2, incognito: true, url: URL }, frameId: 0, url: URL };
const FROM_POPUP = { url: 'chrome-extension://sidelight/popup.html' };
const NEVER: ChoiceRequest = { choice: 'never', concept: 'place/hoeryong', surface: 'Hoeryong', url: URL };
const NOT: ChoiceRequest = { choice: 'not', concept: 'org/mss', surface: 'MSS', url: URL };
const stored = async () => (await fakeBrowser.storage.local.get('readerChoices'))['readerChoices'];

let choose: Choosers;

beforeEach(() => {
  fakeBrowser.reset();
  vi.clearAllMocks();
  vi.spyOn(browser.tabs, 'get').mockImplementation((async (id: number) => ({ id, incognito: id === 2 })) as never);
  choose = choosers();
});

it('keeps what is said, and takes it back', async () => {
  expect(await choose.choose(NEVER, FROM_PAGE)).toBe('kept');
  expect(await choose.choose(NOT, FROM_PAGE)).toBe('kept');
  expect(await stored()).toEqual({
    muted: ['place/hoeryong'],
    sites: { 'www.dailynk.com': { not: [['MSS', 'org/mss']], always: [] } },
  });
  expect(await choose.choicesFor(FROM_PAGE, URL)).toMatchObject({ hostname: 'www.dailynk.com', isOff: false, choices: await stored() });
  expect(await choose.unchoose(NEVER, FROM_PAGE)).toBe('kept');
  expect(await choose.unchoose({ ...NOT, surface: 'mss' }, FROM_POPUP)).toBe('kept');
  expect(await stored()).toEqual({ muted: [], sites: {} });
});

it('is about the site in the address bar, also from a frame inside it', async () => {
  await choose.choose({ ...NOT, url: FROM_FRAME.url }, FROM_FRAME);
  expect(await choose.choicesFor(FROM_FRAME, FROM_FRAME.url)).toMatchObject({ hostname: 'www.dailynk.com' });
  expect(Object.keys((await choose.choicesFor(FROM_PAGE, URL)).choices.sites)).toEqual(['www.dailynk.com']);
});

it('is about the site of the address where the tab does not tell', async () => {
  const from = { tab: { id: 1, incognito: false }, url: URL };
  await choose.choose(NOT, from);
  expect(await choose.choicesFor(from, URL)).toMatchObject({ hostname: 'www.dailynk.com' });
});

it('loses nothing when tabs speak at the same moment', async () => {
  const terms = Array.from({ length: 20 }, (_, at) => `place/ri-${at}`);
  await Promise.all(terms.map((concept) => choose.choose({ ...NEVER, concept }, FROM_PAGE)));
  expect((await choose.choicesFor(FROM_PAGE, URL)).choices.muted).toEqual(terms);
});

it('is still there for a worker that starts again, and follows what was stored meanwhile', async () => {
  await choose.choose(NEVER, FROM_PAGE);
  expect((await choosers().choicesFor(FROM_PAGE, URL)).choices.muted).toEqual(['place/hoeryong']);
  await fakeBrowser.storage.local.set({ readerChoices: { muted: ['org/stasi'], sites: {} } });
  await vi.waitFor(async () => expect((await choose.choicesFor(FROM_PAGE, URL)).choices.muted).toEqual(['org/stasi']));
});

it('switches the site off and on', async () => {
  expect(await choose.choose({ ...NEVER, choice: 'off-here' }, FROM_PAGE)).toBe('kept');
  expect(await siteIsOff('www.dailynk.com')).toBe(true);
  expect(await stored()).toBeUndefined();
  await choose.unchoose({ ...NEVER, choice: 'off-here' }, FROM_PAGE);
  expect(await siteIsOff('www.dailynk.com')).toBe(false);
});

it('says so when there is no room for more, and forgets nothing for it', async () => {
  const muted = Array.from({ length: MOST_CHOICES }, (_, at) => `place/ri-${at}`);
  await fakeBrowser.storage.local.set({ readerChoices: { muted, sites: {} } });
  expect(await choose.choose(NEVER, FROM_PAGE)).toBe('too-many');
  expect(await stored()).toEqual({ muted, sites: {} });
  // What was said already can be said again, and taken back.
  expect(await choose.choose({ ...NEVER, concept: 'place/ri-0' }, FROM_PAGE)).toBe('kept');
  expect(await choose.unchoose({ ...NEVER, concept: 'place/ri-1' }, FROM_PAGE)).toBe('kept');
  expect(await choose.choose(NEVER, FROM_PAGE)).toBe('kept');
});

it('says so when nothing can be stored, and goes on with the next', async () => {
  vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValueOnce(new Error('QUOTA_BYTES'));
  expect(await choose.choose(NEVER, FROM_PAGE)).toBe('not-stored');
  expect((await choose.choicesFor(FROM_PAGE, URL)).choices.muted).toEqual([]);
  expect(await choose.choose(NEVER, FROM_PAGE)).toBe('kept');
});

it('explains terms where choices cannot be read', async () => {
  vi.spyOn(fakeBrowser.storage.local, 'get').mockRejectedValueOnce(new Error('blocked'));
  expect(await choose.choicesFor(FROM_PAGE, URL)).toMatchObject({ choices: { muted: [], sites: {} }, isOff: false });
  await choose.choose(NEVER, FROM_PAGE);
  expect((await choose.choicesFor(FROM_PAGE, URL)).choices.muted).toEqual(['place/hoeryong']);
});

it('has no site to speak of on a page without one', async () => {
  const from = { tab: { id: 1, incognito: false } };
  expect(await choose.choose({ ...NOT, url: 'about:blank' }, from)).toBe('not-stored');
  expect(await choose.choose({ ...NEVER, url: 'about:blank' }, from)).toBe('kept');
});

it('keeps nothing from a private window: it holds in its tab, until that is closed', async () => {
  await choose.choose({ ...NEVER, concept: 'org/stasi' }, FROM_PAGE);
  expect(await choose.choose(NEVER, FROM_PRIVATE)).toBe('for-now');
  expect(await choose.choose(NOT, FROM_PRIVATE)).toBe('for-now');
  expect(await choose.choose({ ...NEVER, choice: 'off-here' }, FROM_PRIVATE)).toBe('for-now');
  expect(await stored()).toEqual({ muted: ['org/stasi'], sites: {} });
  expect(await siteIsOff('www.dailynk.com')).toBe(false);
  expect(await choosers().choicesFor(FROM_PRIVATE, URL)).toMatchObject({
    isOff: true,
    choices: { muted: ['org/stasi', 'place/hoeryong'], sites: { 'www.dailynk.com': { not: [['MSS', 'org/mss']] } } },
  });
  expect((await choose.choicesFor(FROM_PAGE, URL)).choices.muted).toEqual(['org/stasi']);

  expect(await choose.unchoose({ ...NEVER, choice: 'off-here' }, FROM_PRIVATE)).toBe('for-now');
  expect(await choose.choicesFor(FROM_PRIVATE, URL)).toMatchObject({ isOff: false });
  await fakeBrowser.tabs.onRemoved.trigger(2, { windowId: 1, isWindowClosing: false });
  await vi.waitFor(async () => expect((await choose.choicesFor(FROM_PRIVATE, URL)).choices.muted).toEqual(['org/stasi']));
  expect((await fakeBrowser.storage.session.get())['privateChoices']).toEqual({});
});

it('is taken back from the popup of a private tab, whose page is told', async () => {
  await choose.choose(NEVER, FROM_PRIVATE);
  expect(sendToPage).not.toHaveBeenCalled();
  expect(await choose.unchoose({ ...NEVER, tab: 2 }, FROM_POPUP)).toBe('for-now');
  expect((await choose.choicesFor(FROM_PRIVATE, URL)).choices.muted).toEqual([]);
  expect(sendToPage).toHaveBeenCalledExactlyOnceWith(2, 'choicesChanged');
});
