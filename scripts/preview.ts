/** `npm start`: builds Sidelight and opens a page with it. */
import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from 'puppeteer-core';
import { hasDisplay } from './browser/find-browser.mjs';
import { askPage } from './browser/ask-page.ts';
import { firstMark, waitForMarks } from './browser/marks.ts';
import { serveFile } from './browser/serve.ts';
import { openSession, type BrowserName } from './browser/session.ts';

const ARTICLE = new URL('../tests/fixtures/article.html', import.meta.url).pathname;
/** Where the person called us from; npm itself runs in the project's folder. */
const CALLED_FROM = process.env['SIDELIGHT_CWD'] ?? process.cwd();

function readArguments(): { target: string; name: BrowserName; headless: boolean } {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { browser: { type: 'string', default: 'chromium' }, headless: { type: 'boolean', default: !hasDisplay() } },
  });
  if (values.browser !== 'chromium' && values.browser !== 'firefox') throw new Error('--browser is chromium or firefox.');
  if (positionals.length > 1) throw new Error('Give one file or URL.');
  return { target: positionals[0] ?? ARTICLE, name: values.browser, headless: values.headless };
}

function build(name: BrowserName, origin: string): string {
  const target = name === 'chromium' ? 'chrome' : 'firefox';
  const { status, stderr, stdout } = spawnSync('wxt', ['build', '--mode', 'preview', '-b', target], {
    encoding: 'utf8',
    env: { ...process.env, SIDELIGHT_PREVIEW_ORIGIN: origin },
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error(`The build failed:\n${stdout}${stderr}`);
  return resolve(`.output/${target}-mv3-preview`);
}

/** Without a display: what was marked, and a picture of the first card. */
async function report(page: Page, extension: Awaited<ReturnType<typeof openSession>>): Promise<void> {
  const marked = await waitForMarks(page);
  const { terms } = await askPage(extension, page.url(), 'pageState');
  if (!marked || terms.length === 0) {
    console.log('No term of the glossary stands on this page.');
  } else {
    console.log(`${terms.length} terms on this page:\n`);
    for (const { surface, concept, count } of terms) {
      console.log(`  ${surface}${count > 1 ? ` (${count})` : ''}\n    ${concept.id}: ${concept.definition.en}`);
    }
    const mark = await firstMark(page);
    if (mark) {
      await page.mouse.move(mark.x - 40, mark.y + 60);
      await page.mouse.move(mark.x, mark.y, { steps: 4 });
      await new Promise((done) => setTimeout(done, 1500));
    }
  }
  const picture = join(CALLED_FROM, 'preview.png');
  await page.bringToFront();
  await page.screenshot({ path: picture as `${string}.png` });
  console.log(`\n${picture}`);
}

const { target, name, headless } = readArguments();
const isUrl = /^https?:\/\//.test(target);
const served = isUrl ? null : await serveFile(resolve(CALLED_FROM, target));
const url = served?.url ?? target;
console.log(`Building for ${name} …`);
const session = await openSession({ name, headless, extension: build(name, new URL(url).origin) });
try {
  const [page] = await session.browser.pages();
  const shown = page ?? (await session.browser.newPage());
  await shown.goto(url, { waitUntil: 'load' });
  await shown.bringToFront();
  if (headless) await report(shown, session);
  else await new Promise((closed) => session.browser.once('disconnected', closed));
} finally {
  await session.close();
  await served?.close();
}
