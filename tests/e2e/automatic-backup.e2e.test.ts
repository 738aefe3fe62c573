import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Page } from 'puppeteer-core';
import { openBackup, partsOf } from '../../core/backup/read-backup.ts';
import { contents, filesIn, give, ownFolder, saved } from './support/backup.ts';
import { pause } from './support/card.ts';
import { BROWSERS, runExtension } from './support/extension.ts';
import { openLibrary, reload } from './support/library.ts';
import { waitForText } from './support/popup.ts';

type ExtensionWorld = typeof globalThis & { browser: (typeof import('wxt/browser'))['browser'] };

const AUTOMATIC = /^sidelight-auto-2\d{3}-\d\d-\d\d-\d{4}\.zip$/u;
/** Seven of other days, as many as are kept, oldest first. */
const OLD = Array.from({ length: 7 }, (_, n) => `sidelight-auto-2026-01-0${n + 1}-0800.zip`);
const folder = ownFolder();

async function choose(page: Page, place: string): Promise<void> {
  await (await page.waitForSelector(`input[name="backup-place"][value="${place}"]`))!.click();
}

/** As if the last backup was made long ago. */
function longAgo(page: Page): Promise<void> {
  return page.evaluate(() =>
    (globalThis as ExtensionWorld).browser.storage.local.set({ lastBackup: { at: '2026-01-07T08:00:00.000Z', clips: 1 } }),
  );
}

/** When the last one was made, once that is not long ago. */
async function lastMade(page: Page): Promise<string> {
  for (let tries = 0; tries < 300; tries += 1) {
    const { lastBackup } = await page.evaluate(() => (globalThis as ExtensionWorld).browser.storage.local.get('lastBackup'));
    const { at } = (lastBackup ?? { at: '' }) as { at: string };
    if (at > '2026-01-08') return at;
    await pause(100);
  }
  throw new Error('No backup was made.');
}

describe.each(BROWSERS)('automatic backups among the downloads in %s', (name) => {
  const downloads = join(folder, name);
  const extension = runExtension(name, { downloads });
  const place = join(downloads, 'Sidelight');

  it('begin with a press, hold everything, and come back as it was', async () => {
    const page = await openLibrary(extension, '#/backup');
    await waitForText(page, 'Nothing was backed up yet');
    const before = await contents(page);
    await choose(page, 'downloads');
    const file = await saved(place, AUTOMATIC);
    await waitForText(page, 'Last backup:');
    await give(page, file);
    await waitForText(page, 'All of it is whole');
    expect(await contents(page)).toEqual(before);
    await page.close();
  });

  it('are made again when one is due, while the library is open; the oldest goes, and nothing else', async () => {
    const page = await openLibrary(extension, '#/backup');
    await waitForText(page, 'How often');
    // Put there by the extension, as those of other days were.
    await page.evaluate(async (names) => {
      const { browser } = globalThis as ExtensionWorld;
      for (const filename of names) {
        const url = URL.createObjectURL(new Blob(['old'], { type: 'application/zip' }));
        await browser.downloads.download({ url, filename: `Sidelight/${filename}`, conflictAction: 'overwrite', saveAs: false });
      }
    }, OLD);
    for (const one of OLD) await saved(place, new RegExp(`^${one}$`, 'u'));
    const mine = ['sidelight-auto-mine.zip', 'notes.txt'];
    for (const one of mine) writeFileSync(join(place, one), 'mine');
    await longAgo(page);
    await reload(page);
    const at = await lastMade(page);
    const made = `sidelight-auto-${at.slice(0, 10)}-${at.slice(11, 16).replace(':', '')}.zip`;
    for (let tries = 0; tries < 50 && existsSync(join(place, OLD[0]!)); tries += 1) await pause(100);
    const left = filesIn(place).sort();
    expect(left.filter((one) => AUTOMATIC.test(one))).toHaveLength(7);
    expect(left).not.toContain(OLD[0]);
    expect(left).toEqual(expect.arrayContaining([...mine, made]));
    expect(readFileSync(join(place, made)).subarray(0, 2).toString()).toBe('PK');
    await page.close();
  }, 60_000);
});

describe('automatic backups in a folder in chromium', () => {
  const extension = runExtension('chromium');

  /** A folder of the page's own stands for one that a person picks. */
  const withPicker = (page: Page) =>
    page.evaluate(() => {
      Object.assign(globalThis, {
        showDirectoryPicker: async () => (await navigator.storage.getDirectory()).getDirectoryHandle('Backups', { create: true }),
      });
    });
  const inFolder = (page: Page) =>
    page.evaluate(async () => {
      const handle = await (await navigator.storage.getDirectory()).getDirectoryHandle('Backups');
      const names: string[] = [];
      for await (const one of (handle as FileSystemDirectoryHandle & { keys(): AsyncIterable<string> }).keys()) names.push(one);
      return names.sort();
    });

  it('are whole archives there, are made again without a question, and the oldest goes', async () => {
    const page = await openLibrary(extension, '#/backup');
    await waitForText(page, 'In a folder of your choice');
    await withPicker(page);
    await choose(page, 'folder');
    await waitForText(page, 'Now “Backups”');
    await waitForText(page, 'Last backup:');
    const [first] = await inFolder(page);
    expect(first).toMatch(AUTOMATIC);
    const bytes = await page.evaluate(async (one) => {
      const handle = await (await navigator.storage.getDirectory()).getDirectoryHandle('Backups');
      return [...new Uint8Array(await (await (await handle.getFileHandle(one)).getFile()).arrayBuffer())];
    }, first!);
    const rows: Record<string, number> = {};
    for await (const part of partsOf(await openBackup(new Blob([new Uint8Array(bytes)])))) rows[part.table] = part.rows.length;
    expect(rows).toMatchObject({ clips: 3, revisions: 3 });

    await page.evaluate(
      async (names) => {
        const handle = await (await navigator.storage.getDirectory()).getDirectoryHandle('Backups');
        for (const one of names) await handle.getFileHandle(one, { create: true });
      },
      [...OLD, 'sidelight-auto-mine.zip'],
    );
    await longAgo(page);
    await reload(page);
    await lastMade(page);
    await expect.poll(async () => (await inFolder(page)).filter((one) => AUTOMATIC.test(one)).length).toBe(7);
    const left = await inFolder(page);
    expect(left).not.toContain(OLD[0]);
    expect(left).toContain('sidelight-auto-mine.zip');
    await page.close();
  }, 60_000);

  it('stay off where the reader picks none', async () => {
    const page = await openLibrary(extension, '#/backup');
    await waitForText(page, 'In a folder of your choice');
    await choose(page, 'off');
    await page.evaluate(() => {
      Object.assign(globalThis, { showDirectoryPicker: () => Promise.reject(new DOMException('', 'AbortError')) });
    });
    await choose(page, 'folder');
    await waitForText(page, 'Nothing was changed.');
    const plan = await page.evaluate(() => (globalThis as ExtensionWorld).browser.storage.local.get('backupPlan'));
    expect(plan).toMatchObject({ backupPlan: { where: 'off' } });
    await page.close();
  });
});
