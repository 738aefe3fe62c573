/** Whether a page is the same with and without us: what it holds, where everything in it stands, how it looks without the marks. */
import { createHash } from 'node:crypto';
import type { Page } from 'puppeteer-core';
import { waitForMarks } from '../../../scripts/browser/marks.ts';
import type { Tabs } from './bare.ts';
import { pixelsOf } from './png.ts';
import { inNewPage } from './visit.ts';

const PARTS = ['dom', 'layout', 'picture'] as const;
interface Look {
  dom: string;
  layout: string;
  picture: Uint8Array;
}

const short = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 16);
const SETTLE_MS = 400;
const SETTLES = 8;
const PAIRS = 3;

/**
 * What differs with the extension, in words: nothing where nothing does, null where nothing was marked. A page can differ from itself (a late font,
 * a picture that came this time); what is ours would differ in every pair of looks, so only that is told, and only of what the bare page is alike in each time.
 */
export async function differencesOf(bare: Tabs, session: Tabs, url: string): Promise<string[] | null> {
  let found: (typeof PARTS)[number][] = [...PARTS];
  let first: Look | undefined;
  for (let pair = 0; pair < PAIRS && found.length > 0; pair++) {
    const without = await lookOf(bare, url, false);
    const marked = await lookOf(session, url, true);
    if (!without || !marked) return null;
    first ??= without;
    const unsteady = differences(first, without);
    const ours = differences(without, marked);
    found = found.filter((part) => ours.includes(part) && !unsteady.includes(part));
  }
  return found;
}

/** `isMarked`: with the extension, which is waited for. */
function lookOf(session: Tabs, url: string, isMarked: boolean): Promise<Look | null> {
  return inNewPage(session, async (page) => {
    await page.goto(url, { waitUntil: 'load' });
    if (isMarked && !(await waitForMarks(page, 5_000))) return null;
    await settle(page);
    return looked(page);
  });
}

/** Until the page is as high as it was a while ago, its fonts are there and its pictures are in, or as long as it takes a page that never rests. */
async function settle(page: Page): Promise<void> {
  let before = '';
  for (let i = 0; i < SETTLES; i++) {
    await new Promise((resolve) => setTimeout(resolve, SETTLE_MS));
    const now = await page.evaluate(async () => {
      await document.fonts.ready;
      const pictures = [...document.images].filter((image) => image.complete).length;
      return `${document.documentElement.scrollHeight} ${document.documentElement.scrollWidth} ${pictures}`;
    });
    if (now === before) return;
    before = now;
  }
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
  return { dom: short(dom), layout: short(layout), picture };
}

function differences(one: Look, other: Look): (typeof PARTS)[number][] {
  return PARTS.filter((part) => (part === 'picture' ? !looksAlike(one.picture, other.picture) : one[part] !== other[part]));
}

/**
 * A step of a colour's 256 is seen by nobody: Firefox rounds the edges of a glyph to one or the other as it met other glyphs before (the formulas of
 * `mathjax`, nowhere near a mark).
 */
function looksAlike(one: Uint8Array, other: Uint8Array): boolean {
  if (Buffer.compare(one, other) === 0) return true;
  const [before, after] = [pixelsOf(one), pixelsOf(other)];
  return before.length === after.length && before.every((value, i) => Math.abs(value - after[i]!) <= 1);
}
