/** Pages that never rest: an animation in each frame, a chat, a thousand changes at once. */
import type { Page } from 'puppeteer-core';
import { waitForMarks } from '../../../scripts/browser/marks.ts';
import type { Session } from '../../../scripts/browser/session.ts';
import { type CpuProfile, shareOf } from '../annotate/profile.ts';
import type { Tabs } from './bare.ts';
import { inNewPage, metricsOf } from './visit.ts';

/** Until the governor has counted a busy second, given way, and drawn its lines. */
const GOVERN_MS = 3_500;
const WATCH_MS = 3_000;
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

type World = typeof globalThis & { ticks: number };

/** Milliseconds of main thread a frame on a page that changes something in each. */
export function animated(session: Tabs, url: string): Promise<number> {
  return inNewPage(session, async (page) => {
    await page.goto(url, { waitUntil: 'load' });
    await page.evaluate(() => {
      const box = document.body.appendChild(document.createElement('div'));
      box.style.cssText = 'position:fixed;right:0;bottom:0;width:50px;height:50px;contain:strict';
      (globalThis as World).ticks = 0;
      const next = () => {
        box.dataset['frame'] = `${(globalThis as World).ticks++}`;
        requestAnimationFrame(next);
      };
      next();
    });
    await pause(GOVERN_MS);
    const protocol = await page.createCDPSession();
    const frames = () => page.evaluate(() => (globalThis as World).ticks);
    const before = { ...(await metricsOf(protocol)), frames: await frames() } as Record<string, number>;
    await pause(WATCH_MS);
    const { metrics } = await protocol.send('Performance.getMetrics');
    const busy = metrics.find(({ name }) => name === 'TaskDuration')!.value - before['TaskDuration']!;
    return (busy * 1000) / ((await frames()) - before['frames']!);
  });
}

/** Share of the time that our scripts take while messages come, ten in each frame. */
export function chat(session: Session, url: string): Promise<number> {
  return inNewPage(session, async (page) => {
    await page.goto(url, { waitUntil: 'load' });
    await waitForMarks(page, 5_000);
    await pause(500);
    const ms = 10_000;
    const total = await profiled(page, session, () =>
      page.evaluate(
        (ms) =>
          new Promise<void>((done) => {
            const log = document.body.appendChild(document.createElement('div'));
            log.style.cssText = 'height:400px;overflow:auto;contain:content';
            const until = performance.now() + ms;
            let count = 0;
            const next = () => {
              for (let i = 0; i < 10; i++) {
                const line = log.appendChild(document.createElement('p'));
                line.textContent = `user${count % 13}: message ${count++}, somebody in Hoeryong said this and that about nothing much`;
              }
              while (log.childElementCount > 500) log.firstElementChild!.remove();
              if (performance.now() < until) requestAnimationFrame(next);
              else done();
            };
            next();
          }),
        ms,
      ),
    );
    return total / ms;
  });
}

/** Milliseconds of main thread that a thousand changes, one after the other in one task, cost us. */
export function mutations(session: Session, url: string): Promise<number> {
  return inNewPage(session, async (page) => {
    await page.goto(url, { waitUntil: 'load' });
    await waitForMarks(page, 5_000);
    await pause(500);
    return profiled(page, session, async () => {
      await page.evaluate(() => {
        for (let i = 0; i < 1_000; i++) {
          const line = document.body.appendChild(document.createElement('p'));
          line.textContent = `Line ${i} of something that came later, some of it from Hoeryong`;
        }
      });
      await pause(2_000);
    });
  });
}

async function profiled(page: Page, session: Session, work: () => Promise<unknown>): Promise<number> {
  const protocol = await page.createCDPSession();
  await protocol.send('Profiler.enable');
  await protocol.send('Profiler.setSamplingInterval', { interval: 200 });
  await protocol.send('Profiler.start');
  await work();
  const { profile } = await protocol.send('Profiler.stop');
  return shareOf(profile as CpuProfile, session.origin).total;
}
