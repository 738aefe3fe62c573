import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Page } from 'puppeteer-core';
import { contents, give, ownFolder, saved } from './support/backup.ts';
import { press } from './support/buttons.ts';
import { pause } from './support/card.ts';
import { BROWSERS, runExtension } from './support/extension.ts';
import { openLibrary, reload } from './support/library.ts';
import { waitForText } from './support/popup.ts';

type ExtensionWorld = typeof globalThis & { browser: (typeof import('wxt/browser'))['browser'] };

const folder = ownFolder();

/** Files go to a folder of this test, without the picker that no test can press. */
async function withoutPicker(page: Page): Promise<void> {
  await page.evaluate(() => Reflect.deleteProperty(globalThis, 'showSaveFilePicker'));
}

async function go(page: Page, hash: string): Promise<void> {
  await page.evaluate((to) => void (location.hash = to), hash);
}

const send = (page: Page, type: string) =>
  page.evaluate(
    (name) =>
      (globalThis as ExtensionWorld).browser.runtime.sendMessage({ id: 1, type: name, timestamp: Date.now() }) as Promise<{
        err?: unknown;
      }>,
    type,
  );

/** To try a passphrase takes a second of a processor that has nothing else to do. */
async function waitLong(page: Page, text: string): Promise<void> {
  await waitForText(page, text)
    .catch(() => waitForText(page, text))
    .catch(() => waitForText(page, text));
}

describe.each(BROWSERS)('a library in %s', (name) => {
  const downloads = join(folder, name);
  const extension = runExtension(name, { downloads });

  it('is the same after it was backed up, wiped and restored, and stays so when its second copy is asked', async () => {
    const page = await openLibrary(extension, '#/backup');
    await waitForText(page, 'Nothing was backed up yet');
    await withoutPicker(page);
    const before = await contents(page);
    expect(before['clips']).toHaveLength(3);
    await press(page, 'Back up');
    await waitForText(page, '3 clips are in sidelight-backup-');
    const file = await saved(downloads, /^sidelight-backup-.*\.zip$/u);
    expect(readFileSync(file).subarray(0, 2).toString()).toBe('PK');

    expect((await send(page, 'wipeEverything')).err).toBeFalsy();
    expect((await contents(page))['clips']).toEqual([]);
    await reload(page);
    await waitForText(page, 'Drop a backup here');
    await give(page, file);
    await waitForText(page, 'All of it is whole');
    await pause(200);
    await press(page, 'Restore');
    await waitForText(page, '3 clips were restored');
    expect(await contents(page)).toEqual(before);
    const copied = await page.evaluate(async () => {
      const all = await (globalThis as ExtensionWorld).browser.storage.local.get(null);
      return Object.keys(all).filter((key) => key.startsWith('copy:c:')).length;
    });
    expect(copied).toBe(3);
    await go(page, '#/clips?q=families');
    await waitForText(page, 'Three families were moved inland');
    await page.close();
  });

  it('is backed up with a passphrase, and comes back with that and no other', async () => {
    const page = await openLibrary(extension, '#/backup');
    await withoutPicker(page);
    await waitForText(page, 'With a passphrase');
    await press(page, 'With a passphrase…');
    const fields = await page.$$('.passphrase input');
    for (const field of fields) await field.type('river lantern paper');
    await press(page, 'Back up and lock');
    await waitLong(page, '3 clips are in');
    const file = await saved(downloads, /\.zip\.age$/u);
    expect(readFileSync(file).subarray(0, 21).toString()).toBe('age-encryption.org/v1');
    await give(page, file);
    await waitForText(page, 'is locked');
    await (await page.waitForSelector('.passphrase input'))!.type('something else');
    await press(page, 'Unlock');
    await waitLong(page, 'That is not its passphrase');
    await (await page.waitForSelector('.passphrase input'))!.type('river lantern paper');
    await press(page, 'Unlock');
    await waitLong(page, 'All of it is whole');
    await page.close();
  });
});

describe.each(BROWSERS)('imports in %s', (name) => {
  const extension = runExtension(name);

  it('takes the passages of a file, finds nothing to add the second time, and gives them up again in one step', async () => {
    const page = await openLibrary(extension, '#/import');
    const row = (n: number) => ({
      id: `hyp${n}`,
      uri: 'https://www.dailynk.com/english/a/',
      created: '2026-03-04T05:06:07.000Z',
      updated: '2026-03-04T05:06:07.000Z',
      text: '<img src=x onerror=alert(1)>',
      tags: ['회령'],
      document: { title: ['Arrests'] },
      target: [
        {
          source: 'https://www.dailynk.com/english/a/',
          selector: [{ type: 'TextQuoteSelector', exact: `Imported passage ${n} from Hyesan` }],
        },
      ],
    });
    const path = join(folder, 'hypothesis.json');
    writeFileSync(path, JSON.stringify({ total: 60, rows: Array.from({ length: 60 }, (_, n) => row(n)) }));
    const before = await contents(page);
    await give(page, path);
    await waitForText(page, '60 passages will be added');
    expect((await contents(page))['clips']).toEqual(before['clips']);
    await page.click('.import-foot .button-primary');
    await waitForText(page, '60 passages were imported');
    const imported = (await contents(page))['clips']!;
    expect(imported).toHaveLength(63);
    expect(imported.filter(({ conceptIds }) => (conceptIds as string[]).includes('place/hyesan'))).toHaveLength(60);

    await press(page, 'Import another file');
    await give(page, path);
    await waitForText(page, 'There is nothing to add');
    await press(page, 'Undo');
    await waitForText(page, 'Changes undone');
    const left = (await contents(page))['clips']!.filter((clip) => !('deleted' in clip));
    expect(left).toHaveLength(3);
    await page.close();
  });

  it('keeps running while a large file is read, and says why a broken one is not taken', async () => {
    const page = await openLibrary(extension, '#/import');
    const path = join(folder, 'broken.json');
    writeFileSync(path, `{"rows":[${'[1,'.repeat(2_000_000)}`);
    await give(page, path);
    await waitForText(page, 'was not imported');
    await waitForText(page, 'The file begins like JSON and is none');
    await go(page, '#/clips');
    await waitForText(page, 'Grain prices');
    await page.close();
  });
});
