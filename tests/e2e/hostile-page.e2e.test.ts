import { resolve } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumFlags } from '../../scripts/browser/chromium-flags.ts';
import { findBrowser } from '../../scripts/browser/find-browser.mjs';
import { waitForMarks } from '../../scripts/browser/marks.ts';
import { serveFolder, type Served } from '../../scripts/browser/serve.ts';
import { pause } from './support/card.ts';
import { BROWSERS } from './support/extension.ts';
import { selectByMouse } from './support/selection.ts';

/** A site that is annotated from the start; its name is led to this machine. The root is open in the test build, so this is the real one. */
const HOST = 'www.nkeconwatch.com';
const VIEWPORT = { width: 1000, height: 700 };

type World = typeof globalThis & { heard: string[] };

/** All that the page can find out by looking. */
function look(
  page: Page,
): Promise<{ heard: string[]; marked: string[]; elements: string[]; roots: number; swept: string[]; sheets: string[] }> {
  return page.evaluate(() => {
    const swept = new Set<string>();
    for (let x = 5; x < innerWidth; x += 20)
      for (let y = 5; y < innerHeight; y += 20)
        for (const element of document.elementsFromPoint(x, y)) swept.add(`${element.localName}${element.id && `#${element.id}`}`);
    const all = [...document.querySelectorAll('*')];
    return {
      heard: (globalThis as World).heard.filter(
        (line) => !/^called (elementFromPoint|getBoundingClientRect|createRange|createElement)/.test(line),
      ),
      marked: [...CSS.highlights.values()]
        .flatMap((highlight) => [...highlight])
        .map(({ startContainer, startOffset, endOffset }) => (startContainer as Text).data.slice(startOffset, endOffset)),
      elements: all
        .filter((element) => !element.closest('head, body') && element !== document.documentElement)
        .map((element) => new XMLSerializer().serializeToString(element)),
      roots: all.filter(({ shadowRoot }) => shadowRoot !== null).length,
      swept: [...swept].sort(),
      sheets: document.adoptedStyleSheets.flatMap(({ cssRules }) => [...cssRules].map(({ cssText }) => cssText)),
    };
  });
}

async function launchChromium(): Promise<{ browser: Browser; origin: string }> {
  const browser = await puppeteer.launch({
    executablePath: findBrowser('chromium')!,
    headless: true,
    pipe: true,
    enableExtensions: true,
    defaultViewport: VIEWPORT,
    args: [...chromiumFlags({ headless: true }), `--host-resolver-rules=MAP ${HOST} 127.0.0.1`],
  });
  return { browser, origin: `chrome-extension://${await browser.installExtension(resolve('.output/chrome-mv3'))}/` };
}

async function launchFirefox(): Promise<{ browser: Browser; origin: string }> {
  const uuid = '51de1191-0000-4000-8000-000000000001';
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: findBrowser('firefox')!,
    headless: true,
    defaultViewport: VIEWPORT,
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ 'sidelight@sidelight.example': uuid }),
      'network.dns.localDomains': HOST,
    },
  });
  await browser.installExtension(resolve('.output/firefox-mv3'));
  return { browser, origin: `moz-extension://${uuid}/` };
}

describe.each(BROWSERS)('a page that wants to know who reads it, in %s', (name) => {
  let site: Served;
  let browser: Browser;
  let page: Page;
  let url: string;
  /** What the extension's own addresses begin with; the id in it must stay unknown. */
  let origin: string;
  beforeAll(async () => {
    site = await serveFolder(resolve('tests/fixtures'));
    ({ browser, origin } = name === 'chromium' ? await launchChromium() : await launchFirefox());
    await pause(1500);
    url = site.url.replace(/^http:\/\/[^:/]+/, `http://${HOST}`);
    page = await browser.newPage();
    await page.goto(`${url}pages/hostile.html`);
    await page.bringToFront();
    expect(await waitForMarks(page)).toBe(true);
    await pause(500);
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  it('learns that something marks common words, and sees one plain element', async () => {
    const { heard, marked, elements, roots, sheets } = await look(page);
    expect(marked).toContain('Ministry of State Security');
    expect(elements).toHaveLength(1);
    expect(elements[0]).toMatch(/^<div [^>]*style="[^"]*position: absolute !important[^"]*"[^>]*><\/div>$/);
    expect(roots).toBe(0);
    expect(sheets.every((rule) => /^@media screen \{\s*::highlight\(m[\d-]+\)/.test(rule))).toBe(true);
    expect(heard.filter((line) => !line.startsWith('changed childList HTML')).filter((line) => line.startsWith('called'))).toEqual([]);
  });

  it('does not learn what a card says, or that a passage was kept', async () => {
    const before = (await look(page)).elements;
    const term = (await (await page.$('#term'))!.boundingBox())!;
    await page.mouse.move(term.x + 60, term.y + 200);
    await page.mouse.move(term.x + 40, term.y + 8, { steps: 8 });
    await pause(1500);
    const open = await look(page);
    // The card is there: the page meets our element under the pointer, and nothing of what is in it.
    expect(open.swept).toContain('div');
    expect(open.elements).toEqual(before);
    await page.keyboard.press('Escape');
    await page.mouse.move(2, 2);
    await selectByMouse(page, 'Nobody in the town was told why');
    await pause(800);
    const at = await page.evaluate(() => {
      const { right, top } = getSelection()!.getRangeAt(0).getBoundingClientRect();
      return { right, top };
    });
    expect(at.right).toBeGreaterThan(0);
    const said = JSON.stringify(await look(page));
    expect(said).not.toMatch(/secret police|국가보위성|Save this sentence|Sidelight/i);
    expect(said).not.toContain(new URL(origin).host);
    expect(await page.evaluate(() => Object.keys(globalThis).filter((key) => /sidelight|annotator/i.test(key)))).toEqual(
      ['heard'].slice(1),
    );
  });

  it('cannot ask the extension for anything of its own', async () => {
    const reached = await page.evaluate(
      (origin) =>
        Promise.all(
          [
            'manifest.json',
            'icon/16.png',
            'annotator-ui.js',
            'annotator-marks.js',
            'content-scripts/annotator.js',
            'welcome.html',
            'glossary/concepts.json',
          ].map((path) =>
            fetch(origin + path).then(
              () => path,
              () => null,
            ),
          ),
        ),
      origin,
    );
    expect(reached.filter(Boolean)).toEqual([]);
    expect(await page.evaluate(() => typeof (globalThis as { chrome?: { runtime?: unknown } }).chrome?.runtime)).toBe('undefined');
  });
});
