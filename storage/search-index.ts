import type { AnchorOutcome } from '../core/anchoring/selector.ts';
import type { Clip } from '../core/clips/clip.ts';
import type { Concept, ConceptId } from '../core/glossary/concept.ts';
import { withNames } from '../core/glossary/own.ts';
import { timeOf } from '../core/search/search-doc.ts';
import { conceptIn } from './concept-shards.ts';
import { toClip } from './clip-row.ts';
import type { Database, SearchPart } from './database.ts';

/** Of the stored index: a new number with each change of what stands in a segment, or of how words are read. */
const FORMAT = 1;

/** Parts of the index as they were stored last, oldest first. Damaged ones are left out. */
export async function readParts(db: Database): Promise<SearchPart[]> {
  try {
    const parts = await db.searchParts.toArray();
    return parts.filter(({ format, segment }) => format === FORMAT && isWhole(segment));
  } catch {
    return [];
  }
}

export interface StoredIndex {
  /** Every other part is taken away: what is missing then is indexed again from the clips. */
  kept: readonly number[];
  added: readonly Omit<SearchPart, 'format'>[];
  /** Clips outside the trash. */
  total: number;
}

export async function writeParts(db: Database, { kept, added, total }: StoredIndex): Promise<void> {
  await db.transaction('rw', db.searchParts, db.searchTotals, async () => {
    const wanted = new Set(kept);
    const others = (await db.searchParts.toCollection().primaryKeys()).filter((id) => !wanted.has(id));
    await db.searchParts.bulkDelete(others);
    await db.searchParts.bulkPut(added.map((part) => ({ ...part, format: FORMAT })));
    await db.searchTotals.put({ id: 'clips', total });
  });
}

/** Enough to notice what was cut short: what is in it was written by this program. */
function isWhole({ postings, columns }: SearchPart['segment']): boolean {
  const { words, wordEnds, hits, hitEnds, places, placeEnds } = postings;
  const count = columns.ids.length;
  return (
    (wordEnds.at(-1) ?? 0) === words.length &&
    (hitEnds.at(-1) ?? 0) === hits.length &&
    (placeEnds.at(-1) ?? 0) === places.length &&
    columns.created.length === count &&
    Object.values(columns.lists).every(({ ends, items }) => ends.length === count && (ends.at(-1) ?? 0) === items.length)
  );
}

/** When each clip was last changed, as `timeOf` gives it: no clip is read. */
export async function clipTimes(db: Database): Promise<Map<string, number>> {
  const times = new Map<string, number>();
  await db.clips.orderBy('modified').eachKey((modified, { primaryKey }) => times.set(String(primaryKey), timeOf(String(modified))));
  return times;
}

/** In the order asked for; those that are gone are left out. */
export async function clipsByIds(db: Database, ids: readonly string[]): Promise<Clip[]> {
  const rows = await db.clips.bulkGet([...ids]);
  return rows.filter((row) => row !== undefined).map(toClip);
}

/** What can be shown before anything is searched: clips outside the trash by an index of the database. */
export async function firstClips(db: Database, sort: 'newest' | 'oldest' | 'modified', from: number, to: number): Promise<Clip[]> {
  const ordered = db.clips.orderBy(sort === 'modified' ? 'modified' : 'created');
  if (sort !== 'oldest') ordered.reverse();
  const rows = await ordered
    .filter(({ deleted }) => deleted === undefined)
    .offset(from)
    .limit(to - from)
    .toArray();
  return rows.map(toClip);
}

/** Clips outside the trash, as many as there were when the index was last stored; counted where it never was. */
export async function countClips(db: Database): Promise<number> {
  const stored = await db.searchTotals.get('clips');
  if (stored !== undefined) return stored.total;
  const [all, deleted] = await Promise.all([db.clips.count(), db.clips.where('deleted').above('').count()]);
  return all - deleted;
}

/** Clips changed after a time, as far as the clock went forward: a few, or the first time all. */
export function clipsChangedSince(db: Database, time: number): Promise<string[]> {
  return db.clips.where('modified').above(new Date(time).toISOString()).primaryKeys();
}

/** Of clips whose pages were seen again. @param ids all if not given */
export async function outcomes(db: Database, ids?: readonly string[]): Promise<Map<string, AnchorOutcome>> {
  const rows = ids === undefined ? await db.standings.toArray() : await db.standings.bulkGet([...ids]);
  return new Map(rows.filter((row) => row !== undefined).map(({ clip, outcome }) => [clip, outcome]));
}

export async function collectionClips(db: Database): Promise<{ id: string; name: string; clips: string[] }[]> {
  const rows = await db.collections.toArray();
  return rows
    .filter(({ deleted }) => deleted === undefined)
    .map(({ id, name, items }) => ({ id, name, clips: items.map(({ clip }) => clip) }));
}

/** Every concept by the ids it goes by, with the reader's own names; the reader's own last. Damaged ones are left out. */
export async function* everyConcept(db: Database): AsyncGenerator<readonly [ConceptId, Concept]> {
  const own = new Map((await db.ownConcepts.toArray()).map((concept) => [concept.id, concept]));
  const known = new Set<ConceptId>();
  for (const first of (await db.conceptShards.toCollection().primaryKeys()) as ConceptId[]) {
    const shard = await db.conceptShards.get(first);
    for (const id of shard?.ids ?? []) {
      let concept: Concept | undefined;
      try {
        concept = conceptIn(shard!, id);
      } catch {
        // It is loaded again by whoever explains it.
      }
      if (!concept) continue;
      known.add(concept.id);
      yield [id, withNames(concept, own.get(concept.id))];
    }
  }
  for (const concept of own.values()) if (!known.has(concept.id)) yield [concept.id, concept];
}
