import type { Page } from 'puppeteer-core';
import { waitForMarks } from '../../../scripts/browser/marks.ts';
import type { Session } from '../../../scripts/browser/session.ts';
import { type CpuProfile, type Share, shareOf } from './profile.ts';

/** µs between samples. */
const INTERVAL = 100;
/** What comes after the first marks: the rest of the page, the lines near the viewport. */
const SETTLE_MS = 300;

type World = typeof globalThis & { firstMark?: number };

async function open<T>(session: Session, work: (page: Page) => Promise<T>): Promise<T> {
  const page = await session.browser.newPage();
  try {
    await page.bringToFront();
    return await work(page);
  } finally {
    await page.close();
  }
}

/** What our scripts cost the page's main thread from its start until everything is marked; null where nothing was marked. */
export function costOf(session: Session, url: string, settle = SETTLE_MS): Promise<Share | null> {
  return open(session, async (page) => {
    const protocol = await page.createCDPSession();
    await protocol.send('Profiler.enable');
    await protocol.send('Profiler.setSamplingInterval', { interval: INTERVAL });
    await protocol.send('Profiler.start');
    await page.goto(url, { waitUntil: 'load' });
    const marked = await waitForMarks(page, 5_000);
    await new Promise((resolve) => setTimeout(resolve, settle));
    const { profile } = await protocol.send('Profiler.stop');
    return marked ? shareOf(profile as CpuProfile, session.origin) : null;
  });
}

export interface Times {
  /** From the end of parsing to the first mark, ms. */
  firstMark: number;
  /** Walking the text of the page and reading each code unit, with code as cold as ours, ms. */
  walk: number;
  chars: number;
}

export function timesOf(session: Session, url: string): Promise<Times | null> {
  return open(session, async (page) => {
    await page.evaluateOnNewDocument(() => {
      const look = setInterval(() => {
        for (const highlight of CSS.highlights.values()) {
          if (highlight.size === 0) continue;
          (globalThis as World).firstMark = performance.now();
          clearInterval(look);
        }
      }, 4);
    });
    await page.goto(url, { waitUntil: 'load' });
    if (!(await waitForMarks(page, 5_000))) return null;
    // The page's own look may come a moment later.
    await page.waitForFunction(() => (globalThis as World).firstMark !== undefined, { timeout: 1_000, polling: 10 });
    return page.evaluate(() => {
      const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
      const started = performance.now();
      const SILENT = ['SCRIPT', 'STYLE', 'NOSCRIPT', 'TEMPLATE'];
      let sum = 0;
      let chars = 0;
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
        if (SILENT.includes(node.parentNode!.nodeName)) continue;
        const { data } = node;
        chars += data.length;
        for (let i = 0; i < data.length; i++) sum = (sum + data.charCodeAt(i)) | 0;
      }
      const walk = performance.now() - started;
      const firstMark = (globalThis as World).firstMark! - navigation!.domInteractive;
      return { firstMark, walk, chars: sum === -1 ? 0 : chars };
    });
  });
}
