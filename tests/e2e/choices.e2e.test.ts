import { describe, expect, it } from 'vitest';
import type { Page } from 'puppeteer-core';
import { askPage } from '../../scripts/browser/ask-page.ts';
import { waitForMarks } from '../../scripts/browser/marks.ts';
import { press } from './support/buttons.ts';
import { cardText, hoverTerm, pause, waitForCardGone } from './support/card.ts';
import { BROWSERS, runExtension, type Running } from './support/extension.ts';
import { openPopup, waitForText } from './support/popup.ts';

const TOWN = 'place/hoeryong';

async function termsOf(extension: Running, page: Page): Promise<string[]> {
  const { terms } = await askPage(extension.session, page.url(), 'pageState');
  await page.bringToFront();
  return terms.map(({ concept }) => concept.id);
}

async function countOf(extension: Running, page: Page, term: string): Promise<number> {
  const { terms } = await askPage(extension.session, page.url(), 'pageState');
  await page.bringToFront();
  return terms.find(({ concept }) => concept.id === term)?.count ?? 0;
}

async function waitForCount(extension: Running, page: Page, isRight: (count: number) => boolean): Promise<void> {
  let count = -1;
  for (let tries = 0; tries < 40; tries++) {
    count = await countOf(extension, page, TOWN);
    if (isRight(count)) return;
    await pause(100);
  }
  throw new Error(`${TOWN} is marked ${count} times.`);
}

async function waitForTerm(extension: Running, page: Page, term: string, here: boolean): Promise<void> {
  for (let tries = 0; tries < 40; tries++) {
    if ((await termsOf(extension, page)).includes(term) === here) return;
    await pause(100);
  }
  throw new Error(`${term} is ${here ? 'not ' : 'still '}marked.`);
}

/** Chooses from the menu of the term's card. */
async function say(page: Page, words: string, choice: string): Promise<void> {
  await hoverTerm(page, words);
  await cardText(page);
  await press(page, 'Change how this term is marked');
  const found = await page.waitForSelector('>>> [role="menuitem"]', { visible: true });
  expect(found).not.toBeNull();
  for (const item of await page.$$('>>> [role="menuitem"]')) {
    if ((await item.evaluate((element) => element.textContent)) === choice) return item.click();
  }
  throw new Error(`The menu has no "${choice}".`);
}

describe.each(BROWSERS)('what a reader chooses in %s', (name) => {
  const extension = runExtension(name);

  it('a term that is never to be marked loses its marks at once and for good, until that is taken back', async () => {
    const page = await extension.open('article.html');
    await waitForMarks(page);
    expect(await termsOf(extension, page)).toContain(TOWN);
    const others = (await termsOf(extension, page)).filter((id) => id !== TOWN);

    await say(page, 'Hoeryong', 'Never mark this term');
    await waitForCardGone(page);
    await waitForTerm(extension, page, TOWN, false);
    await press(page, 'Undo');
    await waitForTerm(extension, page, TOWN, true);

    await say(page, 'Hoeryong', 'Never mark this term');
    await waitForTerm(extension, page, TOWN, false);
    await page.reload({ waitUntil: 'load' });
    await waitForMarks(page);
    expect(await termsOf(extension, page)).toEqual(others);

    const popup = await openPopup(extension, page.url());
    await waitForText(popup, 'Your choices');
    await popup.click('.own-choices summary');
    await waitForText(popup, 'Never marked');
    await press(popup, 'Take back: Hoeryong');
    await waitForText(popup, 'Taken back.');
    await waitForText(popup, 'Your choices', false);
    await popup.close();
    // Without a reload: the page follows.
    await waitForTerm(extension, page, TOWN, true);
    await page.close();
  });

  it('a meaning that was refused is refused for these words on the whole site, in other tabs too', async () => {
    const page = await extension.open('article.html');
    const second = await extension.open('article.html?second');
    await waitForMarks(second);
    const before = await countOf(extension, second, TOWN);
    await page.bringToFront();
    await say(page, 'Hoeryong', 'Not this here');
    await waitForCount(extension, page, (count) => count < before);
    await waitForCount(extension, second, (count) => count < before);
    await page.bringToFront();
    await press(page, 'Undo');
    await waitForCount(extension, page, (count) => count === before);
    await second.close();
    await page.close();
  });

  it('a site that is switched off from a card is switched on again by Undo, and nothing of ours stays in it', async () => {
    const page = await extension.open('article.html');
    await say(page, 'Hoeryong', 'Switch off on this site');
    await waitForCardGone(page);
    for (let tries = 0; tries < 40 && (await statusOf(extension, page)) !== 'off'; tries++) await pause(100);
    expect(await statusOf(extension, page)).toBe('off');
    expect(await termsOf(extension, page)).toEqual([]);
    await press(page, 'Undo');
    await waitForTerm(extension, page, TOWN, true);
    expect(await page.evaluate(() => document.documentElement.querySelectorAll(':scope > div').length)).toBeLessThanOrEqual(1);
    await page.close();
  });
});

async function statusOf(extension: Running, page: Page): Promise<string> {
  const { status } = await askPage(extension.session, page.url(), 'pageState');
  await page.bringToFront();
  return status;
}
