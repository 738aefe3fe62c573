import type { CDPSession, Page } from 'puppeteer-core';
import { waitForMarks } from '../../../scripts/browser/marks.ts';
import type { Session } from '../../../scripts/browser/session.ts';
import { type CpuProfile, shareOf } from '../annotate/profile.ts';
import { median } from '../support/statistics.ts';
import type { Tabs } from './bare.ts';
import { ourTasks, type TraceEvent } from './our-tasks.ts';

/** µs between samples. */
const INTERVAL = 100;
/** What comes after the first marks: the rest of the page, the lines near the viewport. */
const SETTLE_MS = 250;

export interface Visit {
  /** Milliseconds of the main thread in our scripts, and the most of it in one task. */
  total: number;
  longest: number;
  /** From the end of parsing. */
  firstMarkMs: number;
  /** Layout shift, as the browser scores it, since there is anything of ours in the page; pages shift by themselves before, while they are parsed. */
  shift: number;
  /** Elements more than the page has by itself. */
  nodesAdded: number;
}

type World = typeof globalThis & { first?: number; clean: number; shifts: { at: number; value: number }[] };

export async function inNewPage<T>(session: Tabs, work: (page: Page) => Promise<T>): Promise<T> {
  const page = await session.browser.newPage();
  try {
    await page.bringToFront();
    return await work(page);
  } finally {
    await page.close();
  }
}

/** Opens a page fresh, under the profiler and the tracer, until everything is marked; null where nothing was. */
export function visit(session: Session, url: string, elements: number): Promise<Visit | null> {
  return inNewPage(session, async (page) => {
    await page.evaluateOnNewDocument(watch);
    const protocol = await page.createCDPSession();
    await protocol.send('Profiler.enable');
    await protocol.send('Profiler.setSamplingInterval', { interval: INTERVAL });
    await page.tracing.start({ categories: ['toplevel', 'disabled-by-default-devtools.timeline'] });
    await protocol.send('Profiler.start');
    await page.goto(url, { waitUntil: 'load' });
    const marked = await waitForMarks(page, 5_000);
    await new Promise((resolve) => setTimeout(resolve, SETTLE_MS));
    const { profile } = await protocol.send('Profiler.stop');
    const trace = await page.tracing.stop();
    if (!marked) return null;
    const { total } = shareOf(profile as CpuProfile, session.origin);
    const longest = Math.max(0, ...ourTasks(profile as CpuProfile & { startTime: number }, eventsOf(trace), session.origin));
    const said = await page.evaluate(() => {
      const world = globalThis as World;
      return {
        shift: world.shifts.reduce((sum, { at, value }) => (at >= world.clean ? sum + value : sum), 0),
        elements: document.querySelectorAll('*').length,
      };
    });
    return { total, longest, firstMarkMs: await page.evaluate(firstMark), ...said, nodesAdded: said.elements - elements };
  });
}

/** In the page, before anything of it. */
function watch(): void {
  const world = globalThis as World;
  world.shifts = [];
  // Firefox knows none.
  if (PerformanceObserver.supportedEntryTypes.includes('layout-shift'))
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        world.shifts.push({ at: entry.startTime, value: (entry as PerformanceEntry & { value: number }).value });
    }).observe({ type: 'layout-shift', buffered: true });
  const look = setInterval(() => {
    const isMarked = [...CSS.highlights.values()].some(({ size }) => size > 0);
    if (!isMarked && !document.querySelector('html > div')) world.clean = performance.now();
    if (!isMarked) return;
    world.first = performance.now();
    clearInterval(look);
  }, 4);
}

export function eventsOf(trace: Uint8Array | undefined): TraceEvent[] {
  return (JSON.parse(new TextDecoder().decode(trace)) as { traceEvents: TraceEvent[] }).traceEvents;
}

/** In the page: from the end of parsing to the first mark, ms. */
function firstMark(): number {
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  return ((globalThis as World).first ?? performance.now()) - navigation!.domInteractive;
}

/** From the end of parsing to the first mark, ms, in any browser; null where nothing was marked. */
export function firstMarkOf(session: Tabs, url: string): Promise<number | null> {
  return inNewPage(session, async (page) => {
    await page.evaluateOnNewDocument(watch);
    await page.goto(url, { waitUntil: 'load' });
    if (!(await waitForMarks(page, 5_000))) return null;
    return page.evaluate(firstMark);
  });
}

/** Milliseconds of the processor until the eager script has started: from its compilation to its first wait. Without the profiler, which doubles it. */
export function startOf(session: Session, url: string): Promise<number> {
  return inNewPage(session, async (page) => {
    await page.tracing.start({ categories: ['devtools.timeline'] });
    await page.goto(url, { waitUntil: 'load' });
    await waitForMarks(page, 5_000);
    const events = eventsOf(await page.tracing.stop());
    const ours = events.filter(({ name, args }) => name === 'EvaluateScript' && args?.data?.url?.startsWith(session.origin));
    return ours.reduce((sum, { dur = 0, tdur = dur }) => sum + tdur, 0) / 1000;
  });
}

/** How many elements a page has by itself. */
export async function elementsOf(bare: Tabs, url: string): Promise<number> {
  return inNewPage(bare, async (page) => {
    await page.goto(url, { waitUntil: 'load' });
    return page.evaluate(() => document.querySelectorAll('*').length);
  });
}

/** The median visit, by each figure. */
export function medianVisit(visits: readonly Visit[]): Visit {
  const of = (figure: keyof Visit) => median(visits.map((one) => one[figure]));
  return {
    total: of('total'),
    longest: of('longest'),
    firstMarkMs: of('firstMarkMs'),
    shift: Math.max(...visits.map(({ shift }) => shift)),
    nodesAdded: Math.max(...visits.map(({ nodesAdded }) => nodesAdded)),
  };
}

/** Numbers of the page's process, after a garbage collection. */
export async function metricsOf(protocol: CDPSession): Promise<Record<string, number>> {
  await protocol.send('HeapProfiler.enable');
  await protocol.send('HeapProfiler.collectGarbage');
  await protocol.send('Performance.enable');
  const { metrics } = await protocol.send('Performance.getMetrics');
  return Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
}
