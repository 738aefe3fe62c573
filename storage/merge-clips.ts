import type { Clip } from '../core/clips/clip.ts';
import { merged, type MergedPassage } from '../core/clips/merge.ts';
import { opened, type ClipRow, type Database, type RevisionRow } from './database.ts';
import { attempt, type Stored } from './failure.ts';

interface Merge {
  keep: string;
  drop: readonly string[];
  passage: MergedPassage | null;
  batch: string;
}

/**
 * Makes one clip of several in one transaction: an edit of the one that stays, the others into the trash, all under one batch. Said
 * again under the same batch it answers with the clip as it stands.
 */
export function mergeClips(db: Database, { keep, drop, passage, batch }: Merge, { now }: { now: Date }): Promise<Stored<Clip>> {
  return attempt(async () => {
    await opened(db);
    return db.transaction('rw', db.clips, db.revisions, async () => {
      const [kept, ...others] = await db.clips.bulkGet([keep, ...new Set(drop)].filter((id, i) => i === 0 || id !== keep));
      if (!kept) return { ok: false, failure: 'not-found' };
      if ((await db.revisions.where('batch').equals(batch).count()) > 0) return { ok: true, value: toClip(kept) };
      const standing = others.filter(
        (one): one is ClipRow => one !== undefined && one.deleted === undefined && one.pageKey === kept.pageKey,
      );
      if (kept.deleted !== undefined || standing.length === 0) return { ok: false, failure: 'not-found' };
      const write = writer(db, { now, batch });
      for (const one of standing) await write(toClip(one), { ...toClip(one), deleted: now.toISOString() }, 'delete');
      return { ok: true, value: await write(toClip(kept), merged(toClip(kept), standing.map(toClip), passage), 'edit') };
    });
  });
}

/** Takes back a batch, in one transaction. A clip that was changed since keeps that change: then nothing of the batch is taken back. */
export function undoBatch(db: Database, batch: string, { now }: { now: Date }): Promise<Stored<Clip[]>> {
  return attempt(async () => {
    await opened(db);
    return db.transaction('rw', db.clips, db.revisions, async () => {
      const made = await db.revisions.where('batch').equals(batch).toArray();
      const rows = await db.clips.bulkGet(made.map(({ clip }) => clip));
      const isLast = made.length > 0 && made.every((revision, i) => revision.before !== null && rows[i]?.revision === revision.revision);
      if (!isLast) return { ok: false, failure: 'not-found' };
      const write = writer(db, { now });
      const back: Clip[] = [];
      for (const [i, { before, revision }] of made.entries()) back.push(await write(toClip(rows[i]!), before!, 'undo', revision));
      return { ok: true, value: back };
    });
  });
}

function writer(db: Database, { now, batch }: { now: Date; batch?: string }) {
  return async (before: Clip, wanted: Clip, change: RevisionRow['change'], undoes?: number): Promise<Clip> => {
    const after: Clip = { ...wanted, revision: before.revision + 1, modified: now.toISOString() };
    await db.clips.put({ ...after, conceptIds: [...new Set(after.concepts.map(({ concept }) => concept))] });
    await db.revisions.add({
      clip: after.id,
      revision: after.revision,
      at: now.toISOString(),
      change,
      changed: changedFields(before, after),
      before,
      ...(undoes === undefined ? {} : { undoes }),
      ...(batch === undefined ? {} : { batch }),
    });
    return after;
  };
}

function changedFields(before: Clip, after: Clip): string[] {
  const names = new Set([...Object.keys(before), ...Object.keys(after)] as (keyof Clip)[]);
  return [...names]
    .filter((name) => name !== 'revision' && name !== 'modified' && JSON.stringify(before[name]) !== JSON.stringify(after[name]))
    .sort();
}

function toClip(row: ClipRow): Clip {
  const { conceptIds: _, ...clip } = row;
  return clip;
}
