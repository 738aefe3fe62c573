import { describe, expect, it } from 'vitest';
import type { Frame, Page } from 'puppeteer-core';
import { askPage } from '../../scripts/browser/ask-page.ts';
import { press } from './support/buttons.ts';
import { pause } from './support/card.ts';
import { BROWSERS, runExtension, type Running } from './support/extension.ts';
import { openPopup, waitForText } from './support/popup.ts';
import { selectByMouse } from './support/selection.ts';

const PAGE = 'pages/passages.html';
const LONG = 'told to sign an oath. Nobody was told why';
const SHORT = 'sign an oath';

const clipsOf = async (extension: Running, page: Page) => (await askPage(extension.session, page.url(), 'pageState')).clips;

async function waitForClips(extension: Running, page: Page, count: number) {
  for (let tries = 0; tries < 40; tries++) {
    const clips = await clipsOf(extension, page);
    if (clips.length === count) return clips;
    await pause(150);
  }
  throw new Error(`there are not ${count} clips but ${(await clipsOf(extension, page)).length}`);
}

/** What the layers of ours in the page say. */
const said = (page: Page | Frame) =>
  page.evaluate(() => {
    const roots = [...document.documentElement.children].flatMap(({ shadowRoot }) => (shadowRoot ? [shadowRoot] : []));
    return roots
      .flatMap((root) => [...root.querySelectorAll<HTMLElement>('.sl-card, .sl-toast, .sl-toolbar')].map(({ innerText }) => innerText))
      .join('\n');
  });

async function waitForSaid(page: Page | Frame, text: string): Promise<void> {
  for (let tries = 0; tries < 40; tries++) {
    if ((await said(page)).includes(text)) return;
    await pause(100);
  }
  throw new Error(`"${text}" is not said, but: ${await said(page)}`);
}

/** The middle of some words. */
async function placeOf(page: Page, words: string): Promise<{ x: number; y: number }> {
  const at = await page.evaluate((wanted) => {
    const node = document.querySelector('#oath')!.firstChild as Text;
    const range = document.createRange();
    range.setStart(node, node.data.indexOf(wanted));
    range.setEnd(node, node.data.indexOf(wanted) + wanted.length);
    const { left, top, width, height } = range.getClientRects()[0]!;
    return { x: left + width / 2, y: top + height / 2 };
  }, words);
  return at;
}

describe.each(BROWSERS)('keeping passages in %s', (name) => {
  const extension = runExtension(name);

  it('keeps colour, note and tags in one go', async () => {
    const page = await extension.open(PAGE);
    await pause(600);
    await selectByMouse(page, LONG);
    await press(page, 'Save with note and tags');
    await press(page, 'Doubt');
    await waitForSaid(page, 'Note');
    await page.evaluate(() => {
      const root = [...document.documentElement.children].find(({ shadowRoot }) => shadowRoot?.querySelector('textarea'))?.shadowRoot;
      root?.querySelector('textarea')?.focus();
    });
    await page.keyboard.type('Ask a second source.');
    await page.keyboard.press('Tab');
    await page.keyboard.type('border,');
    await press(page, 'Save');
    await waitForSaid(page, 'Saved');
    expect((await waitForClips(extension, page, 1)).map(({ outcome }) => outcome)).toEqual(['exact']);

    const popup = await openPopup(extension, page.url());
    await waitForText(popup, 'Ask a second source.');
    await waitForText(popup, 'Doubt');
    await waitForText(popup, 'border');
    await popup.close();
    await page.close();
  });

  it('goes through overlapping passages at one place, makes one of them, and parts them again', async () => {
    const page = await extension.open(PAGE);
    await waitForClips(extension, page, 1);
    await selectByMouse(page, SHORT);
    await press(page, 'Fact');
    await waitForClips(extension, page, 2);
    await pause(500);
    const { x, y } = await placeOf(page, SHORT);
    await page.mouse.move(x + 120, y + 200);
    await page.mouse.move(x, y, { steps: 4 });
    await waitForSaid(page, '1 of 2');
    // The first press holds the card, the next goes on.
    await page.mouse.click(x, y);
    await page.mouse.click(x, y);
    await waitForSaid(page, '2 of 2');
    expect(await said(page)).toContain('Ask a second source.');
    await page.mouse.click(x, y);
    await waitForSaid(page, '1 of 2');
    await press(page, 'Make one');
    await waitForSaid(page, '2 passages made one');
    const [one] = await waitForClips(extension, page, 1);
    expect(one?.outcome).toBe('exact');
    await page.mouse.move(x + 120, y + 200);
    await page.mouse.move(x, y, { steps: 4 });
    await waitForSaid(page, 'Ask a second source.');
    await press(page, 'Undo');
    await waitForClips(extension, page, 2);
    await page.close();
  });

  it('keeps words inside an open shadow root, and finds them again', async () => {
    const page = await extension.open(PAGE);
    await waitForClips(extension, page, 2);
    await page.evaluate(() => {
      const root = document.querySelector('news-quote')!.shadowRoot!;
      const node = root.querySelector('p')!.firstChild!;
      getSelection()!.setBaseAndExtent(node, 2, node, 20);
    });
    await press(page, 'Quote');
    const clips = await waitForClips(extension, page, 3);
    expect(clips.map(({ outcome }) => outcome)).toEqual(['exact', 'exact', 'exact']);
    await page.close();
    const again = await extension.open(PAGE);
    expect((await waitForClips(extension, again, 3)).map(({ outcome }) => outcome)).toEqual(['exact', 'exact', 'exact']);
    await again.close();
  });

  it('keeps words of a frame of the same site, in the frame', async () => {
    const page = await extension.open(PAGE);
    await pause(800);
    const frame = page.frames().find((one) => one.url().includes('passages-frame'))!;
    await frame.evaluate(() => {
      const node = document.querySelector('#boxed')!.firstChild!;
      getSelection()!.setBaseAndExtent(node, 0, node, 34);
    });
    await waitForSaid(frame, 'Save');
    await frame.evaluate(() => {
      const roots = [...document.documentElement.children].flatMap(({ shadowRoot }) => (shadowRoot ? [shadowRoot] : []));
      roots
        .flatMap((root) => [...root.querySelectorAll<HTMLButtonElement>('.sl-toolbar button')])
        .find(({ textContent }) => textContent?.trim() === 'Save')
        ?.click();
    });
    await waitForSaid(frame, 'Saved');
    await page.close();
  });

  it('goes from a clip to its place on a page that is not open', async () => {
    const page = await extension.open('article.html');
    const popup = await openPopup(extension, page.url());
    await waitForText(popup, LONG);
    await press(popup, 'Open at its place');
    const found = await extension.session.browser.waitForTarget((target) => target.url().includes('pages/passages'), { timeout: 10_000 });
    const opened = await found.page();
    // The browser keeps the directive to itself.
    expect(opened?.url()).toMatch(/pages\/passages/);
    await opened?.close();
    await popup.close().catch(() => {}); // it closes itself where it is a popup
    await page.close();
  });
});
