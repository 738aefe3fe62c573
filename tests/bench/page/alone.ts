import type { Page } from 'puppeteer-core';
import { median } from '../support/statistics.ts';
import type { PageBench } from './in-page.ts';

type World = typeof globalThis & { pageBench: PageBench };

export interface Alone {
  page: string;
  /** Ranges that were painted. */
  ranges: number;
  /** How often both were done. */
  repetitions: number;
  /** Both summed over the repetitions, ms. */
  bareMs: number;
  oursMs: number;
  wrapMs: number;
  /** Only where it was asked for; null: it gave up or took too long. */
  markjsMs: number | null | undefined;
  pointerOurs: number;
  pointerBare: number;
}

export interface AloneOptions {
  code: string;
  surfaces: readonly string[];
  repetitions: number;
  withMarkjs: boolean;
}

const ROUNDS = 5;
const MARKJS_LIMIT = 30_000;

/** What happens in a page that holds nothing of ours but the bench: warm, in turns, so that what else the machine does hits all alike. */
export async function measureAlone(page: Page, name: string, url: string, options: AloneOptions): Promise<Alone> {
  await page.goto(url, { waitUntil: 'load' });
  await page.bringToFront();
  await page.evaluate(options.code);
  const ranges = await page.evaluate((all) => (globalThis as World).pageBench.prepare(all), options.surfaces as string[]);
  const share = Math.max(1, Math.round(options.repetitions / ROUNDS));
  const run = (what: 'bare' | 'ours') => page.evaluate((name, times) => (globalThis as World).pageBench[name](times), what, share);
  await run('bare');
  await run('ours');
  let bareMs = 0;
  let oursMs = 0;
  for (let round = 0; round < ROUNDS; round++) {
    bareMs += await run('bare');
    oursMs += await run('ours');
  }
  const pointers = [];
  for (let round = 0; round < ROUNDS; round++) pointers.push(await page.evaluate(() => (globalThis as World).pageBench.pointer(200)));
  const wrapMs = await page.evaluate(() => (globalThis as World).pageBench.wrap());
  return {
    page: name,
    ranges,
    repetitions: share * ROUNDS,
    bareMs,
    oursMs,
    wrapMs,
    markjsMs: options.withMarkjs ? await markjs(page, options.surfaces) : undefined,
    pointerOurs: median(pointers.map(({ ours }) => ours)),
    pointerBare: median(pointers.map(({ bare }) => bare)),
  };
}

async function markjs(page: Page, surfaces: readonly string[]): Promise<number | null> {
  const late = new Promise<null>((resolve) => setTimeout(() => resolve(null), MARKJS_LIMIT));
  const running = page.evaluate((all) => (globalThis as World).pageBench.markjs(all), surfaces as string[]).catch(() => null);
  return Promise.race([running, late]);
}
