import type { Handlers } from '../../messaging/server.ts';
import { allTags } from '../../storage/clips.ts';
import type { Database } from '../../storage/database.ts';

/** More are not offered to a field of a few words. */
const MOST = 200;

/** The tags of all clips, the most used first. */
export function tagTellers(db: Database): Pick<Handlers, 'tagsUsed'> {
  // Where they cannot be read the field offers nothing.
  return {
    tagsUsed: () =>
      allTags(db).then(
        (tags) => tags.slice(0, MOST),
        () => [],
      ),
  };
}
