import type { AnchorOutcome } from '../core/anchoring/selector.ts';
import { opened, type Database } from './database.ts';
import { attempt, type Stored } from './failure.ts';

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
