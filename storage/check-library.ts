import type { Clip } from '../core/clips/clip.ts';
import { sha256 } from '../core/clips/sha256.ts';
import { opened, type Database } from './database.ts';

export interface LibraryCheck {
  /** Clips that were looked at. */
  looked: number;
  /** In English, for a report: an id and what is wrong with it. */
  problems: string[];
}

const AT_ONCE = 500;

/** Looks at every clip: whether it is whole, and its words are those that were kept. Changes nothing. */
export async function checkLibrary(db: Database, signal: AbortSignal): Promise<LibraryCheck> {
  await opened(db);
  const ids = await db.clips.toCollection().primaryKeys();
  const problems: string[] = [];
  for (let from = 0; from < ids.length; from += AT_ONCE) {
    signal.throwIfAborted();
    const rows = await db.clips.bulkGet(ids.slice(from, from + AT_ONCE));
    for (const [i, row] of rows.entries()) {
      const problem = row === undefined ? 'cannot be read' : await problemOf(row);
      if (problem !== null) problems.push(`${ids[from + i]}: ${problem}`);
    }
  }
  const known = new Set(ids);
  for (const { id, items } of await db.collections.toArray()) {
    const lost = items.filter(({ clip }) => !known.has(clip)).length;
    if (lost > 0) problems.push(`collection ${id}: ${lost} of its clips are not there`);
  }
  return { looked: ids.length, problems };
}

async function problemOf({ id, quote, selectors, citation, created, revision, sha256: kept, tags }: Partial<Clip>): Promise<string | null> {
  if (typeof id !== 'string' || typeof quote !== 'string' || quote === '') return 'has no words';
  if (!Array.isArray(selectors) || !Array.isArray(tags) || typeof citation?.url !== 'string') return 'is incomplete';
  if (Number.isNaN(Date.parse(created ?? '')) || !Number.isInteger(revision)) return 'has no date or number of changes';
  return kept !== undefined && kept !== (await sha256(quote)) ? 'its words are not those that were kept (SHA-256 differs)' : null;
}
