import { describe, expect, it } from 'vitest';
import { waitForMarks } from '../../scripts/browser/marks.ts';
import { cardIsOpen, cardText, pause, revealed, waitForCardGone } from './support/card.ts';
import { BROWSERS, runExtension } from './support/extension.ts';

const SHEET = '>>> .sl-card:not([hidden])';

describe.each(BROWSERS)('by touch only, on a phone, in %s', (name) => {
  const extension = runExtension(name);
  const onPhone = async () => {
    const page = await extension.open('article.html');
    await page.setViewport({ width: 360, height: 700 });
    await waitForMarks(page);
    return page;
  };

  it('a tap opens a sheet beside the words, another term opens in it, and a tap elsewhere closes it', async () => {
    const page = await onPhone();
    const mark = await revealed(page, 'Mangyang-dong');
    await page.touchscreen.tap(mark.x, mark.y);
    expect(await cardText(page)).toContain('Mangyang-dong');
    const sheet = (await (await page.$(SHEET))!.boundingBox())!;
    expect(sheet.width).toBeGreaterThan(330);
    expect(mark.y < sheet.y || mark.y > sheet.y + sheet.height).toBe(true);
    const inside = await page.$(`${SHEET} .card-term, ${SHEET} .card-link`);
    if (inside) {
      await inside.tap();
      await pause(400);
      expect(await cardIsOpen(page)).toBe(true);
    }
    await page.touchscreen.tap(8, sheet.y > 350 ? 8 : 690);
    await waitForCardGone(page);
    await page.close();
  });

  it('the first tap on a link explains it, the second follows it', async () => {
    const page = await onPhone();
    const mark = await revealed(page, 'Ministry of State Security');
    await page.evaluate(() => {
      const followed = globalThis as typeof globalThis & { followed?: number };
      followed.followed = 0;
      for (const link of document.querySelectorAll('a')) {
        link.addEventListener('click', (event) => {
          followed.followed!++;
          event.preventDefault();
        });
      }
    });
    const followed = () => page.evaluate(() => (globalThis as typeof globalThis & { followed?: number }).followed);
    await page.touchscreen.tap(mark.x, mark.y);
    expect(await cardText(page)).toContain('Ministry of State Security');
    await pause(300);
    const again = await revealed(page, 'Ministry of State Security');
    await page.touchscreen.tap(again.x, again.y);
    await pause(300);
    expect(await followed()).toBeGreaterThan(0);
    await page.close();
  });
});
