/** Pictures of the library: with nothing in it, and with a few thousand clips. */
import type { Page } from 'puppeteer-core';
import type { ClipRow } from '../../storage/database.ts';
import type { Session } from '../browser/session.ts';
import { sampleClips } from './sample-clips.ts';

const MANY = 2_400;
/** Of the last clip, so that the same is always shown. */
const NOW = new Date('2026-11-24T08:00:00Z');

const SHOWN = [
  ['library', ''],
  ['library-concept', '#/concepts/place/hoeryong'],
  ['library-collection', '#/collections/6f1c2f0e-0000-4000-8000-0000000c0de1'],
  ['library-settings', '#/settings'],
] as const;

/** @param shoot takes the picture of a page as it is now */
export async function libraryPictures(
  session: Session,
  dress: (page: Page) => Promise<Page>,
  shoot: (page: Page, subject: string) => Promise<unknown>,
): Promise<void> {
  const empty = await dress(await session.openExtensionPage('library.html'));
  await pause(2_000);
  await shoot(empty, 'library-empty');
  await empty.evaluate(seed, sampleClips(MANY, NOW));
  await empty.close();
  for (const [subject, hash] of SHOWN) {
    const page = await dress(await session.openExtensionPage(`library.html${hash}`));
    await pause(3_500);
    await shoot(page, subject);
    await page.close();
  }
}

/** Runs in the page. */
function seed(rows: ClipRow[]): Promise<void> {
  return new Promise((done, fail) => {
    const open = indexedDB.open('sidelight');
    open.addEventListener('error', () => fail(open.error));
    open.addEventListener('success', () => {
      const change = open.result.transaction(['clips', 'revisions', 'collections', 'searches', 'standings'], 'readwrite');
      const put = (name: string, row: unknown) => change.objectStore(name).put(row);
      for (const row of rows) {
        put('clips', row);
        put('revisions', { clip: row.id, revision: 1, at: row.created, change: 'create', changed: ['quote'], before: null });
      }
      rows.forEach(
        ({ id, created }, i) => i % 40 === 7 && put('standings', { clip: id, outcome: i % 80 === 7 ? 'orphan' : 'changed', at: created }),
      );
      const at = rows[0]!.created;
      const id = (n: string) => `6f1c2f0e-0000-4000-8000-0000000c0de${n}`;
      const items = rows.slice(0, 5).map((row, i) => ({ clip: row.id, note: i === 1 ? 'Opens the part on phones.' : '' }));
      put('collections', {
        id: id('1'),
        name: 'Border, spring briefing',
        note: 'What changed on the river since 2024.',
        items,
        created: at,
        modified: at,
      });
      put('collections', { id: id('2'), name: 'Prices', note: '', items: items.slice(2), created: at, modified: at });
      put('searches', { id: id('3'), name: 'To be checked', query: 'colour:check', created: at });
      put('searches', { id: id('4'), name: 'Gone from their pages', query: 'is:orphan', created: at });
      change.addEventListener('complete', () => {
        open.result.close();
        done();
      });
      change.addEventListener('error', () => fail(change.error));
    });
  });
}

const pause = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds));
