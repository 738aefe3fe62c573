import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askPage } from '../../scripts/browser/ask-page.ts';
import { waitForMarks } from '../../scripts/browser/marks.ts';
import { serveFolder, type Served } from '../../scripts/browser/serve.ts';
import { cardText, hoverTerm, pause } from './support/card.ts';
import { BROWSERS, runExtension } from './support/extension.ts';

/** Publishers' texts, which are not part of the project; where they are not there, these tests are skipped and say so. */
const ARTICLES = resolve('../shared/articles');
const there = existsSync(ARTICLES);

const EXPECTED: readonly [file: string, concepts: readonly string[]][] = [
  [
    'daily-nk-oaths.html',
    [
      'org/ministry-of-state-security-dprk',
      'place/hoeryong',
      'place/north-hamgyong',
      'media/daily-nk',
      'concept/inminban',
      'place/mangyang-dong-hoeryong',
      'concept/state-security-agent',
      'concept/impure-elements',
      'place/dprk',
    ],
  ],
  [
    'kcna-flood.html',
    ['person/kim-jong-un', 'org/wpk', 'place/sinuiju', 'place/uiju', 'place/north-pyongan', 'org/kpa', 'person/pak-thae-song'],
  ],
  ['yonhap-weekly.html', ['person/kim-jong-un', 'media/kcna', 'place/south-pyongan', 'site/kumsusan-palace', 'person/kim-ju-ae']],
  [
    'news1-ko-paper-mill.html',
    ['person/kim-jong-un', 'org/wpk', 'place/south-pyongan', 'place/unsan-south-pyongan', 'media/rodong-sinmun'],
  ],
];

describe.skipIf(!there).each(BROWSERS)('real articles in %s (skipped where ../shared is not there)', (name) => {
  const extension = runExtension(name);
  let site: Served;
  beforeAll(async () => {
    site = await serveFolder(ARTICLES);
  });
  afterAll(() => site?.close());

  const open = async (file: string) => {
    const page = await extension.session.browser.newPage();
    await page.goto(site.url + file, { waitUntil: 'load' });
    await page.bringToFront();
    return page;
  };

  it.each(EXPECTED)('marks the terms of %s', async (file, concepts) => {
    const page = await open(file);
    expect(await waitForMarks(page)).toBe(true);
    const { terms } = await askPage(extension.session, page.url(), 'pageState');
    expect(terms.map(({ concept }) => concept.id)).toEqual(expect.arrayContaining([...concepts]));
    await page.close();
  });

  it("explains the first article's terms, the misprint among them", async () => {
    const page = await open('daily-nk-oaths.html');
    for (const [words, explained] of [
      ['Ministry of State Security', /secret police/i],
      ['Hoeyong', /Hoeryong/],
      ['neighborhood watch unit', /인민반/],
    ] as const) {
      await hoverTerm(page, words);
      expect(await cardText(page)).toMatch(explained);
      await page.keyboard.press('Escape');
      await pause(300);
    }
    await page.close();
  });

  it("links nothing on a page about China's ministry to a concept of the DPRK", async () => {
    const page = await open('china-mss.html');
    await pause(2_000);
    const { terms } = await askPage(extension.session, page.url(), 'pageState');
    expect(terms.filter(({ concept }) => concept.country === 'KP')).toEqual([]);
    await page.close();
  });
});
