import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createElement } from 'react';
import { renderToString } from 'react-dom/server';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askPage } from '../../scripts/browser/ask-page.ts';
import { markedWords, waitForMarks } from '../../scripts/browser/marks.ts';
import { serveFolder, type Served } from '../../scripts/browser/serve.ts';
import { cardText, hoverTerm, pause } from './support/card.ts';
import { BROWSERS, runExtension } from './support/extension.ts';
import { HydratedArticle } from './support/hydrated-article.tsx';

interface Seen {
  type: string;
  target: string;
  added: string[];
  removed: number;
}

describe.each(BROWSERS)('pages that make it hard in %s', (name) => {
  const extension = runExtension(name);

  it('changes nothing of a page that watches itself but for one element under <html>', async () => {
    const page = await extension.open('pages/watched.html');
    await waitForMarks(page);
    await hoverTerm(page, 'Ministry of State Security');
    await cardText(page);
    const seen = await page.evaluate(() => (globalThis as unknown as { seen: Seen[] }).seen);
    expect(seen.map(({ type, target, added, removed }) => ({ type, target, added: added.length, removed }))).toEqual([
      { type: 'childList', target: 'HTML', added: 1, removed: 0 },
    ]);
    await page.close();
  });

  it('marks and explains under a policy that allows the page nothing', async () => {
    const page = await extension.open('pages/strict.html');
    await hoverTerm(page, 'Ministry of State Security');
    expect(await cardText(page)).toContain('North Korea');
    // The card is drawn with its own style sheet: without one it would be as wide as the page.
    const box = await (await page.$('>>> [role="dialog"]'))!.boundingBox();
    expect(box!.width).toBeLessThan(500);
    await page.close();
  });

  it('opens the card above an open modal dialog, where it can be used', async () => {
    const page = await extension.open('pages/dialog.html');
    await hoverTerm(page, 'Ministry of State Security');
    await cardText(page);
    const box = (await (await page.$('>>> [role="dialog"]'))!.boundingBox())!;
    await page.mouse.move(box.x + 30, box.y + 30, { steps: 5 });
    // Inert content is never under the pointer (whatwg/html#9936).
    const reachable = await page.$eval(
      '>>> [role="dialog"]',
      (card, x, y) => {
        const root = card.getRootNode() as ShadowRoot;
        return card.contains(root.elementFromPoint(x, y));
      },
      box.x + 30,
      box.y + 30,
    );
    expect(reachable).toBe(true);
    await page.close();
  });

  it('marks and explains in a frame', async () => {
    const page = await extension.open('pages/frame.html');
    const frame = page.frames().find((candidate) => candidate.url().endsWith('article.html'))!;
    await frame.waitForFunction(() => [...CSS.highlights.values()].some((highlight) => highlight.size > 0));
    const at = await frame.evaluate(() => {
      const walker = document.createTreeWalker(document.querySelector('main')!, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const at = walker.currentNode.nodeValue!.indexOf('North Hamgyong Province');
        if (at < 0) continue;
        walker.currentNode.parentElement!.scrollIntoView({ block: 'center', behavior: 'instant' });
        const range = new Range();
        range.setStart(walker.currentNode, at);
        range.setEnd(walker.currentNode, at + 'North'.length);
        const box = range.getBoundingClientRect();
        return { x: box.left + box.width / 2, y: box.top + box.height / 2 };
      }
      return null;
    });
    const outer = (await (await page.$('iframe'))!.boundingBox())!;
    await pause(500);
    await page.mouse.move(outer.x + at!.x + 100, outer.y + at!.y + 60);
    await page.mouse.move(outer.x + at!.x, outer.y + at!.y, { steps: 8 });
    const card = await frame.waitForSelector('>>> [role="dialog"]', { visible: true, timeout: 5_000 });
    expect(await card!.evaluate((element) => (element as HTMLElement).innerText)).toContain('North Hamgyong');
    await page.close();
  });

  it('says of an XML document that it cannot be annotated', async () => {
    const page = await extension.session.browser.newPage();
    await page.goto(extension.url('pages/plain.xml'));
    await pause(500);
    const state = await askPage(extension.session, page.url(), 'pageState').catch(() => null);
    expect(state === null || state.status === 'unsupported').toBe(true);
    await page.close();
  });
});

describe.each(BROWSERS)('a page that hydrates after it was marked, in %s', (name) => {
  const extension = runExtension(name);
  let folder: string;
  let site: Served;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'sidelight-hydrated-'));
    const article = renderToString(createElement(HydratedArticle, { town: 'Hoeryong', capital: 'Pyongyang' }));
    await writeFile(
      join(folder, 'hydrated.html'),
      `<!doctype html><title>News</title><div id="root">${article}</div><script type="module" src="hydrated.js"></script>`,
    );
    await build({
      configFile: false,
      logLevel: 'error',
      define: { 'process.env.NODE_ENV': '"development"' },
      build: {
        outDir: folder,
        emptyOutDir: false,
        lib: { entry: 'tests/e2e/support/hydrated-page.tsx', formats: ['es'], fileName: () => 'hydrated.js' },
      },
    });
    site = await serveFolder(folder);
  });
  afterAll(async () => {
    await site?.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('hydrates without an error, stays alive, and its later text is marked too', async () => {
    const page = await extension.session.browser.newPage();
    await page.goto(`${site.url}hydrated.html`);
    await page.bringToFront();
    expect(await waitForMarks(page)).toBe(true);
    await page.waitForFunction(() => (globalThis as unknown as { hydrated?: boolean }).hydrated === true);
    await pause(300);
    await page.click('button');
    await page.waitForFunction(() => document.querySelectorAll('li').length === 2);
    expect(await page.evaluate(() => (globalThis as unknown as { errors: string[] }).errors)).toEqual([]);
    await page.waitForFunction(() =>
      [...CSS.highlights.values()]
        .flatMap((highlight) => [...highlight])
        .some(({ startContainer }) => startContainer.nodeValue?.includes('Rodong')),
    );
    expect((await markedWords(page)).map((words) => words.replace(/\s+/g, ' '))).toContain('Ministry of State Security');
    await page.close();
  });
});
