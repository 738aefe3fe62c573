import type { Page } from 'puppeteer-core';
import type { Session } from '../../../scripts/browser/session.ts';
import { type Noted, type World, takeNotes } from './in-page.ts';

/** Opens the library as a person does, and waits for the first rows. */
export async function openLibrary(session: Session): Promise<{ page: Page; firstRows: number }> {
  const page = await session.browser.newPage();
  await page.bringToFront();
  await page.evaluateOnNewDocument(takeNotes);
  await page.goto(`${session.origin}library.html`);
  await page.waitForFunction(() => (globalThis as World).noted.firstRows > 0, { timeout: 60_000, polling: 50 });
  return { page, firstRows: await page.evaluate(() => (globalThis as World).noted.firstRows) };
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Types queries key by key; for each key that changed the rows, ms from the press to the frame that showed them. */
export async function typeQueries(page: Page, queries: readonly string[]): Promise<number[]> {
  const times: number[] = [];
  await page.focus('#search-input');
  for (const query of queries) {
    for (const key of query) {
      await page.keyboard.type(key);
      const { pressed, painted } = await settled(page);
      if (painted > pressed) times.push(painted - pressed);
    }
    await page.evaluate(() => (document.querySelector('#search-input') as HTMLInputElement).select());
    await page.keyboard.press('Backspace');
    await settled(page);
  }
  return times;
}

type Settled = Pick<Noted, 'pressed' | 'painted'>;

/** Waits until the list has not changed for a while: in the page, for each question from without takes time of its own. */
function settled(page: Page): Promise<Settled> {
  return page.evaluate(
    (quiet, longest) =>
      new Promise<Settled>((resolve) => {
        const { noted } = globalThis as World;
        const began = performance.now();
        const look = () => {
          const { pressed, painted } = noted;
          const now = performance.now();
          const left = quiet - (now - Math.max(pressed, painted));
          if (left > 0 && now - began < longest) setTimeout(look, left);
          else resolve(left > 0 ? { pressed: 0, painted: 0 } : { pressed, painted });
        };
        look();
      }),
    QUIET_MS,
    LONGEST_MS,
  );
}

/** As quick as people type; what the page puts off for a pause is not waited for. */
const QUIET_MS = 130;
const LONGEST_MS = 3_000;

/** Turns the wheel down the list and back; ms of each frame. */
export async function scrollList(page: Page): Promise<number[]> {
  const protocol = await page.createCDPSession();
  const box = await (
    await page.$('#clip-list')
  )?.evaluate((list) => {
    const { left, top, width } = list.parentElement!.getBoundingClientRect();
    return { x: left + width / 2, y: top + 200 };
  });
  await page.evaluate(() => {
    Object.assign((globalThis as World).noted, { frames: [], recording: true });
  });
  for (const yDistance of [-6_000, -6_000, 4_000]) {
    await protocol.send('Input.synthesizeScrollGesture', { ...box!, yDistance, speed: 4_000, gestureSourceType: 'mouse' });
  }
  const frames = await page.evaluate(() => {
    const { noted } = globalThis as World;
    noted.recording = false;
    return noted.frames;
  });
  await protocol.detach();
  return frames;
}

/** The processor's time of the longest task of the page, ms, from its opening through some queries and a scroll: what else the machine does is not in it. */
export async function heaviestTask(session: Session, queries: readonly string[]): Promise<number> {
  const page = await session.browser.newPage();
  await page.bringToFront();
  await page.evaluateOnNewDocument(takeNotes);
  await page.tracing.start({ categories: ['-*', 'toplevel', '__metadata'] });
  await page.goto(`${session.origin}library.html`);
  await page.waitForFunction(() => (globalThis as World).noted.firstRows > 0, { timeout: 60_000, polling: 50 });
  await pause(1_500);
  await typeQueries(page, queries);
  await scrollList(page);
  const buffer = await page.tracing.stop();
  await page.close();
  const { traceEvents } = JSON.parse(new TextDecoder().decode(buffer)) as { traceEvents: TraceEvent[] };
  const main = new Set(
    traceEvents
      .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
      .map(({ pid, tid }) => `${pid} ${tid}`),
  );
  const tasks = traceEvents.filter(({ name, pid, tid }) => name.endsWith('RunTask') && main.has(`${pid} ${tid}`));
  return Math.max(0, ...tasks.map(({ tdur = 0 }) => tdur / 1000));
}

/** https://docs.google.com/document/d/1CvAClvFfyA5R-PhYUmn5OOQtYMH4h6I0nSsKchNAySU */
interface TraceEvent {
  name: string;
  pid: number;
  tid: number;
  /** µs that the thread ran. */
  tdur?: number;
  args?: { name?: string };
}

export async function longTasks(page: Page): Promise<number[]> {
  return page.evaluate(() => (globalThis as World).noted.longTasks);
}
