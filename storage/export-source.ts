import type { Clip } from '../core/clips/clip.ts';
import type { ConceptId } from '../core/glossary/concept.ts';
import { toClip } from './clip-row.ts';
import { opened, type Database } from './database.ts';
import { conceptsById } from './glossary.ts';

/** Clips read in one go: few enough that passages of 200 kB do no harm. */
const PAGE = 20;

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
 * Clips as they are read from the database, twenty at a time: only their ids are ever in memory together.
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
  const placeOf = new Map<unknown, number>();
  for (const [place, id] of ids.entries()) placeOf.set(id, place);
  // Numbers, and not the pages' keys: of fifty thousand clips those are more than all else that an export holds.
  const pageAt = new Int32Array(ids.length).fill(-1);
  const firstOn: number[] = [];
  let last: unknown;
  // Keys of the index alone: no clip is read, and those of a page come one after the other.
  await db.clips.orderBy('pageKey').eachKey((key, { primaryKey }) => {
    const place = placeOf.get(primaryKey);
    if (place === undefined) return;
    if (key !== last) firstOn.push(place);
    last = key;
    const page = firstOn.length - 1;
    pageAt[place] = page;
    firstOn[page] = Math.min(firstOn[page]!, place);
  });
  signal.throwIfAborted();
  const places = Int32Array.from(ids.keys()).filter((place) => pageAt[place]! >= 0);
  places.sort((a, b) => firstOn[pageAt[a]!]! - firstOn[pageAt[b]!]! || a - b);
  return Array.from(places, (place) => ids[place]!);
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
