import 'fake-indexeddb/auto';
import { readFile } from 'node:fs/promises';
import { parseHTML } from 'linkedom';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { articleKeepers } from '../../../entrypoints/background/articles.ts';
import { readArticle } from '../../../entrypoints/background/read-article.ts';
import { editClip, clipById, revisionsOf, saveClip, undoClip } from '../../../storage/clips.ts';
import { createDatabase, type Database } from '../../../storage/database.ts';
import { snapshotsOf } from '../../../storage/snapshots.ts';
import { draft, MORNING } from '../storage/fixtures.ts';

const URL = 'https://www.dailynk.com/english/story/';
const KEY = 'dailynk.com/english/story';
const FROM = { tab: { id: 1, incognito: false }, frameId: 0, url: URL };
const PRIVATE = { tab: { id: 2, incognito: true }, frameId: 0, url: URL };
const at = { now: MORNING };
const id = draft().id;

const paragraph = (n: number) =>
  `<p>Paragraph ${n}: guards stood at the gate of the town, and people walked by in the cold, said a source.</p>`;
const page = (...middle: string[]) =>
  `<html lang="en"><head><meta charset="utf-8"><script>if (1 < 2) document.write("<p>x</p>")</script></head><body><nav><a href="/">Home</a></nav>` +
  `<article><h1>Arrests in Hoeryong</h1>${[1, 2, 3].map(paragraph).join('')}${middle.join('')}<img src="a.jpg"><p>The end of it all,&nbsp;she said.<br>And more.</p></article></body></html>`;

let db: Database;
let number = 0;
let handlers: ReturnType<typeof articleKeepers>;

beforeEach(async () => {
  vi.spyOn(browser.tabs, 'get').mockImplementation((async (tab: number) => ({ id: tab, incognito: tab === 2 })) as never);
  db = createDatabase(`articles-${number++}`);
  handlers = articleKeepers(db, () => MORNING);
  await saveClip(db, draft(), { ...at, pageKey: KEY });
});

describe('the article a clip is from', () => {
  it('is read without its surroundings, block by block', () => {
    const text = readArticle(page(), URL)!;
    expect(text.split('\n')).toContain(
      'Paragraph 2: guards stood at the gate of the town, and people walked by in the cold, said a source.',
    );
    expect(text).toContain('The end of it all, she said.');
    expect(text).not.toMatch(/Home|document\.write/u);
  });

  it('is read from a real page with everything in it', async () => {
    const html = await readFile('tests/fixtures/article.html', 'utf8');
    // As a browser writes it.
    expect(readArticle(String(parseHTML(html).document.documentElement), URL)).toMatch(/Hoeryong/u);
  });

  it.each([
    ['nothing', ''],
    ['no page', 'plain words'],
    ['a broken one', `<html><body><p ${'<'.repeat(500)}`],
    ['a notice', '<html><body><p>Subscribe.</p></body></html>'],
    ['ten thousand open elements', `<html><body>${'<div>'.repeat(10_000)}`],
  ])('is none where there is %s', (_, html) => {
    expect(readArticle(html, URL)).toBeNull();
  });

  it('is kept once for clips of the same text, without a revision', async () => {
    const other = { ...draft(), id: id.replace(/1$/u, '2') };
    await saveClip(db, other, { ...at, pageKey: KEY });
    for (const one of [id, other.id])
      expect(await handlers.keepArticle({ id: one, html: page() }, FROM)).toEqual({ ok: true, value: null });
    const [snapshot, ...rest] = await snapshotsOf(db, KEY);
    expect(rest).toEqual([]);
    expect(snapshot).toMatchObject({ pageKey: KEY, title: 'Arrests in Hoeryong', taken: MORNING.toISOString() });
    expect(await clipById(db, other.id)).toMatchObject({ snapshot: snapshot!.sha256, revision: 1 });
    expect(await revisionsOf(db, id)).toHaveLength(1);
  });

  it('stays with the clip when a change from before is taken back', async () => {
    await editClip(db, { id, note: 'x' }, at);
    await handlers.keepArticle({ id, html: page() }, FROM);
    await undoClip(db, id, at);
    expect(await clipById(db, id)).toMatchObject({ note: '', snapshot: expect.stringMatching(/^[0-9a-f]{64}$/u) });
  });

  it('is the one of the first time', async () => {
    await handlers.keepArticle({ id, html: page() }, FROM);
    const before = (await clipById(db, id))?.snapshot;
    await handlers.keepArticle({ id, html: page(paragraph(9)) }, FROM);
    expect((await clipById(db, id))?.snapshot).toBe(before);
  });

  it('is never kept from a private window, nor for a clip that is not there', async () => {
    expect(await handlers.keepArticle({ id, html: page() }, PRIVATE)).toEqual({ ok: false, failure: 'private-window' });
    expect(await handlers.keepArticle({ id: id.replace(/1$/u, '9'), html: page() }, FROM)).toEqual({ ok: false, failure: 'not-found' });
    expect(await snapshotsOf(db, KEY)).toEqual([]);
  });
});

describe('an article that is seen again', () => {
  it('is told with what was put in since', async () => {
    await handlers.keepArticle({ id, html: page() }, FROM);
    const changes = await handlers.articleChanges(
      { url: URL, html: page('<p>Corrected: nobody was held at all that day, officials wrote.</p>') },
      FROM,
    );
    expect(changes).toEqual({
      taken: MORNING.toISOString(),
      changes: [{ kind: 'added', text: 'Corrected: nobody was held at all that day, officials wrote.' }],
    });
    expect(await db.pages.get(KEY)).toMatchObject({
      title: 'Arrests in Hoeryong',
      since: MORNING.toISOString(),
      changes: changes!.changes,
    });
    expect((await handlers.articleChanges({ url: URL, html: page(), clip: id }, FROM))?.changes).toEqual([]);
    await handlers.articleChanges({ url: URL, html: page() }, FROM);
    expect((await db.pages.get(KEY))?.changes).toEqual([]);
  });

  it('leaves no trace of a visit in a private window', async () => {
    await handlers.keepArticle({ id, html: page() }, FROM);
    expect((await handlers.articleChanges({ url: URL, html: page() }, PRIVATE))?.changes).toEqual([]);
    expect(await db.pages.count()).toBe(0);
  });

  it('is not compared with another page, nor with nothing', async () => {
    await handlers.keepArticle({ id, html: page() }, FROM);
    expect(await handlers.articleChanges({ url: 'https://example.org/', html: page(), clip: id }, FROM)).toBeNull();
    expect(await handlers.articleChanges({ url: 'https://example.org/', html: page() }, FROM)).toBeNull();
    expect(await handlers.articleChanges({ url: URL, html: '' }, FROM)).toBeNull();
  });
});

describe('how clips stood on their page', () => {
  const seen = (outcome: 'exact' | 'orphan', clip = id) => ({ url: URL, title: 'T', clips: [{ id: clip, outcome }] });

  it('is kept with the page, and only for clips of it', async () => {
    await handlers.clipsSeen(seen('orphan'), FROM);
    expect(await db.standings.toArray()).toEqual([{ clip: id, outcome: 'orphan', at: MORNING.toISOString() }]);
    expect(await db.pages.toArray()).toEqual([{ key: KEY, url: URL, title: 'T', seen: MORNING.toISOString() }]);
    await handlers.clipsSeen({ ...seen('exact'), url: 'https://example.org/' }, FROM);
    await handlers.clipsSeen(seen('exact', id.replace(/1$/u, '9')), FROM);
    expect(await db.standings.toArray()).toMatchObject([{ outcome: 'orphan' }]);
    expect(await db.pages.count()).toBe(1);
  });

  it('is written again when it changed, and not when it did not', async () => {
    await handlers.clipsSeen(seen('exact'), FROM);
    const put = vi.spyOn(db.standings, 'bulkPut');
    await handlers.clipsSeen(seen('exact'), FROM);
    expect(put.mock.lastCall?.[0]).toEqual([]);
    await handlers.clipsSeen(seen('orphan'), FROM);
    expect(await db.standings.toArray()).toMatchObject([{ outcome: 'orphan' }]);
  });

  it('is never kept from a private window', async () => {
    expect(await handlers.clipsSeen(seen('exact'), PRIVATE)).toEqual({ ok: false, failure: 'private-window' });
    expect(await db.standings.count()).toBe(0);
  });
});
