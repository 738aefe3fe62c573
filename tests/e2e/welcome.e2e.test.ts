import type { Page } from 'puppeteer-core';
import { describe, expect, it, vi } from 'vitest';
import { askPage } from '../../scripts/browser/ask-page.ts';
import { waitForMarks } from '../../scripts/browser/marks.ts';
import { cardText, hoverTerm, waitForCardGone } from './support/card.ts';
import { press } from './support/buttons.ts';
import { BROWSERS, runExtension } from './support/extension.ts';
import { selectByMouse } from './support/selection.ts';

async function untilDone(page: Page, count: number): Promise<void> {
  for (let tries = 0; tries < 50; tries++) {
    if ((await page.$$('.try-done')).length === count) return;
    await new Promise((next) => setTimeout(next, 100));
  }
  throw new Error(`${(await page.$$('.try-done')).length} things are done, not ${count}.`);
}

describe.each(BROWSERS)('the first minute in %s', (name) => {
  const extension = runExtension(name);

  it('a term is hovered, walked to by key, and a sentence kept; each is ticked off', async () => {
    const page = await extension.session.openExtensionPage('welcome.html');
    await page.bringToFront();
    expect(await waitForMarks(page)).toBe(true);
    await hoverTerm(page, 'Ministry of People’s Security');
    // It comes with the whole entry.
    await vi.waitFor(async () => expect(await cardText(page)).toContain('As of this article, October 14, 2019'), { timeout: 5_000 });
    await untilDone(page, 1);
    await page.keyboard.press('Escape');
    await waitForCardGone(page);
    // Firefox’s protocol tells no address of a page of ours.
    const url = await page.evaluate(() => location.href);
    await askPage(extension.session, url, 'moveTerm', { by: 1 });
    await page.bringToFront();
    await untilDone(page, 2);
    await page.keyboard.press('Escape');
    await selectByMouse(page, 'Nobody can remember anyone coming back');
    await press(page, 'Save');
    await untilDone(page, 3);
    await page.close();
  });
});
