import { Dexie } from 'dexie';
import type { Database } from './database.ts';

/** Keys of the rows that were written or deleted; null where that may be any. */
export type ChangedRows = ReadonlySet<string> | null;

/**
 * Tells of each change of some tables' rows, made here or in any other page, worker or the background. Of large changes the keys are
 * not known.
 * @returns how to stop it
 */
export function watchRows<Name extends keyof Database & string>(
  db: Database,
  tables: readonly Name[],
  changed: (table: Name, rows: ChangedRows) => void,
): () => void {
  const listen = (parts: object) => {
    // After a page was frozen Dexie says `all`.
    if ('all' in parts) tables.forEach((table) => changed(table, null));
    for (const table of tables) {
      const rows = (parts as Record<string, unknown>)[`idb://${db.name}/${table}/`];
      if (rows !== undefined) changed(table, keysIn(rows));
    }
  };
  Dexie.on('storagemutated', listen);
  return () => Dexie.on.storagemutated.unsubscribe(listen);
}

/** Dexie's tree of ranges, which comes from elsewhere as a plain object: `from` and `to`, and such trees left and right. */
function keysIn(tree: unknown): ChangedRows {
  const keys = new Set<string>();
  const nodes = [tree];
  for (let node = nodes.pop(); node !== undefined; node = nodes.pop()) {
    const { from, to, l, r } = node as { from?: unknown; to?: unknown; l?: unknown; r?: unknown };
    if (typeof from === 'string' && from === to) keys.add(from);
    else if (from !== undefined) return null;
    nodes.push(...[l, r].filter((child) => child !== null && child !== undefined));
  }
  return keys;
}
