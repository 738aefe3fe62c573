import { describe, expect, it } from 'vitest';
import { askPage } from '../../scripts/browser/ask-page.ts';
import { markedWords, waitForMarks } from '../../scripts/browser/marks.ts';
import { cardIsOpen, cardText, hoverTerm, pause, revealed, waitForCardGone } from './support/card.ts';
import { BROWSERS, runExtension } from './support/extension.ts';

describe.each(BROWSERS)('reading in %s', (name) => {
  const extension = runExtension(name);

  it('marks the terms of an article, across inline elements, and tells the popup', async () => {
    const page = await extension.open('article.html');
    expect(await waitForMarks(page)).toBe(true);
    const { terms, status } = await askPage(extension.session, page.url(), 'pageState');
    expect(status).toBe('on');
    expect(terms.map(({ concept }) => concept.id)).toEqual(
      expect.arrayContaining([
        'place/hoeryong',
        'place/north-hamgyong',
        'media/daily-nk',
        'org/ministry-of-state-security-dprk',
        'concept/inminban',
        'concept/state-security-agent',
        'place/mangyang-dong-hoeryong',
        'concept/impure-elements',
      ]),
    );
    await revealed(page, 'Ministry of State Security');
    expect((await markedWords(page)).map((words) => words.replace(/\s+/g, ' '))).toContain('Ministry of State Security');
    await page.close();
  });

  it('marks the Korean article', async () => {
    const page = await extension.open('article-ko.html');
    expect(await waitForMarks(page)).toBe(true);
    const { terms } = await askPage(extension.session, page.url(), 'pageState');
    expect(terms.map(({ concept }) => concept.id)).toEqual(
      expect.arrayContaining(['place/hoeryong', 'org/ministry-of-state-security-dprk']),
    );
    await page.close();
  });

  it('opens a card under the pointer, lets the pointer into it, and closes on Escape', async () => {
    const page = await extension.open('article.html');
    await hoverTerm(page, 'Ministry of State Security');
    const text = await cardText(page);
    expect(text).toContain('Ministry of State Security');
    expect(text).toMatch(/보위/);
    expect(text).toContain('North Korea');

    const card = await page.$('>>> [role="dialog"]');
    const box = (await card!.boundingBox())!;
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 6 });
    await pause(800);
    expect(await cardIsOpen(page)).toBe(true);

    await page.keyboard.press('Escape');
    await waitForCardGone(page);
    await page.close();
  });

  it('closes the card when the pointer goes elsewhere', async () => {
    const page = await extension.open('article.html');
    await hoverTerm(page, 'Hoeryong');
    await cardText(page);
    await page.mouse.move(5, 5, { steps: 10 });
    await waitForCardGone(page);
    await page.close();
  });

  it('says that a misspelt name is spelt so here', async () => {
    const page = await extension.open('article.html');
    await hoverTerm(page, 'Hoeyong');
    const text = await cardText(page);
    expect(text).toContain('Hoeryong');
    expect(text).toContain('Hoeyong');
    await page.close();
  });

  it('opens the card when a link that holds a term gets the focus, and leaves the focus there', async () => {
    const page = await extension.open('article.html');
    await waitForMarks(page);
    await page.evaluate(() => document.querySelector<HTMLElement>('a[href$="state-security"]')!.focus());
    expect(await cardText(page)).toContain('Ministry of State Security');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toMatch(/state-security$/);
    await page.close();
  });

  it('walks through the terms by command, opens one with the focus in it, and gives the focus back', async () => {
    const page = await extension.open('article.html');
    await waitForMarks(page);
    await askPage(extension.session, page.url(), 'moveTerm', { by: 1 });
    await page.bringToFront();
    await askPage(extension.session, page.url(), 'openTerm');
    await page.bringToFront();
    expect((await cardText(page)).length).toBeGreaterThan(40);
    const inside = await page.$eval('>>> [role="dialog"]', (card) => card.contains((card.getRootNode() as ShadowRoot).activeElement));
    expect(inside).toBe(true);
    await page.keyboard.press('Escape');
    await waitForCardGone(page);
    await page.close();
  });

  it('opens the card by touch', async () => {
    const page = await extension.open('article.html');
    await waitForMarks(page);
    const mark = await revealed(page, 'neighborhood watch unit');
    await page.touchscreen.tap(mark.x, mark.y);
    expect(await cardText(page)).toMatch(/inminban/i);
    await page.close();
  });

  it('takes everything away when the site is switched off, and brings it back, without a reload', async () => {
    const page = await extension.open('article.html');
    await waitForMarks(page);
    const settings = await extension.session.openExtensionPage('manifest.json');
    const setOff = (hosts: string[]) =>
      settings.evaluate(
        (sitesOff) => (globalThis as unknown as { browser: typeof import('wxt/browser').browser }).browser.storage.local.set({ sitesOff }),
        hosts,
      );
    await setOff(['127.0.0.1']);
    await page.bringToFront();
    await page.waitForFunction(() => [...CSS.highlights.values()].every((highlight) => highlight.size === 0));
    expect((await askPage(extension.session, page.url(), 'pageState')).status).toBe('off');
    await setOff([]);
    await page.bringToFront();
    expect(await waitForMarks(page)).toBe(true);
    await settings.close();
    await page.close();
  });
});
