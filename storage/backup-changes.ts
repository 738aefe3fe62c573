import { opened, type Database } from './database.ts';
import { live, type Live } from './live.ts';

/** How many clips there are, the trash too, and when one of them or a collection was last changed. */
export async function libraryState(db: Database): Promise<{ clips: number; modified: string }> {
  await opened(db);
  const newest = db.clips.orderBy('modified');
  newest.reverse();
  const [clips, last, collections] = await Promise.all([db.clips.count(), newest.limit(1).keys(), db.collections.toArray()]);
  const modified = [String(last[0] ?? ''), ...collections.map((collection) => collection.modified)].sort().at(-1) ?? '';
  return { clips, modified };
}

export function liveLibraryState(db: Database): Live<{ clips: number; modified: string }> {
  return live(db, () => libraryState(db));
}
