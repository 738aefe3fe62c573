import { ensureBrowsers } from '../../scripts/browser/find-browser.mjs';
import { openSession, type BrowserName } from '../../scripts/browser/session.ts';
import { readGlossary } from '../../scripts/glossary/read-glossary.ts';
import { realPages, servePages } from './annotate/pages.ts';
import { measureAlone, type Alone } from './page/alone.ts';
import { openBare } from './page/bare.ts';
import { withSurfaces } from './page/big-glossary.ts';
import { cardFigures, type CardFigures } from './page/card.ts';
import { firefoxMainThread } from './page/firefox-profile.ts';
import { inPageCode } from './page/in-page-code.ts';
import { toMeasures } from './page/measures.ts';
import { animated, chat, mutations } from './page/moving.ts';
import { describe, toRows } from './page/rows.ts';
import { tabHeap } from './page/tab-heap.ts';
import { elementsOf, firstMarkOf, medianVisit, startOf, visit, type Visit } from './page/visit.ts';
import { differencesOf } from './page/zero-difference.ts';
import type { Bench } from './support/bench.ts';
import { buildExtension } from './support/build.ts';
import { median } from './support/statistics.ts';

export interface PageFigures {
  visits: Map<string, Visit>;
  /** From the end of parsing, ms. */
  firstMarksFirefox: number[];
  /** Main thread a page in Firefox, ms. */
  mainFirefox: number;
  unmarked: string[];
  alone: Record<BrowserName, Alone[]>;
  /** Main thread a frame, ms, by page. */
  frames: { page: string; bare: number; marked: number }[];
  /** Processor time until the eager script has started, ms. */
  starts: number[];
  chat: number;
  mutations: number;
  card: CardFigures;
  heapKb: { bare: number; bundled: number; million: number };
  /** Pages that are not the same with and without us, and in what. */
  different: Record<BrowserName, string[]>;
  pages: number;
}

const SURFACES = 1_000;
/** mark.js needs seconds a page: some pages of all sizes stand for the rest. */
const MARKJS_PAGES = 5;
const MOVING_PAGES = 4;
/** Of what moves, the median of so many. */
const RUNS = 3;
/** A profile of more would be too long a text. */
const PROFILED_PAGES = 10;

export const bench: Bench = {
  about: 'What Sidelight does to real pages: against the bare page, a bare walk, mark.js and wrapping, in Chromium and Firefox.',
  async run({ quick, say }) {
    const all = realPages();
    if (all.length === 0) return { measures: [], skipped: 'there are no saved pages beside the project' };
    ensureBrowsers(['chromium', 'firefox']);
    const names = quick ? some(all, 6) : all;
    const repetitions = 50;
    const code = await inPageCode();
    const surfaces = surfacesOf();
    const site = await servePages();
    const figures: PageFigures = {
      visits: new Map(),
      firstMarksFirefox: [],
      mainFirefox: 0,
      unmarked: [],
      alone: { chromium: [], firefox: [] },
      frames: [],
      starts: [],
      chat: 0,
      mutations: 0,
      card: { firstMs: 0, againMs: 0, nodesGrown: 0, listenersGrown: 0, heapGrownKb: 0 },
      heapKb: { bare: 0, bundled: 0, million: 0 },
      different: { chromium: [], firefox: [] },
      pages: names.length,
    };
    try {
      for (const name of ['chromium', 'firefox'] as const) {
        say(`${name}: building …`);
        const built = await buildExtension(name === 'chromium' ? 'chrome' : 'firefox', 'test');
        const bare = await openBare(name);
        const session = await openSession({ name, extension: built.folder, headless: true });
        try {
          say(`${name}: the same with and without …`);
          for (const page of names) {
            const url = site.url(page);
            const found = await differencesOf(bare, session, url);
            if (!found) figures.unmarked.push(`${page} (${name})`);
            else if (found.length > 0) figures.different[name].push(`${page}: ${found.join(', ')}`);
          }
          say(`${name}: walking, painting, pointing, wrapping …`);
          const withMarkjs = name === 'chromium' ? some(names, quick ? 2 : MARKJS_PAGES) : [];
          for (const page of names) {
            const tab = await bare.browser.newPage();
            const options = { code, surfaces, repetitions, withMarkjs: withMarkjs.includes(page) };
            figures.alone[name].push(await measureAlone(tab, page, site.url(page), options));
            await tab.close();
          }
          if (name === 'firefox') {
            for (const page of names) {
              const ms = await firstMarkOf(session, site.url(page));
              if (ms !== null) figures.firstMarksFirefox.push(ms);
            }
            const urls = some(names, PROFILED_PAGES).map((page) => site.url(page));
            figures.mainFirefox = await firefoxMainThread(built.folder, urls);
          }
          if (name === 'chromium') {
            say('chromium: visits …');
            for (const page of names) {
              const elements = await elementsOf(bare, site.url(page));
              const visits: Visit[] = [];
              for (let i = 0; i < (quick ? 3 : 5); i++) {
                const one = await visit(session, site.url(page), elements);
                if (one) visits.push(one);
              }
              figures.starts.push(await startOf(session, site.url(page)));
              if (visits.length > 0) figures.visits.set(page, medianVisit(visits));
            }
            say('chromium: pages that move …');
            for (const page of some(names, quick ? 2 : MOVING_PAGES)) {
              const url = site.url(page);
              const runs = { bare: [] as number[], marked: [] as number[] };
              for (let i = 0; i < RUNS; i++) {
                runs.bare.push(await animated(bare, url));
                runs.marked.push(await animated(session, url));
              }
              figures.frames.push({ page, bare: median(runs.bare), marked: median(runs.marked) });
            }
            const middle = site.url(names[names.length >> 1]!);
            const chats: number[] = [];
            for (let i = 0; i < RUNS; i++) chats.push(await chat(session, middle));
            figures.chat = median(chats);
            figures.mutations = await mutations(session, middle);
            say('chromium: the card, again and again …');
            figures.card = await cardFigures(session, middle, quick ? 20 : 200);
            say('chromium: memory …');
            const million = withSurfaces(built.folder, 1_000_000);
            figures.heapKb = {
              bare: await tabHeap(bare, middle, false),
              bundled: await tabHeap(session, middle, true),
              million: await openSession({ name, extension: million.folder, headless: true }).then((big) =>
                tabHeap(big, middle, true).finally(() => big.close()),
              ),
            };
            million.remove();
          }
        } finally {
          await session.close();
          await bare.close();
          await built.remove();
        }
      }
    } finally {
      site.close();
    }
    return { measures: toMeasures(figures), rows: toRows(figures), text: describe(figures) };
  },
};

/** So many of them, spread over all. */
function some<T>(all: readonly T[], count: number): T[] {
  const step = Math.max(1, all.length / count);
  return Array.from({ length: Math.min(count, all.length) }, (_, i) => all[Math.floor(i * step)]!);
}

/** Names of the glossary, as many as a thousand; those first that the added sentence holds. */
function surfacesOf(): string[] {
  const { concepts } = readGlossary();
  const names = concepts.flatMap(({ prefLabel, altLabel }) => [
    prefLabel.en,
    ...altLabel.filter(({ lang, label }) => lang === 'en' && label.length > 3).map(({ label }) => label),
  ]);
  const first = ['Ministry of State Security', 'Hoeryong', 'North Hamgyong Province', 'Daily NK', 'Pyongyang', 'North Korea'];
  return [...new Set([...first, ...names])].slice(0, SURFACES);
}
