import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { realPages, servePages } from '../bench/annotate/pages.ts';
import { openBare, type Tabs } from '../bench/page/bare.ts';
import { differencesOf } from '../bench/page/zero-difference.ts';
import { BROWSERS, runExtension } from './support/extension.ts';

/** Some of all kinds; the bench `page` looks at all of them. */
const SAMPLE = ['001', 'aktualne', 'blogger', 'lemonde-1', 'mozilla-2', 'nytimes-4', 'rtl-1', 'wikipedia'];
const pages = realPages().filter((page) => SAMPLE.includes(page));

describe.skipIf(pages.length === 0).each(BROWSERS)('a real page with and without us, in %s', (name) => {
  const extension = runExtension(name);
  let bare: Tabs & { close(): Promise<void> };
  let site: Awaited<ReturnType<typeof servePages>>;
  beforeAll(async () => {
    bare = await openBare(name);
    site = await servePages();
  });
  afterAll(async () => {
    await bare?.close();
    site?.close();
  });

  it.each(pages)('holds the same, stands the same and, without the marks, looks the same: %s', async (page) => {
    expect(await differencesOf(bare, extension.session, site.url(page))).toEqual([]);
  });
});
