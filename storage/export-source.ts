import type { Clip } from '../core/clips/clip.ts';
import type { ConceptId } from '../core/glossary/concept.ts';
import { toClip } from './clip-row.ts';
import { opened, type Database } from './database.ts';
import { conceptsById } from './glossary.ts';

/** Clips read in one go: few enough that passages of 200 kB do no harm. */
const PAGE = 100;

export interface ClipsInOrder {
  /** In this order; those that are gone meanwhile are left out. `all`: every clip outside the trash, oldest first. */
  ids: readonly string[] | 'all';
  /** Brings the clips of a page side by side, where the first of them stands. */
  byPage?: boolean | undefined;
  signal: AbortSignal;
}

/** How many there will be, at most. */
export async function countClips(db: Database, ids: readonly string[] | 'all'): Promise<number> {
  if (ids !== 'all') return ids.length;
  await opened(db);
  return (await db.clips.count()) - (await db.clips.orderBy('deleted').count());
}

/**
 * Clips as they are read from the database, a hundred at a time: only their ids are ever in memory together.
 *
 * @throws The signal's reason.
 */
export async function* clipsInOrder(db: Database, { ids, byPage = false, signal }: ClipsInOrder): AsyncGenerator<Clip[]> {
  await opened(db);
  const listed = ids === 'all' ? await db.clips.orderBy('created').primaryKeys() : ids;
  const order = byPage ? await sideBySide(db, listed, signal) : listed;
  const read = (at: number) => db.clips.bulkGet(order.slice(at, at + PAGE));
  // The next are on their way while those before are written.
  let coming = read(0);
  for (let at = 0; at < order.length; at += PAGE) {
    signal.throwIfAborted();
    const rows = await coming;
    coming = read(at + PAGE);
    coming.catch(() => {}); // whoever leaves in between does not wait for it
    yield rows.flatMap((row) => (row && (ids !== 'all' || row.deleted === undefined) ? [toClip(row)] : []));
  }
}

async function sideBySide(db: Database, ids: readonly string[], signal: AbortSignal): Promise<string[]> {
  // Keys of the index alone: no clip is read.
  const pageOf = new Map<string, string>();
  await db.clips.orderBy('pageKey').eachKey((key, { primaryKey }) => pageOf.set(primaryKey, String(key)));
  signal.throwIfAborted();
  const pages = new Map<string, string[]>();
  for (const id of ids) {
    const key = pageOf.get(id);
    if (key === undefined) continue;
    const page = pages.get(key);
    if (page) page.push(id);
    else pages.set(key, [id]);
  }
  return [...pages.values()].flat();
}

/** What the glossaries call concepts, in one of the languages; each is read once. */
export function conceptNames(db: Database, language: 'en' | 'ko'): (ids: readonly ConceptId[]) => Promise<Record<ConceptId, string>> {
  const known = new Map<ConceptId, string | undefined>();
  return async (ids) => {
    const unknown = [...new Set(ids)].filter((id) => !known.has(id));
    if (unknown.length > 0) {
      const own = (await db.ownConcepts.bulkGet(unknown)).filter((concept) => concept !== undefined);
      const found = [...(await conceptsById(db, unknown)), ...own];
      for (const id of unknown) known.set(id, undefined);
      for (const { id, prefLabel } of found) known.set(id, (language === 'ko' && prefLabel.ko) || prefLabel.en);
    }
    return Object.fromEntries(ids.flatMap((id) => (known.get(id) === undefined ? [] : [[id, known.get(id) ?? '']])));
  };
}
