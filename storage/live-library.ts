import type { AnchorOutcome } from '../core/anchoring/selector.ts';
import type { Clip } from '../core/clips/clip.ts';
import type { Collection } from '../core/clips/collection.ts';
import { clipById, revisionsOf } from './clips.ts';
import type { Database, RevisionRow, SavedSearch } from './database.ts';
import { live, type Live } from './live.ts';

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
