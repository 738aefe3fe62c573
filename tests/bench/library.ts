import { ensureBrowsers } from '../../scripts/browser/find-browser.mjs';
import { type Session, openSession } from '../../scripts/browser/session.ts';
import { readGlossary } from '../../scripts/glossary/read-glossary.ts';
import { makeClips } from './library/clips.ts';
import { EXPORTED, type ExportRow, measureExports } from './library/exports.ts';
import { largestRenderer, scriptBytes } from './library/memory.ts';
import { type AgainstPeer, againstPeer } from './library/peer.ts';
import { seed, storedParts } from './library/seed.ts';
import { heaviestTask, longTasks, openLibrary, scrollList, typeQueries } from './library/visit.ts';
import { type Bench, measure } from './support/bench.ts';
import { buildExtension } from './support/build.ts';
import { median, quantile } from './support/statistics.ts';
import { table } from './support/table.ts';

const SIZES = [500, 50_000] as const;

/** Names in another spelling, words of all frequencies, Hangul, a phrase, fields: what people type. */
const QUERIES = [
  'Hoiryong',
  'ministry of state security',
  'kim jong un',
  '평양',
  '보위성',
  '"workers party"',
  'ma',
  'rise',
  'tag:mo',
  'is:orphan has:note',
  'rice -corn',
];

interface Visits {
  clips: number;
  session: Session;
  firstRows: number[];
  keys: number[];
  frames: number[];
  /** ms on the clock, and of the processor, where that is looked at. */
  longest: number;
  heaviest: number;
  heap: number;
  process: number;
}

export const bench: Bench = {
  about: 'The library with 50,000 clips against 500: opening, searching, scrolling, memory, in Chromium.',
  async run({ quick, say }) {
    ensureBrowsers(['chromium']);
    say('Building …');
    const built = await buildExtension('chrome', 'test');
    const { concepts } = readGlossary();
    const all: Visits[] = [];
    try {
      for (const clips of SIZES) {
        say(`${clips.toLocaleString('en')} clips …`);
        const session = await openSession({ name: 'chromium', extension: built.folder, headless: true });
        all.push({ clips, session, firstRows: [], keys: [], frames: [], longest: 0, heaviest: 0, heap: 0, process: 0 });
        await seed(session, makeClips(clips, concepts));
        await indexed(session, Math.ceil(clips / 2_000));
      }
      say('Visits …');
      // In turn, so that what else the machine does falls on both.
      for (let round = 0; round < (quick ? 3 : 9); round++) for (const visits of all) await visit(visits, round, quick);
      const most = all.at(-1)!;
      say('Its tasks …');
      most.heaviest = await heaviestTask(most.session, QUERIES.slice(0, quick ? 3 : 20));
    } finally {
      for (const { session } of all) await session.close();
      await built.remove();
    }
    say('Exports …');
    const exports = await measureExports(concepts, quick);
    const worst = worstExport(exports);
    say('MiniSearch …');
    const peer = againstPeer(
      makeClips(SIZES[1], concepts),
      QUERIES.filter((query) => !query.includes(':')),
    );
    const [few, many] = all as [Visits, Visits];
    return {
      measures: [
        measure('open to first rows, 50,000 clips over 500', median(many.firstRows) / median(few.firstRows), '×', { atMost: 1.5 }),
        measure('key press to painted rows, 95 %, 50,000 clips over 500', quantile(many.keys, 0.95) / quantile(few.keys, 0.95), '×', {
          atMost: 3,
        }),
        measure('longest task of the page, 50,000 clips, of the processor', many.heaviest, 'ms', { atMost: 50 }),
        measure('longest task of the page, 50,000 clips, on the clock', many.longest, 'ms'),
        measure('frames over 20 ms while scrolling, 50,000 clips less 500', (slow(many.frames) - slow(few.frames)) * 100, '%', {
          atMost: 2,
        }),
        measure('page and worker, 50,000 clips less 500', (many.heap - few.heap) / 1e6, 'MB', { atMost: 200 }),
        measure(
          `peak memory of an export, 50,000 clips over 5,000, worst of ${exports.length / 2} formats`,
          worst.ratio,
          '×',
          { atMost: 1.5 },
          worst.format,
        ),
        measure('slowest answer over that of MiniSearch, 50,000 clips', most(peer, 'oursMs') / most(peer, 'peerMs'), '×', { atMost: 0.5 }),
        measure('their process, 50,000 clips less 500', (many.process - few.process) / 1e6, 'MB'),
      ],
      rows: [
        ...exports,
        ...all.map(({ clips, firstRows, keys, frames, longest, heaviest, heap, process }) => ({
          clips,
          firstRows,
          keys,
          slowFrames: slow(frames),
          longest,
          heaviest,
          heap,
          process,
        })),
      ],
      text: table(
        [
          'clips',
          'first rows ms',
          'key ms',
          'key 95 % ms',
          'frames > 20 ms',
          'longest task ms',
          'of the processor',
          'heap MB',
          'process MB',
        ],
        all.map(({ clips, firstRows, keys, frames, longest, heaviest, heap, process }) => [
          clips.toLocaleString('en'),
          median(firstRows).toFixed(0),
          median(keys).toFixed(1),
          quantile(keys, 0.95).toFixed(1),
          `${(slow(frames) * 100).toFixed(1)} %`,
          longest.toFixed(0),
          heaviest === 0 ? '–' : heaviest.toFixed(0),
          (heap / 1e6).toFixed(1),
          (process / 1e6).toFixed(0),
        ]),
      ),
    };
  },
};

const most = (rows: readonly AgainstPeer[], of: 'oursMs' | 'peerMs'): number => Math.max(...rows.map((row) => row[of]));

function worstExport(rows: readonly ExportRow[]): { format: string; ratio: number } {
  const [few, many] = EXPORTED.map((clips) => rows.filter((row) => row.clips === clips));
  const ratios = many!.map((row) => ({ format: row.format, ratio: row.peak / few!.find(({ format }) => format === row.format)!.peak }));
  return ratios.reduce((worst, one) => (one.ratio > worst.ratio ? one : worst));
}

const slow = (frames: readonly number[]): number => frames.filter((ms) => ms > 20).length / Math.max(1, frames.length);

/** The first visit makes the index. */
async function indexed(session: Session, parts: number): Promise<void> {
  const { page } = await openLibrary(session);
  const deadline = Date.now() + 120_000;
  while ((await storedParts(session)) < parts) {
    if (Date.now() > deadline) throw new Error('The index was not made.');
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  await page.close();
}

async function visit(visits: Visits, round: number, quick: boolean): Promise<void> {
  const { page, firstRows } = await openLibrary(visits.session);
  // The first opens the browser's caches.
  if (round > 0) visits.firstRows.push(firstRows);
  if (round > 0 && round <= (quick ? 1 : 3)) {
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    visits.keys.push(...(await typeQueries(page, QUERIES)));
    visits.frames.push(...(await scrollList(page)));
    visits.longest = Math.max(visits.longest, ...(await longTasks(page)));
    visits.heap = await scriptBytes(page);
    visits.process = await largestRenderer(visits.session.browser);
  }
  await page.close();
}
