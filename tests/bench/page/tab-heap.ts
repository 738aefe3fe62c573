import { waitForMarks } from '../../../scripts/browser/marks.ts';
import type { Tabs } from './bare.ts';
import { inNewPage, metricsOf } from './visit.ts';

/** Kilobytes of JavaScript heap in a page's process, all worlds of it, after a garbage collection. */
export function tabHeap(session: Tabs, url: string, isMarked: boolean): Promise<number> {
  return inNewPage(session, async (page) => {
    await page.goto(url, { waitUntil: 'load' });
    if (isMarked && !(await waitForMarks(page, 30_000))) throw new Error(`Nothing is marked on ${url}.`);
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    const metrics = await metricsOf(await page.createCDPSession());
    return metrics['JSHeapUsedSize']! / 1024;
  });
}
