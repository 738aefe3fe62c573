import puppeteer, { type Browser } from 'puppeteer-core';
import { chromiumFlags } from '../../../scripts/browser/chromium-flags.ts';
import { findBrowser } from '../../../scripts/browser/find-browser.mjs';
import type { BrowserName } from '../../../scripts/browser/session.ts';

export interface Tabs {
  browser: Browser;
}

const VIEWPORT = { width: 1280, height: 900 };

/** A browser as `openSession` starts it, but without the extension. */
export async function openBare(name: BrowserName): Promise<Tabs & { close(): Promise<void> }> {
  const executablePath = findBrowser(name)!;
  const browser = await puppeteer.launch(
    name === 'chromium'
      ? {
          executablePath,
          headless: true,
          pipe: true,
          enableExtensions: true,
          defaultViewport: VIEWPORT,
          args: chromiumFlags({ headless: true }),
        }
      : { browser: 'firefox', executablePath, headless: true, defaultViewport: VIEWPORT },
  );
  return { browser, close: () => browser.close() };
}
