import type { Collection } from '../core/clips/collection.ts';
import type { Concept } from '../core/glossary/concept.ts';
import { opened, type Database, type SavedSearch } from './database.ts';
import { attempt, type Stored } from './failure.ts';

/** What stood there before and what stands there now. Null: nothing. */
export interface Replaced<T> {
  before: T | null;
  after: T | null;
}

type OwnTable = 'collections' | 'searches' | 'ownConcepts';
type RowOf = { collections: Collection; searches: SavedSearch; ownConcepts: Concept };

/** What the reader made beside clips: the row as it was is given back, so that it can be put back. */
function replace<Name extends OwnTable>(
  db: Database,
  name: Name,
  id: string,
  next: (before: RowOf[Name] | null) => RowOf[Name] | null,
): Promise<Stored<Replaced<RowOf[Name]>>> {
  return attempt(async () => {
    await opened(db);
    const table = db.table<RowOf[Name], string>(name);
    return db.transaction('rw', table, async () => {
      const before = (await table.get(id)) ?? null;
      const after = next(before);
      if (after === null && before === null) return { ok: false, failure: 'not-found' };
      if (after === null) await table.delete(id);
      else if (after !== before) await table.put(after);
      return { ok: true, value: { before, after } };
    });
  });
}

interface At {
  now: Date;
}

export function saveCollection(
  db: Database,
  { id, name, note, items }: Pick<Collection, 'id' | 'name' | 'note' | 'items'>,
  { now }: At,
): Promise<Stored<Replaced<Collection>>> {
  const at = now.toISOString();
  return replace(db, 'collections', id, (before) => ({ ...before, id, name, note, items, created: before?.created ?? at, modified: at }));
}

export function addToCollection(db: Database, id: string, clips: readonly string[], { now }: At): Promise<Stored<Replaced<Collection>>> {
  return replace(db, 'collections', id, (before) => {
    if (!before) return null;
    const known = new Set(before.items.map(({ clip }) => clip));
    const added = [...new Set(clips)].filter((clip) => !known.has(clip)).map((clip) => ({ clip, note: '' }));
    return added.length === 0 ? before : { ...before, items: [...before.items, ...added], modified: now.toISOString() };
  });
}

/** Into the trash. */
export function deleteCollection(db: Database, id: string, { now }: At): Promise<Stored<Replaced<Collection>>> {
  return replace(db, 'collections', id, (before) => before && { ...before, deleted: before.deleted ?? now.toISOString() });
}

/** Out of the trash. */
export function restoreCollection(db: Database, id: string): Promise<Stored<Replaced<Collection>>> {
  return replace(db, 'collections', id, (before) => {
    if (!before) return null;
    const { deleted: _, ...after } = before;
    return after;
  });
}

export function saveSearch(
  db: Database,
  { id, name, query }: Pick<SavedSearch, 'id' | 'name' | 'query'>,
  { now }: At,
): Promise<Stored<Replaced<SavedSearch>>> {
  return replace(db, 'searches', id, (before) => ({ id, name, query, created: before?.created ?? now.toISOString() }));
}

export function deleteSearch(db: Database, id: string): Promise<Stored<Replaced<SavedSearch>>> {
  return replace(db, 'searches', id, () => null);
}

export function saveOwnConcept(db: Database, concept: Concept): Promise<Stored<Replaced<Concept>>> {
  return replace(db, 'ownConcepts', concept.id, () => concept);
}

export function deleteOwnConcept(db: Database, id: string): Promise<Stored<Replaced<Concept>>> {
  return replace(db, 'ownConcepts', id, () => null);
}
