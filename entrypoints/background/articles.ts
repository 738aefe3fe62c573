import { articleDiff } from '../../core/clips/article-diff.ts';
import { pageKey } from '../../core/clips/page-key.ts';
import { sha256 } from '../../core/clips/sha256.ts';
import type { Handlers } from '../../messaging/server.ts';
import { clipById } from '../../storage/clips.ts';
import type { Database } from '../../storage/database.ts';
import { saveSnapshot, snapshotOf, snapshotsOf } from '../../storage/snapshots.ts';
import { saveArticleChanges, saveStandings } from '../../storage/standings.ts';
import { isPrivate } from './private-window.ts';
import { readArticle } from './read-article.ts';

/** What is seen of pages that clips were kept from: their text then and now, and how the clips stand on them. */
export function articleKeepers(db: Database, clock: () => Date): Pick<Handlers, 'keepArticle' | 'articleChanges' | 'clipsSeen'> {
  return {
    async keepArticle({ id, html }, from) {
      if (await isPrivate(from)) return { ok: false, failure: 'private-window' };
      const clip = await clipById(db, id);
      if (!clip) return { ok: false, failure: 'not-found' };
      const text = clip.snapshot === undefined ? readArticle(html, clip.citation.url) : null;
      if (text === null) return { ok: true, value: null };
      return saveSnapshot(db, id, { text, sha256: await sha256(text) }, { now: clock() });
    },
    async articleChanges({ url, html, clip: id }, from) {
      const key = pageKey(url);
      const clip = id === undefined ? undefined : await clipById(db, id);
      const then = clip ? await snapshotOf(db, clip) : (await snapshotsOf(db, key)).at(-1);
      if (then?.pageKey !== key) return null;
      const now = readArticle(html, url);
      if (now === null) return null;
      const changes = articleDiff(then.text, now);
      const isKept = id === undefined && !(await isPrivate(from));
      if (isKept)
        await saveArticleChanges(
          db,
          key,
          { url, title: then.title, since: then.taken, sha256: await sha256(now), changes },
          { now: clock() },
        );
      return { taken: then.taken, changes };
    },
    async clipsSeen({ url, title, clips }, from) {
      if (await isPrivate(from)) return { ok: false, failure: 'private-window' };
      return saveStandings(db, { pageKey: pageKey(url), url, title, clips }, { now: clock() });
    },
  };
}
