import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import puppeteer, { type Page } from 'puppeteer-core';
import { build } from 'vite';
import { chromiumFlags } from '../../../scripts/browser/chromium-flags.ts';
import { ensureBrowsers, findBrowser } from '../../../scripts/browser/find-browser.mjs';
import type { AnchoringPage } from './in-page.ts';

type World = typeof globalThis & { bench: AnchoringPage };

export interface PageReader {
  page: Page;
  /** Opens an address afresh, with `bench` in it. */
  open(url: string): Promise<void>;
  run<T extends keyof AnchoringPage>(name: T, ...given: Parameters<AnchoringPage[T]>): Promise<ReturnType<AnchoringPage[T]>>;
  close(): Promise<void>;
}

/** A browser that lays real pages out, with our reading of them put in as DevTools put it in: the pages' own policy lets no script run. */
export async function openReader(): Promise<PageReader> {
  ensureBrowsers(['chromium']);
  const script = await bundled(fileURLToPath(new URL('in-page.ts', import.meta.url)));
  const browser = await puppeteer.launch({
    executablePath: findBrowser('chromium')!,
    headless: true,
    args: chromiumFlags({ headless: true }),
    defaultViewport: { width: 1280, height: 900 },
  });
  const page = await browser.newPage();
  return {
    page,
    async open(url) {
      await page.goto(url, { waitUntil: 'load' });
      await page.evaluate(script);
    },
    run: (name, ...given) =>
      page.evaluate(
        (name, given) => ((globalThis as World).bench[name] as (...all: unknown[]) => never)(...given),
        name,
        given as unknown[],
      ),
    close: () => browser.close(),
  };
}

async function bundled(entry: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'sidelight-bench-'));
  try {
    const lib = { entry, formats: ['iife' as const], name: 'sidelightBench', fileName: () => 'page.js' };
    await build({ configFile: false, logLevel: 'error', publicDir: false, build: { outDir: folder, target: 'esnext', lib } });
    return await readFile(join(folder, 'page.js'), 'utf8');
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
