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

/** Where the words stand, scrolled into view if need be: where they are marked, or else, for not each mention is, where they are first read. */
export async function revealed(page: Page, words: string): Promise<{ x: number; y: number }> {
  for (let tries = 0; tries < 50; tries++) {
    const at = await firstRead(page, words);
    if (!at) throw new Error(`"${words}" does not stand on ${page.url()}.`);
    const mark = await firstMark(page, words);
    if (mark) return mark;
    // Marks come a moment after the words are near.
    if (tries > 5) return at;
    await pause(100);
  }
  throw new Error(`"${words}" is not marked on ${page.url()}.`);
}

/** Scrolls to the words, in whatever elements they stand, and tells the middle of their first line. */
function firstRead(page: Page, words: string): Promise<{ x: number; y: number } | null> {
  return page.evaluate((wanted) => {
    const pattern = new RegExp(wanted.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/ /g, '\\s+'));
    for (const element of document.querySelectorAll('p, td, li, h1, h2, figcaption, dd, div')) {
      const match = pattern.exec(element.textContent);
      if (!match || (element.localName === 'div' && element.querySelector('p, td, li, div'))) continue;
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      const range = new Range();
      let from = 0;
      for (let node = walker.nextNode() as Text | null; node; from += node.length, node = walker.nextNode() as Text | null) {
        const [start, end] = [match.index - from, match.index + match[0].length - from];
        if (start >= 0 && start < node.length) range.setStart(node, start);
        if (end > 0 && end <= node.length) range.setEnd(node, end);
      }
      element.scrollIntoView({ block: 'center', behavior: 'instant' });
      const box = range.getClientRects()[0];
      if (box) return { x: box.left + box.width / 2, y: box.top + box.height / 2 };
    }
    return null;
  }, words);
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
