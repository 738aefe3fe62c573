import { liveQuery } from 'dexie';
import type { Clip } from '../core/clips/clip.ts';
import type { Database } from './database.ts';
import type { Live } from './live.ts';

export function liveAllClips(db: Database): Live<Clip[]> {
  return liveQuery(async () => {
    const newestFirst = db.clips.orderBy('created');
    newestFirst.reverse();
    return newestFirst.toArray();
  });
}
