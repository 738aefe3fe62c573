import { changedClip, withRenamedTag, type ChangeOfMany } from '../core/clips/change-of-many.ts';
import type { Clip } from '../core/clips/clip.ts';
import { putCollectionsBack } from './batch-collections.ts';
import { lastStanding, rowsOf, toClip, type Written } from './clip-row.ts';
import { revisionsOf } from './clips.ts';
import { opened, type ChangeKind, type ClipRow, type Database, type RevisionRow } from './database.ts';
import { attempt, type Stored } from './failure.ts';

/** Rows that are read and written together; the transaction is one all the same. */
const CHUNK = 500;

export interface BatchResult {
  batch: string;
  /** How many clips differ from before. */
  changed: number;
  pageKeys: ReadonlySet<string>;
}

interface Made {
  now: Date;
  batch: string;
}

/** One change of many clips: all or none, a revision each. Said again under the same batch it answers as before and does nothing. */
export function changeClips(db: Database, ids: readonly string[], change: ChangeOfMany, made: Made): Promise<Stored<BatchResult>> {
  const kind: ChangeKind = change.deleted === undefined ? 'edit' : change.deleted ? 'delete' : 'restore';
  const at = made.now.toISOString();
  return inBatch(db, made, async (write) => {
    const distinct = [...new Set(ids)];
    for (let from = 0; from < distinct.length; from += CHUNK) {
      const rows = (await db.clips.bulkGet(distinct.slice(from, from + CHUNK))).filter((row) => row !== undefined);
      await write(rows.map((row) => ({ before: toClip(row), after: changedClip(toClip(row), change, at), change: kind })));
    }
  });
}

/** Also of clips in the trash, so that none comes back with the old name. To a tag that there is: the two become one. */
export function renameTag(db: Database, { from, to }: { from: string; to: string }, made: Made): Promise<Stored<BatchResult>> {
  return inBatch(db, made, async (write) => {
    const ids = await db.clips.where('tags').equals(from).primaryKeys();
    for (let start = 0; start < ids.length; start += CHUNK) {
      const rows = (await db.clips.bulkGet(ids.slice(start, start + CHUNK))).filter((row) => row !== undefined);
      await write(
        rows.map((row) => {
          const before = toClip(row);
          return { before, after: withRenamedTag(before, from, to) ?? before, change: 'edit' as const };
        }),
      );
    }
  });
}

/**
 * Takes back all that was changed under a batch, as one step. A clip that was changed since stays as it is. `not-found`: there is
 * no such batch.
 */
export function undoBatch(db: Database, batch: string, { now }: { now: Date }): Promise<Stored<Omit<BatchResult, 'batch'>>> {
  return attempt(async () => {
    await opened(db);
    return db.transaction('rw', db.clips, db.revisions, db.collections, db.batches, async () => {
      const keys = await db.revisions.where('batch').equals(batch).primaryKeys();
      const hasCollections = await putCollectionsBack(db, batch, now);
      if (keys.length === 0 && !hasCollections) return { ok: false, failure: 'not-found' };
      const counted = counter();
      const write = writer(db, { now }, counted.count);
      for (let from = 0; from < keys.length; from += CHUNK) {
        const made = (await db.revisions.bulkGet(keys.slice(from, from + CHUNK))).filter((row) => row !== undefined);
        const rows = await db.clips.bulkGet(made.map(({ clip }) => clip));
        const changes: Wanted[] = [];
        for (const [i, revision] of made.entries()) {
          const row = rows[i];
          if (row && (await stands(db, row, revision))) changes.push(back(toClip(row), revision, now));
        }
        await write(changes);
      }
      return { ok: true, value: counted.result() };
    });
  });
}

async function stands(db: Database, row: ClipRow, made: RevisionRow): Promise<boolean> {
  if (row.revision === made.revision) return true;
  // It may have been changed and put back since.
  return lastStanding(await revisionsOf(db, row.id))?.revision === made.revision;
}

function back(current: Clip, { before, revision }: RevisionRow, now: Date): Wanted {
  // What the batch made goes to the trash, as when a single creation is taken back.
  const after = before ?? { ...current, deleted: current.deleted ?? now.toISOString() };
  return { before: current, after, change: 'undo', undoes: revision };
}

interface Wanted {
  before: Clip | undefined;
  after: Clip;
  change: ChangeKind;
  undoes?: number;
}

type Write = (changes: readonly Wanted[]) => Promise<void>;

/** Runs in one transaction, once a batch. */
export function inBatch(db: Database, made: Made, work: (write: Write) => Promise<void>): Promise<Stored<BatchResult>> {
  return attempt(async () => {
    await opened(db);
    return db.transaction('rw', db.clips, db.revisions, async () => {
      const { batch } = made;
      const done = (await db.revisions.where('batch').equals(batch).primaryKeys()) as [string, number][];
      if (done.length > 0) return { ok: true, value: { batch, changed: done.length, pageKeys: new Set<string>() } };
      const counted = counter();
      await work(writer(db, made, counted.count));
      return { ok: true, value: { batch, ...counted.result() } };
    });
  });
}

function writer(db: Database, made: { now: Date; batch?: string }, count: (clip: Clip) => void): Write {
  return async (changes) => {
    const written = changes
      .map(({ before, after, change, undoes }) => rowsOf(before, after, { ...made, change, undoes }))
      .filter((rows): rows is Written => rows !== null);
    await db.clips.bulkPut(written.map(({ row }) => row));
    await db.revisions.bulkAdd(written.map(({ revision }) => revision));
    for (const { row } of written) count(row);
  };
}

function counter() {
  let changed = 0;
  const pageKeys = new Set<string>();
  return {
    count: ({ pageKey }: Clip) => {
      changed += 1;
      pageKeys.add(pageKey);
    },
    result: () => ({ changed, pageKeys }),
  };
}
