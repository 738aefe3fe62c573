import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { chromiumFlags } from './chromium-flags.ts';
import { findBrowser } from './find-browser.mjs';

export type BrowserName = 'chromium' | 'firefox';

/** A browser with the extension in it, driven over the DevTools protocol or WebDriver BiDi. */
export interface Session {
  name: BrowserName;
  browser: Browser;
  /** `chrome-extension://…/` or `moz-extension://…/`. */
  origin: string;
  openExtensionPage(path: string): Promise<Page>;
  close(): Promise<void>;
}

const FIREFOX_ID = 'sidelight@sidelight.example';
const FIREFOX_UUID = '51de1191-0000-4000-8000-000000000001';

export interface SessionOptions {
  name: BrowserName;
  /** Folder of the built extension. */
  extension: string;
  headless: boolean;
  /** Further preferences or flags, for tests. */
  language?: string;
  /** Folder where downloads go, without a question. */
  downloads?: string | undefined;
  /** Variables that Firefox starts with, besides our own. */
  environment?: Record<string, string>;
}

export async function openSession(options: SessionOptions): Promise<Session> {
  return options.name === 'chromium' ? openChromium(options) : openFirefox(options);
}

function program(name: BrowserName): string {
  const path = findBrowser(name);
  if (path === undefined) throw new Error(`No ${name} found.`);
  return path;
}

async function openChromium({ extension, headless, language, downloads }: SessionOptions): Promise<Session> {
  const profile = await mkdtemp(join(tmpdir(), 'sidelight-'));
  if (downloads !== undefined) {
    await mkdir(join(profile, 'Default'));
    const preferences = { download: { default_directory: downloads, prompt_for_download: false } };
    await writeFile(join(profile, 'Default', 'Preferences'), JSON.stringify(preferences));
  }
  const browser = await puppeteer.launch({
    executablePath: program('chromium'),
    headless,
    pipe: true,
    enableExtensions: true,
    userDataDir: profile,
    defaultViewport: headless ? { width: 1280, height: 900 } : null,
    args: [...chromiumFlags({ headless }), ...(language ? [`--lang=${language}`] : [])],
  });
  const id = await browser.installExtension(extension);
  const origin = `chrome-extension://${id}/`;
  await closeWelcome(browser, origin);
  return {
    name: 'chromium',
    browser,
    origin,
    async openExtensionPage(path) {
      const page = await browser.newPage();
      await page.goto(origin + path);
      return page;
    },
    async close() {
      await browser.close();
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

async function openFirefox({ extension, headless, language, downloads, environment }: SessionOptions): Promise<Session> {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: program('firefox'),
    headless,
    env: { ...process.env, ...environment },
    defaultViewport: headless ? { width: 1280, height: 900 } : null,
    // Without it the protocol does not reach moz-extension: pages.
    args: ['-remote-allow-system-access'],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [FIREFOX_ID]: FIREFOX_UUID }),
      ...(language ? { 'intl.locale.requested': language, 'intl.accept_languages': language } : {}),
      ...(downloads === undefined ? {} : firefoxDownloads(downloads)),
    },
  });
  await browser.installExtension(extension);
  const origin = `moz-extension://${FIREFOX_UUID}/`;
  return {
    name: 'firefox',
    browser,
    origin,
    async openExtensionPage(path) {
      const page = await browser.newPage();
      // The navigation happens but is never reported as finished.
      page.goto(origin + path).catch(() => {});
      await waitForDocument(page, origin + path);
      return page;
    },
    close: () => browser.close(),
  };
}

/** The permission too is given at a press of ours, without the question that no driver can answer. */
function firefoxDownloads(folder: string) {
  return {
    'browser.download.folderList': 2,
    'browser.download.dir': folder,
    'browser.download.useDownloadDir': true,
    'extensions.webextOptionalPermissionPrompts': false,
  };
}

/** The page that greets a person who installs it would take the place of the page that is to be seen. */
async function closeWelcome(browser: Browser, origin: string): Promise<void> {
  const welcome = await browser.waitForTarget((target) => target.url() === `${origin}welcome.html`, { timeout: 10_000 }).catch(() => null);
  await (await welcome?.page())?.close();
}

async function waitForDocument(page: Page, url: string): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    const state = await page.evaluate(() => ({ url: location.href, ready: document.readyState })).catch(() => null);
    if (state?.url === url && state.ready === 'complete') return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${url} did not open.`);
}
