import { fileURLToPath } from 'node:url';
import type { Browser } from 'puppeteer-core';
import type { Concept } from '../../../core/glossary/concept.ts';
import type { ClipRow } from '../../../storage/database.ts';
import { servePage } from '../support/bundle.ts';
import { openBenchPage } from '../support/chromium.ts';
import { makeClips } from './clips.ts';
import type { ExportPage } from './export-in-page.ts';
import { peakWhile } from './memory.ts';

export const EXPORTED = [5_000, 50_000] as const;
const BATCH = 1_000;

type World = typeof globalThis & { bench: ExportPage };

export interface ExportRow {
  format: string;
  clips: number;
  seconds: number;
  bytes: number;
  /** Bytes of the page's process at its largest. */
  peak: number;
}

/** Exports all of 5,000 and of 50,000 clips, each in a page of its own. */
export async function measureExports(concepts: readonly Concept[], quick: boolean): Promise<ExportRow[]> {
  const served = await servePage(fileURLToPath(new URL('export-in-page.ts', import.meta.url)));
  const open = await openBenchPage(served.url);
  const browser = open.page.browser();
  const rows: ExportRow[] = [];
  try {
    const formats: readonly string[] = await open.page.evaluate(() => (globalThis as World).bench.formats);
    for (const clips of EXPORTED) await fill(browser, served.url, makeClips(clips, concepts));
    for (const format of quick ? formats.slice(0, 3) : formats) {
      for (const clips of EXPORTED) rows.push(await exportOnce(browser, served.url, format, clips));
    }
  } finally {
    await open.close();
    await served.close();
  }
  return rows;
}

/** In a page of its own, whose process ends with it. */
async function fill(browser: Browser, url: string, clips: readonly ClipRow[]): Promise<void> {
  const page = await browser.newPage();
  await page.goto(url);
  await page.waitForFunction(() => 'bench' in globalThis);
  for (let from = 0; from < clips.length; from += BATCH) {
    const some = clips.slice(from, from + BATCH);
    await page.evaluate((name, some) => (globalThis as World).bench.fill(name, some), `clips-${clips.length}`, some);
  }
  await page.close();
}

async function exportOnce(browser: Browser, url: string, format: string, clips: number): Promise<ExportRow> {
  const page = await browser.newPage();
  await page.goto(url);
  await page.waitForFunction(() => 'bench' in globalThis);
  // The few again and again, so that as much garbage is made of them as well: what differs is what is held.
  const times = EXPORTED[1] / clips;
  const started = performance.now();
  try {
    let bytes = 0;
    const peak = await peakWhile(browser, async () => {
      for (let i = 0; i < times; i++)
        bytes = await page.evaluate((name, format) => (globalThis as World).bench.run(name, format), `clips-${clips}`, format);
    });
    return { format, clips, seconds: (performance.now() - started) / 1000 / times, bytes, peak };
  } finally {
    await page.close();
  }
}
