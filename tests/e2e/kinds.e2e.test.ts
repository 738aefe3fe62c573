import { describe, expect, it } from 'vitest';
import type { Page } from 'puppeteer-core';
import { waitForMarks } from '../../scripts/browser/marks.ts';
import { BROWSERS, runExtension } from './support/extension.ts';

/** How many lines there are, as the page's registry tells. */
const lines = (page: Page, count: number) =>
  page.waitForFunction(
    (wanted) => [...CSS.highlights.values()].filter(({ size }) => size > 0).length === wanted,
    { timeout: 8_000 },
    count,
  );

describe.each(BROWSERS)('marks that differ by kind in %s', (name) => {
  const extension = runExtension(name);

  it('come to an open page when they are wanted, to the next one with its terms, and go again', async () => {
    const page = await extension.open('article.html');
    expect(await waitForMarks(page)).toBe(true);
    await lines(page, 1);

    const settings = await extension.session.openExtensionPage('library.html#/settings');
    const box = await settings.waitForSelector('.kinds-setting input');
    await box!.evaluate((input) => (input as HTMLInputElement).click());
    await page.bringToFront();
    await lines(page, 4);

    const next = await extension.open('article.html');
    await lines(next, 4);
    await next.close();

    await box!.evaluate((input) => (input as HTMLInputElement).click());
    await page.bringToFront();
    await lines(page, 1);
    await settings.close();
    await page.close();
  });
});
