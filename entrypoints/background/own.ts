import type { Handlers } from '../../messaging/server.ts';
import type { Database } from '../../storage/database.ts';
import * as own from '../../storage/own.ts';

type OwnHandlers = Pick<
  Handlers,
  | 'saveCollection'
  | 'addToCollection'
  | 'deleteCollection'
  | 'restoreCollection'
  | 'saveSearch'
  | 'deleteSearch'
  | 'saveOwnConcept'
  | 'deleteOwnConcept'
>;

/** What the reader makes beside clips: collections, searches, a glossary. `renew`: the glossary changed. */
export function ownKeepers(db: Database, clock: () => Date, renew: () => Promise<void>): OwnHandlers {
  const then = async <T>(done: Promise<T>): Promise<T> => {
    const result = await done;
    await renew();
    return result;
  };
  return {
    saveCollection: (collection) => own.saveCollection(db, collection, { now: clock() }),
    addToCollection: ({ id, clips }) => own.addToCollection(db, id, clips, { now: clock() }),
    deleteCollection: ({ id }) => own.deleteCollection(db, id, { now: clock() }),
    restoreCollection: ({ id }) => own.restoreCollection(db, id),
    saveSearch: (search) => own.saveSearch(db, search, { now: clock() }),
    deleteSearch: ({ id }) => own.deleteSearch(db, id),
    saveOwnConcept: (concept) => then(own.saveOwnConcept(db, concept)),
    deleteOwnConcept: ({ id }) => then(own.deleteOwnConcept(db, id)),
  };
}
