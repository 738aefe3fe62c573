import type { Page } from 'puppeteer-core';
import { tabOf } from '../../../scripts/browser/ask-page.ts';
import { pause } from './card.ts';
import type { Running } from './extension.ts';

/** The popup as a tab of its own, standing for the tab that shows `url`. */
export async function openPopup(extension: Running, url: string): Promise<Page> {
  const finder = await extension.session.openExtensionPage('manifest.json');
  const tab = await tabOf(finder, url);
  await finder.close();
  const popup = await extension.session.openExtensionPage(`popup.html?tab=${tab}`);
  await popup.bringToFront();
  return popup;
}

/** Waits until the text is on the page, or, with `here` false, until it has gone. */
export async function waitForText(page: Page, text: string, here = true): Promise<void> {
  for (let tries = 0; tries < 60; tries++) {
    // While the page goes from one address to another there is nothing to read.
    const shown = await page.evaluate(() => document.body.innerText).catch(() => null);
    if (shown !== null && shown.includes(text) === here) return;
    await pause(100);
  }
  throw new Error(`"${text}" is ${here ? 'not ' : 'still '}shown:\n${await page.evaluate(() => document.body.innerText)}`);
}
