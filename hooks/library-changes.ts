import type { ManyChange } from './use-library-actions.ts';
import { addTags } from '../components/clips/tag.ts';
import { send } from '../messaging/client.ts';
import type { Result } from '../messaging/protocol.ts';
import type { Database } from '../storage/database.ts';
import { clipsByIds } from '../storage/search-index.ts';

/** Ids of the clips that were changed. */
export async function changeMany(db: Database, ids: readonly string[], change: ManyChange): Promise<Result<string[]>> {
  const changed: string[] = [];
  for (const clip of await clipsByIds(db, ids)) {
    const { id } = clip;
    const tags = addTags(clip.tags, (change.addTags ?? []).join(',')).filter((tag) => !change.removeTags?.includes(tag));
    const result = await (change.delete
      ? send('deleteClip', { id })
      : send('editClip', { id, tags, ...(change.colour === undefined ? {} : { colour: change.colour }) }));
    if (!result.ok) return result;
    if (result.value.revision !== clip.revision) changed.push(id);
  }
  return { ok: true, value: changed };
}
