import type { Clip } from '../core/clips/clip.ts';
import { repointed } from '../core/clips/collection-items.ts';
import { merged, type MergedPassage } from '../core/clips/merge.ts';
import { sha256 } from '../core/clips/sha256.ts';
import { changeCollections } from './batch-collections.ts';
import { rowsOf, toClip } from './clip-row.ts';
import { opened, type ClipRow, type Database, type RevisionRow } from './database.ts';
import { attempt, type Stored } from './failure.ts';

interface Merge {
  keep: string;
  drop: readonly string[];
  passage: MergedPassage | null;
  batch: string;
}

/**
 * Makes one clip of several in one transaction: an edit of the one that stays, the others into the trash, and in
 * collections the one in their place; all under one batch. Said
 * again under the same batch it answers with the clip as it stands.
 */
export function mergeClips(db: Database, { keep, drop, passage, batch }: Merge, { now }: { now: Date }): Promise<Stored<Clip>> {
  return attempt(async () => {
    await opened(db);
    // Before the transaction, which ends where anything else is waited for.
    const hash = passage && (await sha256(passage.quote));
    return db.transaction('rw', db.clips, db.revisions, db.collections, db.batches, async () => {
      const [kept, ...others] = await db.clips.bulkGet([keep, ...new Set(drop)].filter((id, i) => i === 0 || id !== keep));
      if (!kept) return { ok: false, failure: 'not-found' };
      if ((await db.revisions.where('batch').equals(batch).count()) > 0) return { ok: true, value: toClip(kept) };
      const standing = others.filter(
        (one): one is ClipRow => one !== undefined && one.deleted === undefined && one.pageKey === kept.pageKey,
      );
      if (kept.deleted !== undefined || standing.length === 0) return { ok: false, failure: 'not-found' };
      const write = async (before: Clip, wanted: Clip, change: RevisionRow['change']): Promise<Clip> => {
        const rows = rowsOf(before, wanted, { change, now, batch });
        if (!rows) return before;
        await db.clips.put(rows.row);
        await db.revisions.add(rows.revision);
        return toClip(rows.row);
      };
      for (const one of standing) await write(toClip(one), { ...toClip(one), deleted: now.toISOString() }, 'delete');
      const gone = new Set(standing.map(({ id }) => id));
      await changeCollections(db, { batch, now }, await db.collections.toArray(), (before) => repointed(before.items, keep, gone));
      const one = merged(toClip(kept), standing.map(toClip), passage);
      return { ok: true, value: await write(toClip(kept), hash ? { ...one, sha256: hash } : one, 'edit') };
    });
  });
}
