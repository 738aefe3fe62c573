import { describe, expect, it } from 'vitest';
import { askPage } from '../../scripts/browser/ask-page.ts';
import { waitForMarks } from '../../scripts/browser/marks.ts';
import { press } from './support/buttons.ts';
import { cardText, hoverTerm } from './support/card.ts';
import { BROWSERS, runExtension } from './support/extension.ts';
import { selectByMouse } from './support/selection.ts';

describe.each(BROWSERS)('when IndexedDB cannot be opened in %s', (name) => {
  const extension = runExtension(name);

  it('still marks and explains from the package, says why nothing can be saved, and keeps the passage with a way to copy it', async () => {
    const editor = await extension.session.openExtensionPage('manifest.json');
    // A database of a later version, as after going back to an older extension: no open of ours succeeds any more.
    await editor.evaluate(
      () =>
        new Promise<void>((done, fail) => {
          // The background has opened its own at its start; one that is only of a later version would still hold all tables.
          indexedDB.deleteDatabase('sidelight');
          const opening = indexedDB.open('sidelight', 2 ** 31);
          opening.addEventListener('error', () => fail(opening.error));
          opening.addEventListener('success', () => {
            opening.result.close();
            done();
          });
        }),
    );
    const page = await extension.open('article.html');
    expect(await waitForMarks(page)).toBe(true);
    await hoverTerm(page, 'neighborhood watch unit');
    expect(await cardText(page)).toMatch(/inminban/i);
    await page.keyboard.press('Escape');

    await selectByMouse(page, 'Most of the listening is done without vans');
    await press(page, 'Save');
    const said = await page.waitForSelector('>>> [role="alert"]', { visible: true, timeout: 10_000 });
    expect(await said!.evaluate(({ textContent }) => textContent)).toMatch(/does not let this extension store/);
    await press(page, 'Copy with citation');
    await press(page, 'Try again');
    expect((await askPage(extension.session, page.url(), 'pageState')).clips).toEqual([]);

    // Once it can be opened again, the same passage is saved after all.
    await editor.evaluate(
      () =>
        new Promise<void>((done, fail) => {
          const removing = indexedDB.deleteDatabase('sidelight');
          removing.addEventListener('error', () => fail(removing.error));
          removing.addEventListener('success', () => done());
        }),
    );
    await page.bringToFront();
    await press(page, 'Try again');
    await page.waitForFunction(() => {
      const host = [...document.documentElement.children].find((child) => child.shadowRoot);
      return host?.shadowRoot?.textContent.includes('Saved');
    });
    expect((await askPage(extension.session, page.url(), 'pageState')).clips).toHaveLength(1);
    await editor.close();
    await page.close();
  });
});
