import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import type { Page } from 'puppeteer-core';
import { pause } from './card.ts';

type Row = Record<string, unknown>;

/** An empty folder for the files of one test file. */
export function ownFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'sidelight-backup-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Every row of what the reader kept, in the order of their keys. */
export function contents(page: Page): Promise<Record<string, Row[]>> {
  return page.evaluate(
    () =>
      new Promise<Record<string, Row[]>>((done, fail) => {
        const open = indexedDB.open('sidelight');
        open.addEventListener('error', () => fail(open.error));
        open.addEventListener('success', () => {
          const db = open.result;
          const found: Record<string, Row[]> = {};
          const names = ['clips', 'revisions', 'collections', 'searches'];
          const read = db.transaction(names);
          for (const name of names) {
            const all = read.objectStore(name).getAll();
            all.addEventListener('success', () => (found[name] = all.result as Row[]));
          }
          read.addEventListener('complete', () => (db.close(), done(found)));
        });
      }),
  );
}

/** Names of files in a folder, of those that are whole. */
export function filesIn(folder: string): string[] {
  try {
    return readdirSync(folder).filter((name) => !/\.(?:crdownload|part)$/u.test(name));
  } catch {
    return [];
  }
}

/** The one file of that name, once it is there. */
export async function saved(folder: string, pattern: RegExp): Promise<string> {
  for (let tries = 0; tries < 100; tries += 1) {
    const name = filesIn(folder).find((one) => pattern.test(one));
    if (name !== undefined) return join(folder, name);
    await pause(100);
  }
  throw new Error(`No ${String(pattern)} among ${filesIn(folder).join(', ')}`);
}

/** Gives a file to the page's only field for one. */
export async function give(page: Page, path: string): Promise<void> {
  const input = await page.waitForSelector('input[type="file"]');
  await (input as Awaited<ReturnType<typeof page.$<'input'>>>)!.uploadFile(path);
}
