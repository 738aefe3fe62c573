/**
 * Takes the pictures of docs/pictures/ with the test build in Chromium; run it after changing how anything looks, and look at them.
 * `npm run pictures -- library` takes those of the library alone, `-- page` the others.
 */
import { mkdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import { tabOf } from './browser/ask-page.ts';
import { firstMark, waitForMarks } from './browser/marks.ts';
import { serveFolder } from './browser/serve.ts';
import { openSession, type Session } from './browser/session.ts';
import { libraryPictures } from './pictures/library.ts';

interface Look {
  name: string;
  language: 'en' | 'ko';
  dark: boolean;
  width: number;
}

const LOOKS: readonly Look[] = [
  { name: 'light', language: 'en', dark: false, width: 1280 },
  { name: 'dark', language: 'en', dark: true, width: 1280 },
  { name: 'narrow', language: 'en', dark: false, width: 360 },
  { name: 'korean', language: 'ko', dark: false, width: 1280 },
];
const FOLDER = 'docs/pictures';
/** Long enough for fonts and for the card to come and fill. */
const settle = () => new Promise((done) => setTimeout(done, 1200));

async function dressed(page: Page, { dark, width }: Look, height = 800): Promise<Page> {
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: dark ? 'dark' : 'light' }]);
  await page.setViewport({ width, height });
  await page.bringToFront();
  return page;
}

const shoot = (page: Page, subject: string, look: Look) =>
  page.screenshot({ path: `${FOLDER}/${subject}-${look.name}.png` as `${string}.png` });

/** The article with a card open, then with a passage selected, then with the popup and the side panel beside it. */
async function picture(session: Session, site: string, look: Look): Promise<void> {
  const words = look.language === 'ko' ? '국가보위성' : 'Ministry of State Security';
  const page = await dressed(await session.browser.newPage(), look);
  await page.goto(site + (look.language === 'ko' ? 'article-ko.html' : 'article.html'));
  await waitForMarks(page);
  await page.evaluate((wanted) => {
    const paragraph = [...document.querySelectorAll('article p')].find((candidate) =>
      candidate.textContent.replace(/\s+/g, ' ').includes(wanted),
    );
    paragraph?.scrollIntoView({ block: 'center', behavior: 'instant' });
  }, words);
  await settle();
  const mark = (await firstMark(page, words)) ?? (await firstMark(page));
  if (!mark) throw new Error(`Nothing is marked for ${look.name}.`);
  await page.mouse.move(mark.x + 60, mark.y + 40);
  await page.mouse.move(mark.x, mark.y, { steps: 6 });
  await settle();
  await shoot(page, 'card', look);

  await page.keyboard.press('Escape');
  await page.mouse.move(2, 2);
  await page.evaluate(() => {
    const paragraph = [...document.querySelectorAll('article p:not(.byline)')].find(({ textContent }) => textContent.length > 60)!;
    paragraph.scrollIntoView({ block: 'center', behavior: 'instant' });
    getSelection()!.selectAllChildren(paragraph);
  });
  await settle();
  await shoot(page, 'toolbar', look);

  const finder = await session.openExtensionPage('manifest.json');
  const tab = await tabOf(finder, page.url());
  await finder.close();
  const popup = await dressed(await session.openExtensionPage(`popup.html?tab=${tab}`), { ...look, width: 360 }, 600);
  await settle();
  await shoot(popup, 'popup', look);
  const panel = await dressed(
    await session.openExtensionPage(`sidepanel.html?tab=${tab}`),
    { ...look, width: look.name === 'narrow' ? 280 : 400 },
    900,
  );
  await settle();
  await shoot(panel, 'panel', look);
  const welcome = await dressed(await session.openExtensionPage('welcome.html'), look, 900);
  await settle();
  await shoot(welcome, 'welcome', look);
  await Promise.all([page.close(), popup.close(), panel.close(), welcome.close()]);
}

const only = process.argv[2];
await mkdir(FOLDER, { recursive: true });
const site = await serveFolder(resolve('tests/fixtures'));
for (const look of LOOKS) {
  const session = await openSession({
    name: 'chromium',
    headless: true,
    extension: resolve('.output/chrome-mv3-test'),
    language: look.language,
  });
  try {
    if (only !== 'library') await picture(session, site.url, look);
    if (only !== 'page')
      await libraryPictures(
        session,
        (page) => dressed(page, look, look.width < 500 ? 640 : 800),
        (page, subject) => shoot(page, subject, look),
      );
  } finally {
    await session.close();
  }
}
await site.close();
