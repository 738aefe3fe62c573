import { afterAll, beforeAll } from 'vitest';
import { resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import { serveFolder, type Served } from '../../../scripts/browser/serve.ts';
import { openSession, type BrowserName, type Session } from '../../../scripts/browser/session.ts';

export const BROWSERS: readonly BrowserName[] = ['chromium', 'firefox'];

export interface Running {
  session: Session;
  /** Address of a page of ours: `article.html`, `pages/dialog.html`. */
  url(path: string): string;
  open(path: string): Promise<Page>;
}

/** The test build in a browser, with our own pages on 127.0.0.1, for the tests of one `describe`. */
export function runExtension(name: BrowserName, { downloads }: { downloads?: string } = {}): Running {
  let session: Session;
  let site: Served;
  beforeAll(async () => {
    site = await serveFolder(resolve('tests/fixtures'));
    session = await openSession({
      name,
      headless: true,
      downloads,
      extension: resolve(`.output/${name === 'chromium' ? 'chrome' : 'firefox'}-mv3-test`),
    });
  });
  afterAll(async () => {
    await session?.close();
    await site?.close();
  });
  return {
    get session() {
      return session;
    },
    url: (path) => site.url + path,
    async open(path) {
      const page = await session.browser.newPage();
      await page.goto(site.url + path, { waitUntil: 'load' });
      await page.bringToFront();
      return page;
    },
  };
}
