import { send } from '../messaging/client.ts';
import type { Result } from '../messaging/protocol.ts';

/** Takes an import back: its clips, and the collections that came with it, as one step. Asked again it does no more. */
export async function takeBackImport(batch: string, collections: readonly string[]): Promise<Result<unknown>> {
  for (const id of collections) {
    const taken = await send('deleteCollection', { id });
    if (!taken.ok && taken.failure !== 'not-found') return taken;
  }
  const taken = await send('undoBatch', { batch });
  // An import of collections alone has no clip to take back.
  return !taken.ok && taken.failure === 'not-found' && collections.length > 0 ? { ok: true, value: null } : taken;
}
