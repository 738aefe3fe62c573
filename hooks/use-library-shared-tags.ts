import { useEffect, useState } from 'preact/hooks';
import type { Database } from '../storage/database.ts';
import { clipsByIds } from '../storage/search-index.ts';

const AT_ONCE = 500;

/** Tags that every one of the clips has; `undefined` until they are known. Null asks nothing. */
export function useSharedTags(db: Database, ids: readonly string[] | null): readonly string[] | undefined {
  const [shared, setShared] = useState<readonly string[]>();
  useEffect(() => {
    if (ids === null) return;
    let current = true;
    void sharedTags(db, ids).then((tags) => current && setShared(tags));
    return () => {
      current = false;
    };
  }, [db, ids]);
  return shared;
}

async function sharedTags(db: Database, ids: readonly string[]): Promise<string[]> {
  let shared: string[] | undefined;
  for (let at = 0; at < ids.length; at += AT_ONCE) {
    for (const { tags } of await clipsByIds(db, ids.slice(at, at + AT_ONCE))) {
      shared = shared === undefined ? [...tags] : shared.filter((tag) => tags.includes(tag));
      if (shared.length === 0) return [];
    }
  }
  return shared ?? [];
}
