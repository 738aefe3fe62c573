import type { AnchorOutcome } from '../core/anchoring/selector.ts';
import type { Clip } from '../core/clips/clip.ts';
import type { Collection } from '../core/clips/collection.ts';
import type { Concept } from '../core/glossary/concept.ts';
import { clipById, revisionsOf, tagCounts } from './clips.ts';
import type { Database, RevisionRow, SavedSearch } from './database.ts';
import { live, type Live } from './live.ts';
import { clipsByIds } from './search-index.ts';

/** A clip with all that is kept beside it. */
export interface WholeClip {
  clip: Clip;
  /** Newest first. */
  revisions: RevisionRow[];
  outcome: AnchorOutcome | undefined;
}

/** Null where there is none of this id. */
export function liveWholeClip(db: Database, id: string): Live<WholeClip | null> {
  return live(db, async () => {
    const [clip, revisions, standing] = await Promise.all([clipById(db, id), revisionsOf(db, id), db.standings.get(id)]);
    return clip ? { clip, revisions: revisions.toReversed(), outcome: standing?.outcome } : null;
  });
}

/** Outside the trash, by name. */
export function liveCollections(db: Database): Live<Collection[]> {
  return live(db, async () => {
    const all = await db.collections.toArray();
    return all.filter(({ deleted }) => deleted === undefined).sort((a, b) => a.name.localeCompare(b.name));
  });
}

/** By name. */
export function liveSearches(db: Database): Live<SavedSearch[]> {
  return live(db, async () => (await db.searches.toArray()).sort((a, b) => a.name.localeCompare(b.name)));
}

/** Of the bundled dataset that the database holds. */
export async function glossaryVersion(db: Database): Promise<string | null> {
  return (await db.glossaries.toCollection().first())?.version ?? null;
}

/** Those of the ids that are outside the trash. */
export function liveClipsOf(db: Database, ids: readonly string[]): Live<ReadonlyMap<string, Clip>> {
  return live(db, async () => {
    const clips = await clipsByIds(db, ids);
    return new Map(clips.filter(({ deleted }) => deleted === undefined).map((clip) => [clip.id, clip]));
  });
}

/** Every tag of a clip outside the trash with how many have it, the most used first. */
export function liveTagCounts(db: Database): Live<{ value: string; count: number }[]> {
  return live(db, () => tagCounts(db));
}

/** Ids of clips outside the trash. */
export async function clipsTagged(db: Database, tag: string): Promise<string[]> {
  const rows = await db.clips.where('tags').equals(tag).toArray();
  return rows.filter(({ deleted }) => deleted === undefined).map(({ id }) => id);
}

/** In the trash, the last deleted first. */
export function liveTrashedCollections(db: Database): Live<Collection[]> {
  return live(db, async () => {
    const all = await db.collections.toArray();
    return all.filter(({ deleted }) => deleted !== undefined).sort((a, b) => (a.deleted! < b.deleted! ? 1 : -1));
  });
}

export interface LibraryCounts {
  clips: number;
  trash: number;
  collections: number;
  snapshots: number;
}

export function liveCounts(db: Database): Live<LibraryCounts> {
  return live(db, async () => {
    const [all, trash, collections, snapshots] = await Promise.all([
      db.clips.count(),
      db.clips.where('deleted').above('').count(),
      db.collections.filter(({ deleted }) => deleted === undefined).count(),
      db.snapshots.count(),
    ]);
    return { clips: all - trash, trash, collections, snapshots };
  });
}

/** The reader's own glossary, by name. */
export function liveOwnConcepts(db: Database): Live<Concept[]> {
  return live(db, async () => (await db.ownConcepts.toArray()).sort((a, b) => a.prefLabel.en.localeCompare(b.prefLabel.en)));
}
