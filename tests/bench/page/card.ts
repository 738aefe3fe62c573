/** The card on a page: how soon it opens, and whether anything grows when it opens and closes again and again. */
import type { Page } from 'puppeteer-core';
import { firstMark, waitForMarks } from '../../../scripts/browser/marks.ts';
import type { Session } from '../../../scripts/browser/session.ts';
import { DWELL_MS } from '../../../dom/card/card-state.ts';
import { keptBytes } from './kept-bytes.ts';
import { inNewPage, metricsOf } from './visit.ts';

export interface CardFigures {
  /** After the dwell, ms: with its script on the way, and with it there. */
  firstMs: number;
  againMs: number;
  /** By how much each is more after the cycles than after a few of them. */
  nodesGrown: number;
  listenersGrown: number;
  heapGrownKb: number;
}

const WARM_UP = 20;
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

type World = typeof globalThis & { moved: number };

export function cardFigures(session: Session, url: string, cycles: number): Promise<CardFigures> {
  return inNewPage(session, async (page) => {
    await page.goto(url, { waitUntil: 'load' });
    await waitForMarks(page, 5_000);
    await pause(500);
    await page.evaluate(() => addEventListener('pointermove', () => ((globalThis as World).moved = performance.now()), true));
    const firstMs = await open(page);
    await close(page);
    const againMs = await open(page);
    await close(page);
    const protocol = await page.createCDPSession();
    for (let i = 0; i < WARM_UP; i++) await cycle(page);
    const before = await metricsOf(protocol);
    const kept = await keptBytes(protocol);
    for (let i = 0; i < cycles; i++) await cycle(page);
    await pause(500);
    const after = await metricsOf(protocol);
    const grown = (name: string) => after[name]! - before[name]!;
    return {
      firstMs: firstMs - DWELL_MS,
      againMs: againMs - DWELL_MS,
      nodesGrown: grown('Nodes'),
      listenersGrown: grown('JSEventListeners'),
      heapGrownKb: ((await keptBytes(protocol)) - kept) / 1024,
    };
  });
}

/** Rests the pointer on the first mark; from its last move until the card is seen. */
async function open(page: Page): Promise<number> {
  const mark = await firstMark(page);
  if (!mark) throw new Error('Nothing to point at.');
  await page.mouse.move(mark.x + 3, mark.y + 60);
  await page.mouse.move(mark.x, mark.y, { steps: 4 });
  return page.evaluate(
    () =>
      new Promise<number>((done) => {
        const look = () => {
          // The root is open in the test build only.
          const card = document.documentElement.lastElementChild?.shadowRoot?.querySelector('.sl-card:not([hidden])');
          if (card) done(performance.now() - (globalThis as World).moved);
          else requestAnimationFrame(look);
        };
        look();
      }),
  );
}

async function close(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await page.mouse.move(2, 2);
  await pause(30);
}

async function cycle(page: Page): Promise<void> {
  await open(page);
  await close(page);
}
