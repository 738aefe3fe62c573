import type { AnchorOutcome } from '../core/anchoring/selector.ts';
import { opened, type Database, type PageRow } from './database.ts';
import { attempt, type Stored } from './failure.ts';
import { live, type Live } from './live.ts';

interface Seen {
  pageKey: string;
  url: string;
  title: string;
  clips: readonly { id: string; outcome: AnchorOutcome }[];
}

/** A standing that did not change is dated anew only after this long: a page that is opened often writes little. */
const FRESH_MS = 86_400_000;

/** Remembers how the clips of a page stood on it. Ids of other pages' clips, and of none, are left out. */
export function saveStandings(db: Database, { pageKey, url, title, clips }: Seen, { now }: { now: Date }): Promise<Stored<null>> {
  const at = now.toISOString();
  const stale = new Date(now.getTime() - FRESH_MS).toISOString();
  return attempt(async () => {
    await opened(db);
    return db.transaction('rw', db.clips, db.standings, db.pages, async () => {
      const own = new Set(await db.clips.where('pageKey').equals(pageKey).primaryKeys());
      const seen = clips.filter(({ id }) => own.has(id));
      if (seen.length === 0) return { ok: true, value: null };
      const known = await db.standings.bulkGet(seen.map(({ id }) => id));
      const fresh = seen.filter(({ outcome }, i) => known[i]?.outcome !== outcome || known[i].at < stale);
      await db.standings.bulkPut(fresh.map(({ id, outcome }) => ({ clip: id, outcome, at })));
      const page = await db.pages.get(pageKey);
      if (page?.title !== title || page.url !== url || page.seen < stale)
        await db.pages.put({ ...page, key: pageKey, url, title, seen: at });
      return { ok: true, value: null };
    });
  });
}

/** Long enough to see what was done to an article; one that was written anew is another. UTF-16 code units. */
const MOST_CHANGES = 200_000;

/** Remembers what an article says now that it did not say when a passage of it was kept. */
export function saveArticleChanges(
  db: Database,
  key: string,
  { url, title, ...article }: Pick<PageRow, 'url' | 'title' | 'since' | 'sha256' | 'changes'>,
  { now }: { now: Date },
): Promise<Stored<null>> {
  let room = MOST_CHANGES;
  const changes = (article.changes ?? []).filter((change) => (room -= JSON.stringify(change).length) > 0);
  return attempt(async () => {
    await opened(db);
    await db.transaction('rw', db.pages, async () => {
      const page = await db.pages.get(key);
      await db.pages.put({ key, url, title, seen: now.toISOString(), ...page, ...article, changes });
    });
    return { ok: true, value: null };
  });
}

/** A page that clips were kept from, as it was last seen; null where it was not seen since. */
export function livePage(db: Database, pageKey: string): Live<PageRow | null> {
  return live(db, async () => (await db.pages.get(pageKey)) ?? null);
}
