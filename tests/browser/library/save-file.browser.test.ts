import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { saveFile } from '../../../hooks/save-file.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

/** Real files, in the browser's own folder; only the window that asks is missing. */
async function folder() {
  const directory = await navigator.storage.getDirectory();
  const names = async () => {
    const all: string[] = [];
    for await (const name of (directory as unknown as { keys(): AsyncIterable<string> }).keys()) all.push(name);
    return all;
  };
  for (const name of await names()) await directory.removeEntry(name);
  const text = async (name: string) => (await (await directory.getFileHandle(name)).getFile()).text();
  return { directory, names, text };
}

const pick = (answer: (options: { suggestedName: string }) => Promise<unknown>) =>
  Object.defineProperty(window, 'showSaveFilePicker', { value: answer, configurable: true, writable: true });

describe('a file in a place that is asked for', () => {
  let at: Awaited<ReturnType<typeof folder>>;
  beforeEach(async () => {
    at = await folder();
    pick(({ suggestedName }) => at.directory.getFileHandle(suggestedName, { create: true }));
  });

  it('stands there whole, once it is closed', async () => {
    const file = await saveFile('a.csv', 'text/csv');
    await file!.write(bytes('one '));
    await file!.write(bytes('둘'));
    expect(await at.text('a.csv')).toBe('');
    await file!.close();
    expect(await at.text('a.csv')).toBe('one 둘');
  });

  it('leaves nothing behind where it is given up, and the file that was there before as it was', async () => {
    const fresh = await saveFile('new.csv', 'text/csv');
    await fresh!.write(bytes('half'));
    await fresh!.abort();
    expect(await at.names()).toEqual([]);
    const old = await saveFile('old.csv', 'text/csv');
    await old!.write(bytes('before'));
    await old!.close();
    const again = await saveFile('old.csv', 'text/csv');
    await again!.write(bytes('half'));
    await again!.abort();
    expect(await at.text('old.csv')).toBe('before');
  });

  it('is none where the reader changes their mind', async () => {
    pick(() => Promise.reject(new DOMException('', 'AbortError')));
    expect(await saveFile('a.csv', 'text/csv')).toBeNull();
  });
});

describe('a file where nobody can be asked', () => {
  afterEach(() => vi.restoreAllMocks());

  it.each([
    ['the browser has no such window', undefined],
    ['a policy forbids it', () => Promise.reject(new DOMException('', 'SecurityError'))],
  ])('is a download, once it is closed: %s', async (_, answer) => {
    Object.defineProperty(window, 'showSaveFilePicker', { value: answer, configurable: true, writable: true });
    const made: { name: string; href: string }[] = [];
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      made.push({ name: this.download, href: this.href });
    });
    const file = await saveFile('a.csv', 'text/csv');
    await file!.write(bytes('x'.repeat(5_000_000)));
    await file!.write(bytes('둘'));
    expect(made).toEqual([]);
    await file!.close();
    expect(made.map(({ name }) => name)).toEqual(['a.csv']);
    const blob = await (await fetch(made[0]!.href)).blob();
    expect(blob.type).toBe('text/csv');
    expect((await blob.text()).slice(4_999_999)).toBe('x둘');
  });
});
