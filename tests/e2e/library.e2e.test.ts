import { afterEach, describe, expect, it } from 'vitest';
import type { Page } from 'puppeteer-core';
import { press } from './support/buttons.ts';
import { pause } from './support/card.ts';
import { BROWSERS, runExtension } from './support/extension.ts';
import { clipId, closeLibrary, goTo, libraryTabs, openLibrary } from './support/library.ts';
import { openPopup, waitForText } from './support/popup.ts';

const FAMILIES = 'Three families were moved inland';
const GRAIN = 'Grain prices in Hoeryong';
const hash = (page: Page) => page.evaluate(() => decodeURIComponent(location.hash));
const waitForHash = async (page: Page, part: string) => {
  for (let tries = 0; tries < 40; tries++) {
    if ((await hash(page)).includes(part)) return;
    await pause(100);
  }
  throw new Error(`The address stays ${await hash(page)}.`);
};
const listed = (page: Page) => page.evaluate(() => document.querySelectorAll('[role="option"]').length);
const type = async (page: Page, ...keys: string[]) => {
  for (const key of keys) {
    await page.keyboard.press(key as 'j');
    await pause(120);
  }
};

describe.each(BROWSERS)('the library in %s', (name) => {
  const extension = runExtension(name);

  afterEach(() => closeLibrary(extension));

  it('is searched by a place’s other name, keeps the search in its address, and goes back', async () => {
    const page = await openLibrary(extension);
    expect(await listed(page)).toBe(3);
    await type(page, '/');
    await page.keyboard.type('회령 prices');
    await waitForText(page, FAMILIES, false);
    await waitForText(page, GRAIN);
    await waitForHash(page, 'q=회령');
    // Not `page.reload`: for a page of an extension Firefox never says that it is done.
    await page.evaluate(() => void setTimeout(() => location.reload()));
    await pause(500);
    await waitForText(page, '1 clip');
    await waitForText(page, GRAIN);
  });

  it('tags two clips at once by keyboard, says so, and takes it back', async () => {
    const page = await openLibrary(extension);
    await type(page, 'j', 'x', 'k', 'x', 't');
    await waitForText(page, 'Tags of 2 clips');
    await page.keyboard.type('to check,');
    await press(page, 'Apply');
    await waitForText(page, '2 clips changed');
    await goTo(page, '#/clips?q=tag%3A%22to+check%22', '2 clips');
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    await type(page, 'z');
    await waitForText(page, 'Nothing matches');
  });

  it('moves a clip to the trash and brings it back', async () => {
    const page = await openLibrary(extension);
    await page.evaluate(() => document.querySelector<HTMLElement>('#clip-list')!.focus());
    await page.keyboard.press('Delete');
    await waitForText(page, 'Moved to the trash');
    await waitForText(page, FAMILIES, false);
    await goTo(page, '#/trash', FAMILIES);
    await press(page, 'Restore');
    await waitForText(page, FAMILIES, false);
    await goTo(page, '#/clips', FAMILIES);
  });

  it('keeps a collection, in the order it is given', async () => {
    const page = await openLibrary(extension);
    await type(page, '*');
    await waitForText(page, '3 selected');
    await page.evaluate(() => document.querySelector<HTMLElement>('.bulk-actions button:nth-child(3)')!.click());
    await waitForText(page, 'Add 3 clips to a collection');
    await page.keyboard.type('Border case');
    await page.keyboard.press('Enter');
    await waitForText(page, 'Added to “Border case”');
    await page.evaluate(() => document.querySelector<HTMLElement>('.rail a[href*="collections/"]')!.click());
    await waitForText(page, 'drag to order');
    const order = () =>
      page.evaluate(() => [...document.querySelectorAll('.collection-item .row-quote')].map(({ textContent }) => textContent.slice(0, 5)));
    const before = await order();
    expect(before).toHaveLength(3);
    await page.focus('.collection-item .grip');
    await page.keyboard.press('ArrowDown');
    await waitForText(page, 'Order changed');
    await pause(300);
    expect(await order()).toEqual([before[1], before[0], before[2]]);
  });

  it('gives a concept the clips that name it, in any of its names', async () => {
    const page = await openLibrary(extension);
    await goTo(page, '#/concepts/place/hoeryong', GRAIN);
    await waitForText(page, 'Tumen');
    await waitForText(page, 'January 2026');
    await page.evaluate(() => document.querySelector<HTMLElement>('.dossier-clip')!.click());
    await waitForHash(page, `clip=${clipId(3)}`);
  });

  it('is opened from the popup, and not twice', async () => {
    const article = await extension.open('article.html');
    for (let round = 0; round < 2; round++) {
      const popup = await openPopup(extension, article.url());
      await press(popup, 'Open library');
      for (let tries = 0; tries < 40 && (await libraryTabs(extension)).length === 0; tries++) await pause(100);
      await pause(500);
      expect(await libraryTabs(extension)).toHaveLength(1);
      await popup.close().catch(() => {});
    }
    await article.close();
  });

  it('switches a site off, and deletes everything when the word is typed', async () => {
    const page = await openLibrary(extension);
    await goTo(page, '#/settings', 'Where Sidelight runs');
    await page.focus('.inline-form input');
    await page.keyboard.type('https://www.rfa.org/english/\n');
    await waitForText(page, 'www.rfa.org');
    await press(page, 'Check that everything is whole');
    await waitForText(page, 'all whole');
    await press(page, 'Delete everything');
    await page.keyboard.type('delete');
    await page.keyboard.press('Enter');
    await waitForText(page, 'Everything was deleted');
    await waitForText(page, 'Keep your first passage');
    await page.close();
    const again = await extension.session.openExtensionPage('library.html');
    await waitForText(again, 'Keep your first passage');
    await goTo(again, '#/settings', 'Where Sidelight runs');
    await waitForText(again, 'www.rfa.org', false);
  });
});
