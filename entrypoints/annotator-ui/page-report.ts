import type { Clip } from '../../core/clips/clip.ts';
import type { Anchor } from '../../dom/clips/anchor.ts';
import type { Session } from './session.ts';

/** Late content is anchored again and again at first; one report says how it ended. */
const SETTLED_MS = 3_000;
/** Of more HTML than this no article is read. UTF-16 code units. */
const MOST_HTML = 5_000_000;
const LONGEST_TITLE = 2_000;

/** The page as its browser writes it. Our host under the root has a closed root, and so says nothing in it. */
function pageHtml(): string | null {
  const html = `<html>${document.documentElement.getHTML()}</html>`;
  return html.length > MOST_HTML ? null : html;
}

/** Sends the page that a passage was just kept from, when there is time: its article is kept with it. Without it the clip is whole. */
export function sendArticle({ annotator, signal }: Session, id: string): void {
  whenIdle(() => {
    const html = signal.aborted ? null : pageHtml();
    if (html !== null) annotator.ask('keepArticle', { id, html }).catch(() => {});
  });
}

/** Tells how the clips of this page stand on it, for the library, and once a page has it compared with the article they were kept from. */
export function createPageReport({ annotator, signal }: Session) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let told = '';
  let compared = '';
  signal.addEventListener('abort', () => clearTimeout(timer));

  const report = (clips: ReadonlyMap<string, Clip>, anchors: ReadonlyMap<string, Anchor>) => {
    const url = location.href;
    const seen = [...anchors].map(([id, { outcome }]) => ({ id, outcome })).slice(0, 5_000);
    const telling = JSON.stringify([url, seen]);
    if (seen.length > 0 && telling !== told) {
      told = telling;
      annotator.ask('clipsSeen', { url, title: document.title.slice(0, LONGEST_TITLE), clips: seen }).catch(() => (told = ''));
    }
    if (compared === url || ![...clips.values()].some(({ snapshot }) => snapshot !== undefined)) return;
    compared = url;
    whenIdle(() => {
      const html = signal.aborted || location.href !== url ? null : pageHtml();
      if (html !== null) annotator.ask('articleChanges', { url, html }).catch(() => {});
    });
  };
  return (clips: ReadonlyMap<string, Clip>, anchors: ReadonlyMap<string, Anchor>) => {
    clearTimeout(timer);
    if (!signal.aborted) timer = setTimeout(() => report(clips, anchors), SETTLED_MS);
  };
}

function whenIdle(work: () => void): void {
  requestIdleCallback(work, { timeout: 5_000 });
}
