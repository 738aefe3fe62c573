import type { Page } from 'puppeteer-core';
import type { PageBench } from './in-page.ts';
import { eventsOf } from './visit.ts';

type World = typeof globalThis & { pageBench: PageBench };

export interface Alone {
  page: string;
  /** Ranges that were painted. */
  ranges: number;
  /** How often both were done. */
  repetitions: number;
  /** Both for all repetitions, ms. */
  bareMs: number;
  bareSeenMs: number;
  oursMs: number;
  wrapMs: number;
  /** How often the browser laid anything out for marks that came and went; only where it was asked for. */
  layouts: number | undefined;
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

/** The fastest of them counts: what else the machine does makes others slower, never faster. */
const ROUNDS = 5;
const MARKJS_LIMIT = 30_000;

/** What happens in a page that holds nothing of ours but the bench: warm, in turns, so that what else the machine does hits all alike. */
export async function measureAlone(page: Page, name: string, url: string, options: AloneOptions): Promise<Alone> {
  await page.goto(url, { waitUntil: 'load' });
  await page.bringToFront();
  await page.evaluate(options.code);
  const ranges = await page.evaluate((all) => (globalThis as World).pageBench.prepare(all), options.surfaces as string[]);
  const share = Math.max(1, Math.round(options.repetitions / ROUNDS));
  const run = (what: 'bare' | 'bareSeen' | 'ours') =>
    page.evaluate((name, times) => (globalThis as World).pageBench[name](times), what, share);
  await run('bare');
  await run('ours');
  await run('bareSeen');
  const bare: number[] = [];
  const bareSeen: number[] = [];
  const ours: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    bare.push(await run('bare'));
    bareSeen.push(await run('bareSeen'));
    ours.push(await run('ours'));
  }
  const pointers = [];
  for (let round = 0; round < ROUNDS; round++) pointers.push(await page.evaluate(() => (globalThis as World).pageBench.pointer(1_000)));
  const layouts = options.withMarkjs ? await layoutsOf(page) : undefined;
  const wrapMs = await page.evaluate(() => (globalThis as World).pageBench.wrap());
  return {
    page: name,
    ranges,
    repetitions: share * ROUNDS,
    bareMs: Math.min(...bare) * ROUNDS,
    bareSeenMs: Math.min(...bareSeen) * ROUNDS,
    oursMs: Math.min(...ours) * ROUNDS,
    wrapMs,
    layouts,
    markjsMs: options.withMarkjs ? await markjs(page, options.surfaces) : undefined,
    pointerOurs: Math.min(...pointers.map(({ ours }) => ours)),
    pointerBare: Math.min(...pointers.map(({ bare }) => bare)),
  };
}

/** Counts what the browser lays out while marks come and go in twenty frames; a layout in which nothing was dirty is none. */
async function layoutsOf(page: Page): Promise<number> {
  await page.tracing.start({ categories: ['devtools.timeline'] });
  await page.evaluate(() => (globalThis as World).pageBench.paintFrames(20));
  return eventsOf(await page.tracing.stop()).filter(({ name, args }) => name === 'Layout' && (args?.beginData?.dirtyObjects ?? 0) > 0)
    .length;
}

async function markjs(page: Page, surfaces: readonly string[]): Promise<number | null> {
  const late = new Promise<null>((resolve) => setTimeout(() => resolve(null), MARKJS_LIMIT));
  const running = page.evaluate((all) => (globalThis as World).pageBench.markjs(all), surfaces as string[]).catch(() => null);
  return Promise.race([running, late]);
}
