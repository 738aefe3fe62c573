import { describe, expect, it } from 'vitest';
import type { Page } from 'puppeteer-core';
import { askPage } from '../../scripts/browser/ask-page.ts';
import { waitForMarks } from '../../scripts/browser/marks.ts';
import { press } from './support/buttons.ts';
import { pause } from './support/card.ts';
import { BROWSERS, runExtension, type Running } from './support/extension.ts';
import { openPopup, waitForText } from './support/popup.ts';
import { selectByMouse } from './support/selection.ts';

const PASSAGE = 'three families were moved inland in spring after being called impure elements';

const outcomes = async (extension: Running, page: Page) => {
  for (let tries = 0; tries < 40; tries++) {
    const { clips } = await askPage(extension.session, page.url(), 'pageState');
    if (clips.length > 0) return clips.map(({ outcome }) => outcome);
    await pause(150);
  }
  return [];
};

describe.each(BROWSERS)('clips in %s', (name) => {
  const extension = runExtension(name);

  it('keeps a selected passage, shows it in the popup, finds it again, takes note and tags, and undoes a deletion', async () => {
    let page = await extension.open('article.html');
    await waitForMarks(page);
    await selectByMouse(page, PASSAGE);
    await press(page, 'Save');
    expect(await outcomes(extension, page)).toEqual(['exact']);

    const popup = await openPopup(extension, page.url());
    await waitForText(popup, PASSAGE);
    await waitForText(popup, 'impure elements');

    await press(popup, 'Edit note and tags');
    await popup.waitForFunction(() => document.activeElement?.closest('.clip') && document.activeElement instanceof HTMLTextAreaElement);
    await popup.keyboard.type('Ask a second source.');
    await popup.keyboard.press('Tab');
    await popup.keyboard.type('border,');
    await press(popup, 'Save changes');
    await waitForText(popup, 'Ask a second source.');
    await waitForText(popup, 'border');

    // Opened again, the page shows it again, at the same words.
    await page.close();
    page = await extension.open('article.html');
    expect(await outcomes(extension, page)).toEqual(['exact']);

    await popup.bringToFront();
    await press(popup, 'Delete');
    await waitForText(popup, 'Clip deleted');
    await waitForText(popup, PASSAGE, false);
    await page.bringToFront();
    await pause(500);
    expect((await askPage(extension.session, page.url(), 'pageState')).clips).toEqual([]);
    await popup.bringToFront();
    await press(popup, 'Undo');
    await waitForText(popup, 'Ask a second source.');
    expect(await outcomes(extension, page)).toEqual(['exact']);
    await popup.close();
    await page.close();
  });

  it('keeps the passage that is selected in the page from the popup, with note and tags at once', async () => {
    const page = await extension.open('article-ko.html');
    await waitForMarks(page);
    const words = await page.evaluate(() => {
      const paragraph = document.querySelector('article p:not(.byline)')!;
      getSelection()!.selectAllChildren(paragraph);
      return paragraph.textContent.trim().replace(/\s+/g, ' ').slice(0, 20);
    });
    const popup = await openPopup(extension, page.url());
    await waitForText(popup, words);
    await popup.keyboard.type('한국어 메모');
    await press(popup, 'Save passage');
    await waitForText(popup, 'Passage saved');
    await waitForText(popup, '한국어 메모');
    expect(await outcomes(extension, page)).toEqual(['exact']);
    await popup.close();
    await page.close();
  });

  it('saves the selection by command, and undoes it from the page', async () => {
    const page = await extension.open('pages/watched.html');
    await waitForMarks(page);
    await selectByMouse(page, 'where the Rodong Sinmun arrives a day late');
    await pause(300);
    // What the background sends for the key and for the context menu.
    await askPage(extension.session, page.url(), 'saveSelection');
    await page.bringToFront();
    expect(await outcomes(extension, page)).toEqual(['exact']);
    await press(page, 'Undo');
    await pause(500);
    expect((await askPage(extension.session, page.url(), 'pageState')).clips).toEqual([]);
    await page.close();
  });

  it('goes to a kept passage when asked to', async () => {
    const page = await extension.open('article.html');
    await outcomes(extension, page);
    const [clip] = (await askPage(extension.session, page.url(), 'pageState')).clips;
    await page.evaluate(() => scrollTo(0, 0));
    await askPage(extension.session, page.url(), 'revealClip', { id: clip!.id });
    await page.bringToFront();
    await page.waitForFunction(() => scrollY > 100);
    await page.close();
  });
});
