import { afterEach, beforeEach, expect, it } from 'vitest';
import { backupName, outdated } from '../../../core/backup/backup-name.ts';
import { fileInFolder, tidyFolder } from '../../../platform/backup-folder.ts';

/** A folder of the origin's own: the same API as one that a person chose. */
let folder: FileSystemDirectoryHandle;
const root = () => navigator.storage.getDirectory();

beforeEach(async () => {
  folder = await (await root()).getDirectoryHandle('backups', { create: true });
});
afterEach(async () => (await root()).removeEntry('backups', { recursive: true }));

async function names(): Promise<string[]> {
  const found: string[] = [];
  for await (const name of (folder as FileSystemDirectoryHandle & { keys(): AsyncIterable<string> }).keys()) found.push(name);
  return found.sort();
}

it('holds a backup once it is whole, and nothing of one that was given up', async () => {
  const whole = await fileInFolder(folder, 'a.zip');
  await whole.write(new TextEncoder().encode('one '));
  await whole.write(new TextEncoder().encode('two'));
  expect((await (await folder.getFileHandle('a.zip')).getFile()).size).toBe(0);
  await whole.close();
  expect(await (await (await folder.getFileHandle('a.zip')).getFile()).text()).toBe('one two');
  const given = await fileInFolder(folder, 'b.zip');
  await given.write(new Uint8Array(100));
  await given.abort();
  expect(await names()).toEqual(['a.zip']);
});

it('keeps the last seven automatic backups and every other file', async () => {
  const made = Array.from({ length: 9 }, (_, n) => backupName(new Date(Date.UTC(2026, 10, n + 1)), { kind: 'auto' }));
  for (const name of [...made, 'thesis.zip']) await (await fileInFolder(folder, name)).close();
  await tidyFolder(folder, outdated);
  expect(await names()).toEqual([...made.slice(2), 'thesis.zip'].sort());
});
