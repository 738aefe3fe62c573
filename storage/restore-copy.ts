import type { Clip } from '../core/clips/clip.ts';
import { toRow } from './clip-row.ts';
import { clipKey, GOING, MARK, ownKey, readKey, RESTORED, revisionKey, type CopyMark } from './copy-keys.ts';
import { opened, type Database, type RevisionRow } from './database.ts';
import { OWN_TABLES, type CopyStore, type OwnTable } from './second-copy.ts';

const AT_ONCE = 500;

/** What was brought back, until the person has read of it. */
export interface Restored {
  clips: number;
  /** ISO 8601, UTC. */
  at: string;
}

/** Whether the database holds less than its second copy: all gone, some gone, or holes in the history of what was changed last. */
export async function isLosing(db: Database, store: CopyStore): Promise<boolean> {
  await opened(db);
  const mark = (await store.get([MARK]))[MARK] as CopyMark | undefined;
  if ((await db.clips.count()) < (mark?.clips ?? 0)) return true;
  const newest = db.clips.orderBy('modified');
  newest.reverse();
  for (const { id, revision } of await newest.limit(SAMPLE).toArray()) {
    const kept = await db.revisions.where('[clip+revision]').between([id, 0], [id, revision], true, true).count();
    if (kept !== revision) return true;
  }
  return false;
}

const SAMPLE = 20;

/** Puts back what the copy has and the database has not; what is there is left as it is. @returns clips that were missing */
export async function restoreFromCopy(db: Database, store: CopyStore, { now }: { now: Date }): Promise<number> {
  await opened(db);
  const going = new Set(((await store.get([GOING]))[GOING] as string[] | undefined) ?? []);
  const keys = (await store.keys()).map(readKey).filter((key) => key !== null);
  const there = new Set(await db.clips.toCollection().primaryKeys());
  const missing = keys.flatMap((key) => (key.kind === 'clip' && !there.has(key.id) && !going.has(key.id) ? [key.id] : []));
  const history = new Set((await db.revisions.toCollection().primaryKeys()).map(([clip, n]) => revisionKey(clip, n)));
  const lost = keys.filter((key) => key.kind === 'revision' && !history.has(revisionKey(key.id, key.revision)) && !going.has(key.id));
  const wanted = [...missing.map(clipKey), ...lost.map((key) => (key.kind === 'revision' ? revisionKey(key.id, key.revision) : ''))];
  let clips = 0;
  for (let from = 0; from < wanted.length; from += AT_ONCE) {
    const values = Object.entries(await store.get(wanted.slice(from, from + AT_ONCE)));
    const rows = values.flatMap(([key, value]) => (readKey(key)?.kind === 'clip' && isClip(value) ? [toRow(value)] : []));
    const revisions = values.flatMap(([key, value]) => (readKey(key)?.kind === 'revision' ? [value as RevisionRow] : []));
    await db.transaction('rw', db.clips, db.revisions, async () => {
      await db.clips.bulkPut(rows);
      await db.revisions.bulkPut(revisions);
    });
    clips += rows.length;
  }
  await restoreOwn(db, store, keys);
  if (clips > 0) await store.set({ [RESTORED]: { clips, at: now.toISOString() } satisfies Restored });
  return clips;
}

async function restoreOwn(db: Database, store: CopyStore, keys: readonly ReturnType<typeof readKey>[]): Promise<void> {
  for (const name of OWN_TABLES) {
    const table = db.table<unknown, string>(name);
    const there = new Set(await table.toCollection().primaryKeys());
    const missing = keys.flatMap((key) =>
      key?.kind === 'own' && (key.table as OwnTable) === name && !there.has(key.id) ? [ownKey(name, key.id)] : [],
    );
    const values = Object.values(await store.get(missing));
    await table.bulkPut(values);
  }
}

function isClip(value: unknown): value is Clip {
  const { id, quote, concepts, tags } = (value ?? {}) as Partial<Clip>;
  return typeof id === 'string' && typeof quote === 'string' && Array.isArray(concepts) && Array.isArray(tags);
}
