/** Whether a page is the same with and without us: what it holds, where everything in it stands, how it looks without the marks. */
import { createHash } from 'node:crypto';
import type { Page } from 'puppeteer-core';
import { waitForMarks } from '../../../scripts/browser/marks.ts';
import type { Tabs } from './bare.ts';
import { inNewPage } from './visit.ts';

export interface Look {
  dom: string;
  layout: string;
  picture: string;
}

const short = (text: string | Uint8Array) => createHash('sha256').update(text).digest('hex').slice(0, 16);
const SETTLE_MS = 400;

/** `isMarked`: with the extension, which is waited for. */
export function lookOf(session: Tabs, url: string, isMarked: boolean): Promise<Look> {
  return inNewPage(session, async (page) => {
    await page.goto(url, { waitUntil: 'load' });
    if (isMarked && !(await waitForMarks(page, 5_000))) throw new Error(`Nothing is marked on ${url}.`);
    if (isMarked) await new Promise((resolve) => setTimeout(resolve, SETTLE_MS));
    return looked(page);
  });
}

async function looked(page: Page): Promise<Look> {
  const { dom, layout } = await page.evaluate(() => {
    // Nothing of a page stands there but its head and body.
    const isOurs = (element: Element) => element.matches('html > div');
    const layout = [...document.querySelectorAll('*')]
      .filter((element) => !isOurs(element))
      .map((element) => {
        const { x, y, width, height } = element.getBoundingClientRect();
        return `${element.localName} ${x} ${y} ${width} ${height} ${element.scrollHeight} ${element.scrollWidth}`;
      })
      .join('\n');
    const copy = document.documentElement.cloneNode(true) as Element;
    for (const child of copy.querySelectorAll(':scope > div')) child.remove();
    for (const highlight of CSS.highlights.values()) highlight.clear();
    return { dom: new XMLSerializer().serializeToString(copy), layout };
  });
  const picture = await page.screenshot({ type: 'png' });
  return { dom: short(dom), layout: short(layout), picture: short(picture) };
}

/** What differs, in words; nothing where nothing does. */
export function differences(bare: Look, marked: Look): string[] {
  return (['dom', 'layout', 'picture'] as const).filter((part) => bare[part] !== marked[part]);
}
