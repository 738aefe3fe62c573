import type { Collection } from '../core/clips/collection.ts';
import { withoutStep } from '../core/clips/collection-items.ts';
import type { Database } from './database.ts';

/**
 * Gives collections other items under a batch, whose undo takes that back. Those that are not here yet are put here as they are.
 * Within a transaction. @param itemsOf null: they stay
 */
export async function changeCollections(
  db: Database,
  { batch, now }: { batch: string; now: Date },
  wanted: readonly Collection[],
  itemsOf: (one: Collection) => Collection['items'] | null,
): Promise<void> {
  const here = await db.collections.bulkGet(wanted.map(({ id }) => id));
  const collections = wanted.flatMap((one, i) => {
    const before = here[i] ?? null;
    const items = itemsOf(one);
    if (items === null) return [];
    return [{ before, after: before === null ? { ...one, items } : { ...before, items, modified: now.toISOString() } }];
  });
  if (collections.length === 0) return;
  await db.collections.bulkPut(collections.map(({ after }) => after));
  await db.batches.put({ batch, collections });
}

/** Within a transaction. What was changed since stays. @returns whether there were any */
export async function putCollectionsBack(db: Database, batch: string, now: Date): Promise<boolean> {
  const made = await db.batches.get(batch);
  const at = now.toISOString();
  for (const { before, after } of made?.collections ?? []) {
    const here = await db.collections.get(after.id);
    if (!here) continue;
    if (before === null) await db.collections.put({ ...here, deleted: here.deleted ?? at });
    else await db.collections.put({ ...here, items: withoutStep(here.items, before.items, after.items), modified: at });
  }
  return made !== undefined;
}
