import { i18n } from '#i18n';
import type { Collection } from '../core/clips/collection.ts';
import { send } from '../messaging/client.ts';
import type { Replaced, Result } from '../messaging/protocol.ts';
import type { SavedSearch } from '../storage/database.ts';
import type { Deed } from './use-library-doing.ts';

type KeptCollection = Pick<Collection, 'id' | 'name' | 'note' | 'items'>;

/** Puts back what a change of a collection gave as before; a new one goes to the trash. */
function putBack({ before, after }: Replaced<Collection>): Promise<Result<unknown>> {
  if (before === null) return send('deleteCollection', { id: after!.id });
  const { id, name, note, items } = before;
  return send('saveCollection', { id, name, note, items });
}

/** A change that gives what it replaced; its way back puts that there again. */
function replacing<T>(
  change: () => Promise<Result<Replaced<T>>>,
  text: string,
  back: (replaced: Replaced<T>) => Promise<Result<unknown>>,
): Deed {
  let replaced: Replaced<T> | undefined;
  return {
    change: async () => {
      const result = await change();
      // The second of two tries finds what the first one made: what was before is in the first answer.
      if (result.ok) replaced ??= result.value;
      return result;
    },
    text,
    undo: () => back(replaced!),
  };
}

export function saveCollection(collection: KeptCollection, text: string): Deed {
  return replacing(() => send('saveCollection', collection), text, putBack);
}

export function addToCollection({ id, name }: Pick<Collection, 'id' | 'name'>, clips: readonly string[]): Deed {
  return replacing(() => send('addToCollection', { id, clips: [...clips] }), i18n.t('library.collected', [name]), putBack);
}

export function deleteCollection({ id }: Pick<Collection, 'id'>): Deed {
  return {
    change: () => send('deleteCollection', { id }),
    text: i18n.t('library.collectionDeleted'),
    undo: () => send('restoreCollection', { id }),
  };
}

export function saveSearch(search: Pick<SavedSearch, 'id' | 'name' | 'query'>): Deed {
  return replacing(
    () => send('saveSearch', search),
    i18n.t('library.searchSaved'),
    ({ before }) => (before ? send('saveSearch', before) : send('deleteSearch', { id: search.id })),
  );
}

export function deleteSearch({ id, name, query }: Pick<SavedSearch, 'id' | 'name' | 'query'>): Deed {
  return {
    change: () => send('deleteSearch', { id }),
    text: i18n.t('library.searchDeleted'),
    undo: () => send('saveSearch', { id, name, query }),
  };
}
