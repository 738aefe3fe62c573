import type { Clip } from '../core/clips/clip.ts';
import { toClip } from './clip-row.ts';
import { opened, type Database } from './database.ts';
import { attempt, type Stored } from './failure.ts';
import { live, type Live } from './live.ts';

/** What was deleted can be had back this long. */
export const TRASH_DAYS = 30;

/** Clips in the trash, the last deleted first. */
export function liveTrash(db: Database): Live<Clip[]> {
  return live(db, async () => {
    const rows = await db.clips.orderBy('deleted').toArray();
    return rows.toReversed().map(toClip);
  });
}

/**
 * Takes clips that lie in the trash out of the database, with their history and their places in collections. Ids of clips that do
 * not lie there are left alone.
 * @returns ids of those that went
 */
export function deleteForGood(db: Database, ids: readonly string[]): Promise<Stored<string[]>> {
  return remove(db, async () => {
    const rows = await db.clips.bulkGet([...new Set(ids)]);
    return rows.filter((row) => row?.deleted !== undefined).map((row) => row!.id);
  });
}

/** The same with all that has lain there for `TRASH_DAYS`. */
export function purgeTrash(db: Database, { now }: { now: Date }): Promise<Stored<string[]>> {
  const before = new Date(now.getTime() - TRASH_DAYS * 86_400_000).toISOString();
  return remove(db, async () => {
    const old = await db.collections.filter(({ deleted }) => deleted !== undefined && deleted < before).primaryKeys();
    await db.collections.bulkDelete(old);
    return db.clips.where('deleted').below(before).primaryKeys();
  });
}

function remove(db: Database, choose: () => Promise<string[]>): Promise<Stored<string[]>> {
  return attempt(async () => {
    await opened(db);
    return db.transaction('rw', [db.clips, db.revisions, db.standings, db.collections, db.snapshots], async () => {
      const ids = await choose();
      if (ids.length === 0) return { ok: true, value: [] };
      const rows = (await db.clips.bulkGet(ids)).filter((row) => row !== undefined);
      await db.clips.bulkDelete(ids);
      await db.standings.bulkDelete(ids);
      for (const id of ids) await db.revisions.where('[clip+revision]').between([id, 0], [id, Number.MAX_SAFE_INTEGER]).delete();
      const gone = new Set(ids);
      await db.collections
        .filter(({ items }) => items.some(({ clip }) => gone.has(clip)))
        .modify((collection) => {
          collection.items = collection.items.filter(({ clip }) => !gone.has(clip));
        });
      await dropSnapshots(db, new Set(rows.map(({ pageKey }) => pageKey)));
      return { ok: true, value: ids };
    });
  });
}

/** Texts of articles that no clip was kept from any more. */
async function dropSnapshots(db: Database, pageKeys: ReadonlySet<string>): Promise<void> {
  for (const pageKey of pageKeys) {
    const wanted = new Set((await db.clips.where('pageKey').equals(pageKey).toArray()).map(({ snapshot }) => snapshot));
    const kept = await db.snapshots.where('[pageKey+sha256]').between([pageKey, ''], [pageKey, '\uffff']).primaryKeys();
    await db.snapshots.bulkDelete(kept.filter(([, sha256]) => !wanted.has(sha256)));
  }
}
