import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { askPage } from '../../scripts/browser/ask-page.ts';
import { waitForMarks } from '../../scripts/browser/marks.ts';
import { cardText, pause, waitForCardGone } from './support/card.ts';
import { BROWSERS, runExtension } from './support/extension.ts';
import { openPopup, waitForText } from './support/popup.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds wrong with the page as it stands. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  const results = await page.evaluate(() => (globalThis as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run());
  return results.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

/** Where the focus is, looking into our root (which the test build leaves open). */
function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    let at = document.activeElement;
    while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
    return (at?.getAttribute('aria-label') ?? at?.textContent ?? '').trim();
  });
}

async function tabTo(page: Page, name: string): Promise<void> {
  const passed: string[] = [];
  for (let steps = 0; steps < 40; steps++) {
    const here = await focused(page);
    if (here === name) return;
    passed.push(here.slice(0, 30));
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never reaches "${name}", only ${passed.join(' | ')}.`);
}

describe.each(BROWSERS)('by keyboard alone in %s', (name) => {
  const extension = runExtension(name);

  it('goes from the page into a card, saves its sentence, comes back, and finds the clip in the popup', async () => {
    const page = await extension.open('article.html');
    await waitForMarks(page);
    // What the browser's shortcuts call.
    await askPage(extension.session, page.url(), 'moveTerm', { by: 1 });
    await askPage(extension.session, page.url(), 'moveTerm', { by: 1 });
    await askPage(extension.session, page.url(), 'moveTerm', { by: 1 });
    await askPage(extension.session, page.url(), 'openTerm');
    await page.bringToFront();
    const text = await cardText(page);
    await tabTo(page, 'Save this sentence');
    await page.keyboard.press('Enter');
    for (let tries = 0; tries < 40; tries++) {
      if ((await askPage(extension.session, page.url(), 'pageState')).clips.length === 1) break;
      await pause(100);
    }
    expect((await askPage(extension.session, page.url(), 'pageState')).clips).toHaveLength(1);
    await page.bringToFront();
    await page.keyboard.press('Escape');
    await waitForCardGone(page);

    const popup = await openPopup(extension, page.url());
    await waitForText(popup, 'Clips from this page');
    expect(text.length).toBeGreaterThan(50);
    await tabTo(popup, 'Edit note and tags');
    await popup.keyboard.press('Enter');
    await popup.waitForFunction(() => document.activeElement instanceof HTMLTextAreaElement);
    await popup.keyboard.type('By hand');
    await popup.keyboard.down('Control');
    await popup.keyboard.press('Enter');
    await popup.keyboard.up('Control');
    await waitForText(popup, 'By hand');
    await popup.close();
    await page.close();
  });

  it('has a key for each of its first four commands, for browsers take no more, and drop a suggestion that is taken', async () => {
    const page = await extension.session.openExtensionPage('manifest.json');
    const commands = await page.evaluate(async () => {
      const { browser } = globalThis as unknown as { browser: typeof import('wxt/browser').browser };
      return (await browser.commands.getAll()).map(({ name, shortcut }) => [name, shortcut] as const);
    });
    const keys = Object.fromEntries(commands.filter(([command]) => !command?.startsWith('_')));
    expect(keys).toEqual({
      'save-selection': 'Alt+Shift+S',
      'next-term': 'Alt+Shift+J',
      'previous-term': 'Alt+Shift+K',
      'open-term': 'Alt+Shift+O',
      'open-panel': '',
    });
    await page.close();
  });

  it('has popup and welcome without a finding of axe', async () => {
    const page = await extension.open('article.html');
    await waitForMarks(page);
    const popup = await openPopup(extension, page.url());
    await waitForText(popup, 'Terms on this page');
    expect(await violations(popup)).toEqual([]);
    const welcome = await extension.session.openExtensionPage('welcome.html');
    await welcome.bringToFront();
    await waitForText(welcome, 'Welcome to Sidelight');
    expect(await violations(welcome)).toEqual([]);
    await popup.close();
    await welcome.close();
    await page.close();
  });
});
