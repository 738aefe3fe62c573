import { liveQuery } from 'dexie';
import type { Clip } from '../core/clips/clip.ts';
import { allTags, clipsOnPage, recentClips } from './clips.ts';
import { opened, type Database } from './database.ts';

/** Values that come again whenever a row they were made from changes, in this page or in any other of the extension's. */
export interface Live<T> {
  subscribe(observer: { next(value: T): void; error(error: unknown): void }): { unsubscribe(): void };
}

export function liveClipsOnPage(db: Database, pageKey: string): Live<Clip[]> {
  return live(db, () => clipsOnPage(db, pageKey));
}

export function liveRecentClips(db: Database, limit: number): Live<Clip[]> {
  return live(db, () => recentClips(db, limit));
}

export function liveTags(db: Database): Live<string[]> {
  return live(db, () => allTags(db));
}

/** Follows what `query` reads. */
export function live<T>(db: Database, query: () => Promise<T>): Live<T> {
  // An async function in its own right: that is how Dexie knows to follow what is read after an `await`.
  const values = liveQuery(async () => query());
  return {
    subscribe(observer) {
      let stopped = false;
      let subscription: { unsubscribe(): void } | undefined;
      // A query on a database that never opens would wait for ever and say nothing.
      opened(db).then(
        () => {
          if (!stopped) subscription = values.subscribe(observer);
        },
        (error: unknown) => {
          if (!stopped) observer.error(error);
        },
      );
      return {
        unsubscribe() {
          stopped = true;
          subscription?.unsubscribe();
        },
      };
    },
  };
}
