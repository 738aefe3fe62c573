import type { Snapshot } from '../core/clips/snapshot.ts';
import { opened, type Database } from './database.ts';
import { attempt, type Stored } from './failure.ts';

/**
 * Keeps the text of the article that a clip was just made from, once for all clips of the same text, and notes it in the clip. That
 * is no change of the reader's: it makes no revision. A clip that has one keeps it.
 */
export function saveSnapshot(
  db: Database,
  clip: string,
  { text, sha256 }: { text: string; sha256: string },
  at: { now: Date },
): Promise<Stored<null>> {
  return attempt(async () => {
    await opened(db);
    return db.transaction('rw', db.clips, db.snapshots, async () => {
      const row = await db.clips.get(clip);
      if (!row) return { ok: false, failure: 'not-found' };
      if (row.snapshot !== undefined) return { ok: true, value: null };
      const { pageKey, citation } = row;
      if (!(await db.snapshots.get([pageKey, sha256]))) {
        await db.snapshots.add({ pageKey, sha256, url: citation.url, title: citation.title, text, taken: at.now.toISOString() });
      }
      await db.clips.put({ ...row, snapshot: sha256 });
      return { ok: true, value: null };
    });
  });
}

/** Texts that clips outside the trash were kept from, the oldest first. */
export async function snapshotsOf(db: Database, pageKey: string): Promise<Snapshot[]> {
  const clips = await db.clips.where('pageKey').equals(pageKey).toArray();
  const wanted = new Set(clips.filter(({ deleted }) => deleted === undefined).map(({ snapshot }) => snapshot));
  const rows = await db.snapshots.where('[pageKey+sha256]').between([pageKey, ''], [pageKey, '\uffff']).toArray();
  return rows.filter(({ sha256 }) => wanted.has(sha256)).sort((a, b) => (a.taken < b.taken ? -1 : 1));
}

export function snapshotOf(
  db: Database,
  { pageKey, snapshot }: { pageKey: string; snapshot?: string | undefined },
): Promise<Snapshot | undefined> {
  return snapshot === undefined ? Promise.resolve(undefined) : db.snapshots.get([pageKey, snapshot]);
}
