import type { Collection } from '../core/clips/collection.ts';
import type { PlanRow } from '../core/exchange/import/plan.ts';
import { changeCollections } from './batch-collections.ts';
import { inBatch } from './batches.ts';
import { toRow } from './clip-row.ts';
import { opened, type Database, type RevisionRow } from './database.ts';
import { attempt, type Stored } from './failure.ts';

const CHUNK = 500;

export interface Importing {
  now: Date;
  batch: string;
  /** How many rows are written so far. */
  onProgress(done: number): void;
  /** Aborted: nothing at all is imported. */
  signal: AbortSignal;
}

export interface Imported {
  added: number;
  changed: number;
  /** Collections that were not here before. */
  collections: number;
}

/** What a clip of the plan becomes; a `skip` becomes nothing. */
type Planned = Exclude<PlanRow, { verdict: 'skip' }>;

/**
 * Carries an import out: all of it or nothing, one transaction and one batch, that `undoBatch` takes back. Throws the signal's reason
 * when it was cancelled.
 */
export function importClips(
  db: Database,
  plan: readonly PlanRow[],
  collections: readonly Collection[],
  { now, batch, onProgress, signal }: Importing,
): Promise<Stored<Imported>> {
  const planned = plan.filter((row): row is Planned => row.verdict !== 'skip');
  const added = planned.filter((row) => row.verdict === 'add');
  const changed = planned.filter((row) => row.verdict === 'change');
  return attempt(async () => {
    await opened(db);
    return db.transaction('rw', db.clips, db.revisions, db.collections, db.batches, async () => {
      for (let from = 0; from < added.length; from += CHUNK) {
        signal.throwIfAborted();
        const rows = added.slice(from, from + CHUNK);
        await db.clips.bulkAdd(rows.map((row) => toRow(created(row, now))));
        await db.revisions.bulkAdd(rows.flatMap((row) => historyOf(row, now, batch)));
        onProgress(Math.min(from + CHUNK, added.length));
      }
      signal.throwIfAborted();
      // Under a name of its own while it runs: a batch that is there already is not run again.
      const edits = await inBatch(db, { now, batch: `${batch}-edits` }, (write) =>
        write(changed.map(({ before, after }) => ({ before, after, change: 'edit' as const }))),
      );
      if (!edits.ok) throw new Error(edits.failure);
      await db.revisions.where('batch').equals(`${batch}-edits`).modify({ batch });
      onProgress(planned.length);
      const fresh = await addCollections(db, collections, { now, batch });
      return { ok: true, value: { added: added.length, changed: changed.length, collections: fresh } };
    });
  });
}

function created({ after, revisions }: Extract<Planned, { verdict: 'add' }>, now: Date): Planned['after'] {
  return { ...after, revision: (revisions.at(-1)?.revision ?? 0) + 1, modified: now.toISOString() };
}

/** What happened to it where it comes from, and that it came. */
function historyOf(row: Extract<Planned, { verdict: 'add' }>, now: Date, batch: string): RevisionRow[] {
  const { id, revision } = created(row, now);
  const came: RevisionRow = { clip: id, revision, at: now.toISOString(), change: 'create', changed: [], before: null, batch };
  // Batches of another library are none of this one.
  const before = row.revisions.map((revision) => {
    const { batch: _, ...rest } = revision as RevisionRow;
    return rest;
  });
  return [...before, came];
}

/** New ones as they are; to one that is here, what it lacks. @returns how many are new */
async function addCollections(db: Database, wanted: readonly Collection[], made: { now: Date; batch: string }): Promise<number> {
  const here = await db.collections.bulkGet(wanted.map(({ id }) => id));
  const known = new Map(here.flatMap((one) => (one ? [[one.id, one.items]] : [])));
  const fresh = new Set(wanted.filter(({ id }) => !known.has(id)).map(({ id }) => id));
  // Of an archive several files may have a part of one.
  const whole = new Map<string, Collection>();
  for (const one of wanted) {
    const { id, items } = whole.get(one.id) ?? { ...one, items: known.get(one.id) ?? [] };
    const inIt = new Set(items.map(({ clip }) => clip));
    const more = one.items.filter(({ clip }) => !inIt.has(clip));
    if (more.length > 0 || fresh.has(id)) whole.set(id, { ...one, items: [...items, ...more] });
  }
  await changeCollections(db, made, [...whole.values()], ({ items }) => items);
  return fresh.size;
}
