import type { Page } from 'puppeteer-core';
import type { Clip } from '../../../core/clips/clip.ts';
import type { Running } from './extension.ts';
import { pause } from './card.ts';
import { waitForText } from './popup.ts';

/** What an extension's own pages hold. */
type ExtensionWorld = typeof globalThis & { browser: (typeof import('wxt/browser'))['browser'] };

export const clipId = (n: number) => `6f1c2f0e-0000-4000-8000-${String(n).padStart(12, '0')}`;

function clip(n: number, quote: string, change: Partial<Clip> = {}): Clip & { conceptIds: string[] } {
  const concepts = [{ concept: 'place/hoeryong', surface: 'Hoeryong' }];
  return {
    id: clipId(n),
    quote,
    selectors: [{ type: 'TextQuoteSelector', exact: quote, prefix: 'before it. ', suffix: ' after it.' }],
    concepts,
    citation: {
      url: `https://www.dailynk.com/english/article-${n}/`,
      title: `Article ${n}`,
      siteName: 'Daily NK English',
      authors: ['Lee Chae Un'],
      published: `2026-0${n}-04`,
      language: 'en',
    },
    note: '',
    tags: [],
    schema: 1,
    anchoring: 1,
    pageKey: `dailynk.com/english/article-${n}`,
    created: `2026-11-0${n}T08:00:00.000Z`,
    modified: `2026-11-0${n}T08:00:00.000Z`,
    revision: 1,
    conceptIds: concepts.map(({ concept }) => concept),
    ...change,
  };
}

const CLIPS = [
  clip(1, 'Grain prices in Hoeryong rose by a third since the harvest.', { tags: ['market'] }),
  clip(2, 'The Ministry of State Security asked for reports on phones.', { colour: 'doubt' }),
  clip(3, 'Three families were moved inland in spring.', { note: 'Ask a second source.' }),
];

/** The library with three clips in it. */
export async function openLibrary(extension: Running, hash = ''): Promise<Page> {
  const page = await extension.session.openExtensionPage('library.html');
  await page.waitForSelector('.library');
  await pause(500);
  await page.evaluate(
    (rows) =>
      new Promise<void>((done, fail) => {
        const open = indexedDB.open('sidelight');
        open.addEventListener('error', () => fail(open.error));
        open.addEventListener('success', () => {
          // What an earlier test made goes with it: a history without its clip cannot be gone on with.
          const names = ['clips', 'revisions', 'collections', 'searchParts'];
          const change = open.result.transaction(names, 'readwrite');
          for (const name of names) change.objectStore(name).clear();
          for (const row of rows) {
            const { conceptIds: _, ...clip } = row;
            change.objectStore('clips').put(row);
            change.objectStore('revisions').put({
              clip: clip.id,
              revision: 1,
              at: clip.created,
              change: 'create',
              changed: ['quote'],
              before: null,
            });
          }
          change.addEventListener('complete', () => {
            open.result.close();
            done();
          });
        });
      }),
    CLIPS as unknown as (Clip & { conceptIds: string[] })[],
  );
  await page.evaluate((place) => {
    location.hash = place;
  }, hash);
  await reload(page);
  await page.bringToFront();
  if (hash === '') await waitForText(page, 'Three families were moved inland');
  return page;
}

/** Firefox never tells that it is done. */
export async function reload(page: Page): Promise<void> {
  await page.evaluate(() => void setTimeout(() => location.reload()));
  await pause(700);
}

/** Where the library is; waits until it says so. */
export async function goTo(page: Page, hash: string, text: string): Promise<void> {
  await page.evaluate((place) => {
    location.hash = place;
  }, hash);
  await waitForText(page, text);
}

/** Ids of the tabs that show it, as the browser tells an extension: the protocol does not tell the addresses of our pages everywhere. */
export async function libraryTabs(extension: Running): Promise<number[]> {
  const finder = await extension.session.openExtensionPage('manifest.json');
  const ids = await finder.evaluate(async () => {
    const tabs = await (globalThis as ExtensionWorld).browser.tabs.query({});
    return tabs.filter(({ url }) => url?.includes('/library.html')).flatMap(({ id }) => id ?? []);
  });
  await finder.close();
  return ids;
}

export async function closeLibrary(extension: Running): Promise<void> {
  const open = await libraryTabs(extension);
  const finder = await extension.session.openExtensionPage('manifest.json');
  await finder.evaluate(async (ids) => {
    await (globalThis as ExtensionWorld).browser.tabs.remove(ids);
  }, open);
  await finder.close();
}
