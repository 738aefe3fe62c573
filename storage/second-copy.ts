import { toClip } from './clip-row.ts';
import { clipKey, MARK, ownKey, readKey, revisionKey, type CopyMark } from './copy-keys.ts';
import type { Database } from './database.ts';
import type { ChangedRows } from './watch-rows.ts';
import { watchRows } from './watch-rows.ts';

/** Where a second copy is kept; see platform/copy-store.ts. */
export interface CopyStore {
  get(keys: readonly string[]): Promise<Record<string, unknown>>;
  keys(): Promise<string[]>;
  set(values: Record<string, unknown>): Promise<void>;
  remove(keys: readonly string[]): Promise<void>;
}

/** Clips copied in one go: a store tells every listener of all that is set. */
const AT_ONCE = 200;

export const OWN_TABLES = ['collections', 'searches', 'ownConcepts'] as const;
export type OwnTable = (typeof OWN_TABLES)[number];

export interface SecondCopy {
  /** Copies what changed since the copy was last written; `done` when all that is known of is copied. */
  catchUp(): Promise<void>;
  /** Copies these clips as they are now, with what is new in their history, and takes away those that are gone. */
  copyClips(ids: readonly string[]): Promise<void>;
  copyOwn(table: OwnTable, ids: readonly string[]): Promise<void>;
  /** Copies whatever is not there, and takes away what is gone: looks at every key, and no value. */
  copyAll(): Promise<void>;
}

/** Keeps clips, their history and what else the reader made a second time, behind each change. Only ever reads the database. */
export function secondCopy(db: Database, store: CopyStore): SecondCopy {
  const copySome = async (ids: readonly string[]) => {
    const rows = await db.clips.bulkGet([...ids]);
    const known = await store.get(ids.map(clipKey));
    const values: Record<string, unknown> = {};
    const gone: string[] = [];
    for (const [i, id] of ids.entries()) {
      const row = rows[i];
      const copied = known[clipKey(id)] as { revision?: number } | undefined;
      if (!row) {
        if (copied === undefined) continue;
        gone.push(clipKey(id));
        for (let n = 1; n <= (copied.revision ?? 1); n += 1) gone.push(revisionKey(id, n));
        continue;
      }
      values[clipKey(id)] = toClip(row);
      const added = await db.revisions
        .where('[clip+revision]')
        .between([id, copied?.revision ?? 0], [id, row.revision], false, true)
        .toArray();
      for (const revision of added) values[revisionKey(id, revision.revision)] = revision;
    }
    const mark = await markOf(db);
    if (gone.length > 0) await store.remove(gone);
    await store.set({ ...values, [MARK]: mark });
  };
  const copyClips = async (ids: readonly string[]) => {
    for (let from = 0; from < ids.length; from += AT_ONCE) await copySome(ids.slice(from, from + AT_ONCE));
  };
  const copyOwn = async (table: OwnTable, ids: readonly string[]) => {
    const rows = await db.table<unknown, string>(table).bulkGet([...ids]);
    const values = Object.fromEntries(ids.flatMap((id, i) => (rows[i] === undefined ? [] : [[ownKey(table, id), rows[i]]])));
    await store.set(values);
    const gone = ids.filter((_, i) => rows[i] === undefined).map((id) => ownKey(table, id));
    if (gone.length > 0) await store.remove(gone);
  };
  return {
    copyClips,
    copyOwn,
    async catchUp() {
      const mark = (await store.get([MARK]))[MARK] as CopyMark | undefined;
      if (mark === undefined) return copyClips(await db.clips.toCollection().primaryKeys());
      await copyClips(await db.clips.where('modified').aboveOrEqual(mark.modified).primaryKeys());
    },
    async copyAll() {
      const copied = new Set(await store.keys());
      const wanted = new Set<string>();
      const behind = new Set<string>();
      for (const [clip, revision] of (await db.revisions.toCollection().primaryKeys()) as [string, number][]) {
        wanted.add(clip);
        if (!copied.has(revisionKey(clip, revision)) || !copied.has(clipKey(clip))) behind.add(clip);
      }
      for (const key of copied) {
        const read = readKey(key);
        if (read?.kind === 'clip' && !wanted.has(read.id)) behind.add(read.id);
      }
      await copyClips([...behind]);
      await store.set({ [MARK]: await markOf(db) });
      for (const table of OWN_TABLES) await copyOwn(table, (await db.table(table).toCollection().primaryKeys()) as string[]);
    },
  };
}

async function markOf(db: Database): Promise<CopyMark> {
  const newest = await db.clips.orderBy('modified').last();
  return { modified: newest?.modified ?? '', clips: await db.clips.count() };
}

/** Follows every change, one after the other. `failed`: the copy could not be written; the next change tries again. */
export function followWithCopy(
  db: Database,
  copy: SecondCopy,
  failed: (error: unknown) => void,
): { settled(): Promise<void>; stop(): void } {
  let running = Promise.resolve();
  const run = (work: () => Promise<void>) => {
    running = running.then(work).catch(failed);
  };
  const changed = (table: 'clips' | OwnTable, rows: ChangedRows) => {
    // Where the keys are not known nothing is taken away: that looks the same as a loss.
    if (table === 'clips') run(() => (rows ? copy.copyClips([...rows]) : copy.catchUp()));
    else run(async () => copy.copyOwn(table, rows ? [...rows] : ((await db.table(table).toCollection().primaryKeys()) as string[])));
  };
  const stop = watchRows(db, ['clips', ...OWN_TABLES], changed);
  return { settled: () => running, stop };
}
