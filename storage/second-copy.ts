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

interface Copied {
  /** The newest. */
  modified: string;
  /** Clips that were not in it, and those that were taken out. */
  added: number;
  gone: number;
}

/** Two changes at once may be dated the other way round than they were stored. */
const OVERLAP_MS = 60_000;

export interface SecondCopy {
  /** Copies what changed since the copy was last known to be complete. */
  catchUp(): Promise<void>;
  /** Copies these clips as they are now, with what is new in their history, and takes away those that are gone. */
  copyClips(ids: readonly string[]): Promise<void>;
  copyOwn(table: OwnTable, ids: readonly string[]): Promise<void>;
  /** Copies whatever is not there, and takes away what is gone: looks at every key, and no value. */
  copyAll(): Promise<void>;
}

/** Keeps clips, their history and what else the reader made a second time, behind each change. Only ever reads the database. */
export function secondCopy(db: Database, store: CopyStore): SecondCopy {
  /** Whether all from before this worker is in the copy: only then may the mark go on. */
  let isComplete = false;
  const mark = async ({ modified, added, gone }: Copied) => {
    const before = (await store.get([MARK]))[MARK] as CopyMark | undefined;
    const newest = before !== undefined && before.modified > modified ? before.modified : modified;
    // Counted here and not in the database: that takes half a second of 50,000, and a new one in place of one that was lost would look right.
    const clips = (before?.clips ?? 0) + added - gone;
    await store.set({ [MARK]: { modified: newest, clips } satisfies CopyMark });
  };
  const copySome = async (ids: readonly string[], isAnew: boolean): Promise<Copied> => {
    const rows = await db.clips.bulkGet([...ids]);
    const known = await store.get(ids.map(clipKey));
    const values: Record<string, unknown> = {};
    const gone: string[] = [];
    let newest = '';
    let deleted = 0;
    let added = 0;
    for (const [i, id] of ids.entries()) {
      const row = rows[i];
      const copied = known[clipKey(id)] as { revision?: number; snapshot?: string } | undefined;
      if (!row) {
        if (copied === undefined) continue;
        deleted += 1;
        gone.push(clipKey(id));
        for (let n = 1; n <= (copied.revision ?? 1); n += 1) gone.push(revisionKey(id, n));
        continue;
      }
      if (row.modified > newest) newest = row.modified;
      if (!isAnew && copied?.revision === row.revision && copied.snapshot === row.snapshot) continue;
      if (copied === undefined) added += 1;
      values[clipKey(id)] = toClip(row);
      const changes = await db.revisions
        .where('[clip+revision]')
        .between([id, isAnew ? 0 : (copied?.revision ?? 0)], [id, row.revision], false, true)
        .toArray();
      for (const revision of changes) values[revisionKey(id, revision.revision)] = revision;
    }
    if (gone.length > 0) await store.remove(gone);
    if (Object.keys(values).length > 0) await store.set(values);
    return { modified: newest, added, gone: deleted };
  };
  const copyMany = async (ids: readonly string[], isAnew = false): Promise<Copied> => {
    const all: Copied = { modified: '', added: 0, gone: 0 };
    for (let from = 0; from < ids.length; from += AT_ONCE) {
      const some = await copySome(ids.slice(from, from + AT_ONCE), isAnew);
      if (some.modified > all.modified) all.modified = some.modified;
      all.added += some.added;
      all.gone += some.gone;
    }
    return all;
  };
  const catchUp = async () => {
    const last = (await store.get([MARK]))[MARK] as CopyMark | undefined;
    const from = last === undefined || last.modified === '' ? '' : new Date(Date.parse(last.modified) - OVERLAP_MS).toISOString();
    await mark(await copyMany(await db.clips.where('modified').aboveOrEqual(from).primaryKeys()));
    isComplete = true;
  };
  const copyOwn = async (table: OwnTable, ids: readonly string[]) => {
    const rows = await db.table<unknown, string>(table).bulkGet([...ids]);
    const values = Object.fromEntries(ids.flatMap((id, i) => (rows[i] === undefined ? [] : [[ownKey(table, id), rows[i]]])));
    await store.set(values);
    const gone = ids.filter((_, i) => rows[i] === undefined).map((id) => ownKey(table, id));
    if (gone.length > 0) await store.remove(gone);
  };
  return {
    async copyClips(ids) {
      // What a worker before this one had left to do is done first, or the mark would go over it.
      if (!isComplete) await catchUp();
      isComplete = false;
      await mark(await copyMany(ids));
      isComplete = true;
    },
    copyOwn,
    catchUp,
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
      await copyMany([...behind], true);
      const newest = await db.clips.orderBy('modified').last();
      await store.set({ [MARK]: { modified: newest?.modified ?? '', clips: await db.clips.count() } satisfies CopyMark });
      for (const table of OWN_TABLES) await copyOwn(table, (await db.table(table).toCollection().primaryKeys()) as string[]);
    },
  };
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
