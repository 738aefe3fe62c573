import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import puppeteer from 'puppeteer-core';
import { build } from 'vite';
import { chromiumFlags } from '../../../scripts/browser/chromium-flags.ts';
import { ensureBrowsers, findBrowser } from '../../../scripts/browser/find-browser.mjs';
import { realPages, servePages } from '../annotate/pages.ts';
import type { Found } from './page-metadata.ts';
import type { Reader } from './in-page.ts';

type World = typeof globalThis & { readMetadata: () => Record<Reader, Found> };

/** Every page in a real browser, as it was saved, read by all three. */
export async function readPages(say: (line: string) => void): Promise<Map<string, Record<Reader, Found>>> {
  ensureBrowsers(['chromium']);
  const script = await bundled();
  const site = await servePages((html) => html);
  const browser = await puppeteer.launch({
    executablePath: findBrowser('chromium')!,
    headless: true,
    args: chromiumFlags({ headless: true }),
    defaultViewport: { width: 1280, height: 900 },
  });
  const found = new Map<string, Record<Reader, Found>>();
  try {
    const page = await browser.newPage();
    for (const name of realPages()) {
      await page.goto(site.url(name), { waitUntil: 'load' });
      await page.evaluate(script);
      found.set(name, await page.evaluate(() => (globalThis as World).readMetadata()));
      say(name);
    }
  } finally {
    await browser.close();
    site.close();
  }
  return found;
}

async function bundled(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'sidelight-bench-'));
  try {
    const entry = fileURLToPath(new URL('in-page.ts', import.meta.url));
    const lib = { entry, formats: ['iife' as const], name: 'sidelightBench', fileName: () => 'page.js' };
    await build({ configFile: false, logLevel: 'error', publicDir: false, build: { outDir: folder, target: 'esnext', lib } });
    return await readFile(join(folder, 'page.js'), 'utf8');
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
