import { describe, expect, it } from 'vitest';
import { askPage } from '../../scripts/browser/ask-page.ts';
import { waitForMarks } from '../../scripts/browser/marks.ts';
import { press } from './support/buttons.ts';
import { cardText, hoverTerm, pause } from './support/card.ts';
import { runExtension, type Running } from './support/extension.ts';
import { openPopup, waitForText } from './support/popup.ts';
import { selectByMouse } from './support/selection.ts';

/**
 * Ends the background's service worker, as the browser does after 30 seconds without work. Firefox gives no way to do that. Asks the
 * browser itself, for the driver's own list may still hold one that has gone.
 */
async function killWorker({ session }: Running): Promise<void> {
  const { browser, origin } = session;
  const cdp = await browser.target().createCDPSession();
  const workers = async () => {
    const { targetInfos } = await cdp.send('Target.getTargets');
    return targetInfos.filter(({ type, url }) => type === 'service_worker' && url.startsWith(origin)).map(({ targetId }) => targetId);
  };
  const [running] = await workers();
  if (running !== undefined) {
    const isThere = async () => (await workers()).includes(running);
    for (let tries = 0; tries < 50 && (await isThere()); tries++) {
      // It may have gone meanwhile; one that still works for a page is told again.
      if (tries % 10 === 0) await cdp.send('Target.closeTarget', { targetId: running }).catch(() => {});
      await pause(100);
    }
    // This one has gone; a page may have started the next already.
    expect(await isThere()).toBe(false);
  }
  await cdp.detach();
}

describe('when the worker is killed between any two steps', () => {
  const extension = runExtension('chromium');

  it('a page is still marked, a term explained, a passage kept, edited, deleted and taken back', async () => {
    await killWorker(extension);
    const page = await extension.open('article.html');
    expect(await waitForMarks(page)).toBe(true);

    await killWorker(extension);
    await hoverTerm(page, 'neighborhood watch unit');
    await cardText(page);
    // The full entry, which the background had to read again.
    await page.waitForFunction(() => {
      const host = [...document.documentElement.children].find((child) => child.shadowRoot);
      return host?.shadowRoot?.querySelector('[role="dialog"] a[href^="http"]') != null;
    });
    await page.keyboard.press('Escape');

    await selectByMouse(page, 'Most of the listening is done without vans');
    await killWorker(extension);
    await press(page, 'Save');
    await page.waitForFunction(() => {
      const host = [...document.documentElement.children].find((child) => child.shadowRoot);
      return host?.shadowRoot?.textContent.includes('Saved');
    });

    await killWorker(extension);
    const popup = await openPopup(extension, page.url());
    await waitForText(popup, 'Most of the listening');
    await killWorker(extension);
    await press(popup, 'Delete');
    await waitForText(popup, 'Clip deleted');
    await killWorker(extension);
    await press(popup, 'Undo');
    await waitForText(popup, 'Most of the listening');
    const { clips } = await askPage(extension.session, page.url(), 'pageState');
    expect(clips).toHaveLength(1);
    await popup.close();
    await page.close();
  });

  it('calls the listeners of the menu and the command in the worker that starts for them', async () => {
    const page = await extension.open('pages/strict.html');
    await waitForMarks(page);
    await page.evaluate(() => getSelection()!.selectAllChildren(document.querySelectorAll('p')[1]!));
    const finder = await extension.session.openExtensionPage('manifest.json');
    const worker = await (await extension.session.browser.waitForTarget((target) => target.type() === 'service_worker')).worker();
    await page.bringToFront();
    const state = await askPage(extension.session, page.url(), 'pageState');
    expect(state.selection).toContain('Hoeryong lies');
    // Chromium's events can be dispatched from inside; no driver can open a native menu or press a browser's shortcut.
    await worker!.evaluate(async (url) => {
      type Dispatchable = { dispatch(...args: unknown[]): void };
      const { tabs, contextMenus } = (globalThis as unknown as { browser: typeof import('wxt/browser').browser }).browser;
      const tab = (await tabs.query({})).find((candidate) => candidate.url === url);
      (contextMenus.onClicked as unknown as Dispatchable).dispatch({ menuItemId: 'save-selection' }, tab);
    }, page.url());
    await page.bringToFront();
    await page.waitForFunction(() => {
      const host = [...document.documentElement.children].find((child) => child.shadowRoot);
      return host?.shadowRoot?.textContent.includes('Saved');
    });
    expect((await askPage(extension.session, page.url(), 'pageState')).clips).toHaveLength(1);
    await finder.close();
    await page.close();
  });

  it('loads the glossary again when it was damaged, and leaves the clips alone', async () => {
    const editor = await extension.session.openExtensionPage('manifest.json');
    const damage = () =>
      editor.evaluate(
        () =>
          new Promise<number>((done, fail) => {
            const opening = indexedDB.open('sidelight');
            opening.addEventListener('error', () => fail(opening.error));
            opening.addEventListener('success', () => {
              const db = opening.result;
              const change = db.transaction(['conceptShards', 'lexicons', 'clips'], 'readwrite');
              change.objectStore('lexicons').clear();
              change.objectStore('conceptShards').clear();
              const clips = change.objectStore('clips').count();
              change.addEventListener('complete', () => {
                db.close();
                done(clips.result);
              });
            });
          }),
      );
    const clips = await damage();
    expect(clips).toBeGreaterThan(0);
    await killWorker(extension);
    const page = await extension.open('article.html');
    expect(await waitForMarks(page)).toBe(true);
    const { terms } = await askPage(extension.session, page.url(), 'pageState');
    expect(terms.map(({ concept }) => concept.id)).toContain('place/hoeryong');
    expect(await damage()).toBe(clips);
    await editor.close();
    await page.close();
  });
});
