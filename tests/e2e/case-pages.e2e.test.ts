import type { ElementHandle, Frame, Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { askPage } from '../../scripts/browser/ask-page.ts';
import { pause } from './support/card.ts';
import { BROWSERS, runExtension } from './support/extension.ts';

/** Declared cases, a page each under tests/fixtures/pages. Those that are limits stand in docs/limits.md. */
const PASS: readonly [name: string, file: string][] = [
  ['full screen', 'fullscreen'],
  ['an open shadow root', 'shadow-open'],
  ['text from right to left', 'rtl'],
  ['vertical text', 'vertical'],
  ['zoom', 'zoom'],
  ['transforms', 'transform'],
  ['a page that throws our element out', 'thrown-out'],
];

type Box = { x: number; y: number; width: number; height: number };

/** Where the words are in the window. */
async function termOf(place: Page | Frame): Promise<Box> {
  const term = await place.waitForSelector('>>> #term', { timeout: 5_000 });
  return (await term!.boundingBox())!;
}

async function rest(page: Page, { x, y, width, height }: Box): Promise<void> {
  const [left, top] = [x + width / 2, y + height / 2];
  await page.mouse.move(left + 90, top + 120);
  await page.mouse.move(left, top, { steps: 8 });
}

async function cardOf(place: Page | Frame): Promise<ElementHandle> {
  return (await place.waitForSelector('>>> [role="dialog"]', { visible: true, timeout: 6_000 }))!;
}

const isMarked = (place: Page | Frame) => place.evaluate(() => [...CSS.highlights.values()].some(({ size }) => size > 0));

async function marked(place: Page | Frame): Promise<void> {
  for (let tries = 0; tries < 80 && !(await isMarked(place)); tries++) await pause(100);
  expect(await isMarked(place)).toBe(true);
}

const apart = (one: Box, other: Box) =>
  one.x + one.width <= other.x + 1 ||
  other.x + other.width <= one.x + 1 ||
  one.y + one.height <= other.y + 1 ||
  other.y + other.height <= one.y + 1;

describe.each(BROWSERS)('declared cases in %s', (name) => {
  const extension = runExtension(name);

  it.each(PASS)('%s: the term is marked, its card opens in the window and not over the words', async (_, file) => {
    const page = await extension.open(`pages/${file}.html`);
    if (file === 'fullscreen') {
      await page.click('button');
      await page.waitForFunction(() => document.fullscreenElement !== null);
      await pause(500);
    }
    await marked(page);
    const term = await termOf(page);
    await rest(page, term);
    const card = await cardOf(page);
    await pause(300);
    const box = (await card.boundingBox())!;
    const { width, height } = await page.evaluate(() => ({ width: innerWidth, height: innerHeight }));
    const zoom = file === 'zoom' ? 2 : 1;
    expect(box.x).toBeGreaterThanOrEqual(0);
    expect(box.y).toBeGreaterThanOrEqual(0);
    expect(box.x + box.width).toBeLessThanOrEqual(width * zoom + 1);
    expect(box.y + box.height).toBeLessThanOrEqual(height * zoom + 1);
    expect(apart(term, box)).toBe(true);
    const isOnTop = await card.evaluate((element) => {
      const { left, top } = element.getBoundingClientRect();
      return document.elementFromPoint(left + 30, top + 30) === (element.getRootNode() as ShadowRoot).host;
    });
    expect(isOnTop).toBe(true);
    await page.close();
  });

  it('a sandboxed frame: the same', async () => {
    const page = await extension.open('pages/sandbox.html');
    const frame = page.frames().find((candidate) => candidate.url().endsWith('rtl.html'))!;
    await marked(frame);
    await rest(page, await termOf(frame));
    await cardOf(frame);
    await page.close();
  });

  it('a page that keeps the events to itself: marked, and explained by key', async () => {
    const page = await extension.open('pages/hijack.html');
    await marked(page);
    await askPage(extension.session, page.url(), 'moveTerm', { by: 1 });
    await page.bringToFront();
    await cardOf(page);
    await page.close();
  });

  it('a closed shadow root: not marked, and nothing breaks', async () => {
    const page = await extension.open('pages/shadow-closed.html');
    await marked(page);
    const { terms } = await askPage(extension.session, page.url(), 'pageState');
    expect(terms.map(({ surface }) => surface)).not.toContain('Ministry of State Security');
    await page.close();
  });

  it('a frame written by its page: not marked, and nothing breaks', async () => {
    const page = await extension.open('pages/srcdoc.html');
    await marked(page);
    const frame = page.frames().find((candidate) => candidate !== page.mainFrame())!;
    expect(await isMarked(frame)).toBe(false);
    await page.close();
  });

  it('an SVG document: not marked, left as it is', async () => {
    const page = await extension.session.browser.newPage();
    await page.goto(extension.url('pages/drawing.svg'));
    await pause(600);
    expect(await page.evaluate(() => document.documentElement.childElementCount)).toBe(1);
    const state = await askPage(extension.session, page.url(), 'pageState').catch(() => null);
    expect(state === null || state.status === 'unsupported').toBe(true);
    await page.close();
  });
});
