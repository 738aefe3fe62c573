import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ClipDraft } from '../../../core/clips/clip.ts';
import { openSession } from '../../../scripts/browser/session.ts';
import { tasksOf, type TaskShare } from './tasks.ts';
import { buildExtension } from '../support/build.ts';
import type { Orphaned } from './timing.ts';

type World = typeof globalThis & { chrome: { runtime: { sendMessage(message: unknown): Promise<{ res?: { ok: boolean } }> } } };

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** What our scripts take in a page of 200,000 characters with 100 clips, none of which it still holds. Several visits. */
export async function visitOrphans({ text, quotes }: Orphaned, visits: number): Promise<TaskShare[]> {
  const paragraphs = text.match(/.{1,400}(?:\s|$)/gs) ?? [];
  const html = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Orphans</title><body><p>North Korea, Pyongyang.</p>${paragraphs
    .map((paragraph) => `<p>${escaped(paragraph)}</p>`)
    .join('')}`;
  const server = createServer((_, response) => response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(html));
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/orphans`;
  const built = await buildExtension('chrome', 'test');
  const session = await openSession({ name: 'chromium', extension: built.folder, headless: true });
  try {
    const page = await session.openExtensionPage('manifest.json');
    const drafts = quotes.map((quote, i) => toDraft(quote, i, url));
    const kept = await page.evaluate(async (drafts) => {
      let kept = 0;
      for (const [i, draft] of drafts.entries()) {
        const answer = await (globalThis as World).chrome.runtime.sendMessage({ id: i, type: 'saveClip', data: { draft }, timestamp: 0 });
        if (answer.res?.ok) kept++;
      }
      return kept;
    }, drafts);
    if (kept !== drafts.length) throw new Error(`Only ${kept} of ${drafts.length} clips were kept.`);
    const shares: TaskShare[] = [];
    for (let visit = 0; visit < visits; visit++) {
      shares.push(await tasksOf(session, url));
    }
    return shares;
  } finally {
    await session.close();
    server.closeAllConnections();
    server.close();
    await built.remove();
  }
}

function toDraft({ exact, prefix, suffix, at }: Orphaned['quotes'][number], i: number, url: string): ClipDraft {
  return {
    id: `00000000-0000-4000-8000-${String(i).padStart(12, '0')}`,
    quote: exact,
    selectors: [
      { type: 'TextPositionSelector', start: at, end: at + exact.length },
      { type: 'TextQuoteSelector', exact, prefix, suffix },
    ],
    concepts: [],
    citation: { url, title: 'Orphans', authors: [] },
    note: '',
    tags: [],
  };
}
