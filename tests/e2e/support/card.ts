import type { Page } from 'puppeteer-core';
import { firstMark, waitForMarks } from '../../../scripts/browser/marks.ts';

/** Puppeteer's deep combinator looks through shadow roots, which are open in the test build only. */
const CARD = '>>> [role="dialog"]';

/** Moves the pointer onto the words, as a hand would, and waits for the card. */
export async function hoverTerm(page: Page, words: string): Promise<void> {
  await waitForMarks(page);
  const mark = await revealed(page, words);
  await page.mouse.move(mark.x + 120, mark.y + 90);
  await page.mouse.move(mark.x, mark.y, { steps: 8 });
}

/** Where the words are marked, scrolled into view if need be. */
export async function revealed(page: Page, words: string): Promise<{ x: number; y: number }> {
  await page.evaluate((wanted) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode;
      const at = node.nodeValue!.replace(/\s/g, ' ').indexOf(wanted.split(' ').at(-1)!);
      if (at >= 0 && node.parentElement!.closest('p, td, li, h1, figcaption')?.textContent.replace(/\s+/g, ' ').includes(wanted)) {
        node.parentElement!.scrollIntoView({ block: 'center', behavior: 'instant' });
        return;
      }
    }
  }, words);
  for (let tries = 0; tries < 50; tries++) {
    const mark = await firstMark(page, words);
    if (mark) return mark;
    await pause(100);
  }
  throw new Error(`"${words}" is not marked on ${page.url()}.`);
}

/** The open card's text. */
export async function cardText(page: Page): Promise<string> {
  const card = await page.waitForSelector(CARD, { visible: true, timeout: 5_000 });
  return card!.evaluate((element) => (element as HTMLElement).innerText);
}

export async function cardIsOpen(page: Page): Promise<boolean> {
  const card = await page.$(CARD);
  return card !== null && card.isVisible();
}

export async function waitForCardGone(page: Page): Promise<void> {
  for (let tries = 0; tries < 50; tries++) {
    if (!(await cardIsOpen(page))) return;
    await pause(100);
  }
  throw new Error('The card is still open.');
}

export function pause(milliseconds: number): Promise<void> {
  return new Promise((done) => setTimeout(done, milliseconds));
}
