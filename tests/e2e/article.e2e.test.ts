import { describe, expect, it } from 'vitest';
import type { Page } from 'puppeteer-core';
import { waitForMarks } from '../../scripts/browser/marks.ts';
import { press } from './support/buttons.ts';
import { pause } from './support/card.ts';
import { BROWSERS, runExtension, type Running } from './support/extension.ts';
import { openPopup, waitForText } from './support/popup.ts';
import { selectByMouse } from './support/selection.ts';

const PASSAGE = 'three families were moved inland in spring after being called impure elements';

/** Rows of a table, read in a page of the extension. */
async function rowsOf(ours: Page, table: string): Promise<Record<string, unknown>[]> {
  return ours.evaluate(
    (table) =>
      new Promise<Record<string, unknown>[]>((resolve, reject) => {
        const opening = indexedDB.open('sidelight');
        opening.addEventListener('error', () => reject(opening.error ?? new Error('not opened')));
        opening.addEventListener('success', () => {
          const request = opening.result.transaction(table).objectStore(table).getAll();
          request.addEventListener('success', () => {
            opening.result.close();
            resolve(request.result as Record<string, unknown>[]);
          });
        });
      }),
    table,
  );
}

async function until<T>(read: () => Promise<T>, holds: (value: T) => boolean): Promise<T> {
  for (let tries = 0; ; tries++) {
    const value = await read();
    if (holds(value) || tries === 100) return value;
    await pause(150);
  }
}

const openArticle = async (extension: Running) => {
  const page = await extension.open('article.html');
  await waitForMarks(page);
  return page;
};

describe.each(BROWSERS)('an article in %s', (name) => {
  const extension = runExtension(name);

  it('is kept with a passage of it, and said to have changed when it has', async () => {
    let page = await openArticle(extension);
    const ours = await extension.session.openExtensionPage('manifest.json');
    await page.bringToFront();
    await selectByMouse(page, PASSAGE);
    await press(page, 'Save');
    const [snapshot] = await until(
      () => rowsOf(ours, 'snapshots'),
      (rows) => rows.length > 0,
    );
    expect(snapshot?.['text']).toContain('impure elements');
    expect(
      await until(
        () => rowsOf(ours, 'clips'),
        ([clip]) => clip?.['snapshot'] !== undefined,
      ),
    ).toMatchObject([{ snapshot: snapshot?.['sha256'] }]);
    await page.close();

    page = await openArticle(extension);
    await page.evaluate(() => {
      const added = document.createElement('p');
      added.textContent = 'Correction: an earlier version of this article gave another number of families.';
      document.querySelector('article')!.append(added);
    });
    const [seen] = await until(
      () => rowsOf(ours, 'pages'),
      ([row]) => row?.['changes'] !== undefined,
    );
    expect(seen).toMatchObject({ changes: [{ kind: 'added', text: expect.stringContaining('Correction: an earlier version') }] });
    expect(await rowsOf(ours, 'standings')).toMatchObject([{ outcome: 'exact' }]);
    const popup = await openPopup(extension, page.url());
    await waitForText(popup, 'This article was changed in 1 place');
  }, 60_000);
});
