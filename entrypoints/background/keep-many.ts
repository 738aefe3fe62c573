import type { Result } from '../../messaging/protocol.ts';
import type { Handlers } from '../../messaging/server.ts';
import { changeClips, renameTag, undoBatch, type BatchResult } from '../../storage/batches.ts';
import type { Database } from '../../storage/database.ts';
import type { Stored } from '../../storage/failure.ts';
import { mergeClips } from '../../storage/merge-clips.ts';
import { isPrivate } from './private-window.ts';
import { tellTabs } from './tell-tabs.ts';

type ManyHandlers = Pick<Handlers, 'mergeClips' | 'changeClips' | 'renameTag' | 'undoBatch'>;

/** Changes of several clips at once, each of which is taken back at once. */
export function manyKeepers(db: Database, clock: () => Date): ManyHandlers {
  const made = (batch: string = crypto.randomUUID()) => ({ now: clock(), batch });
  return {
    async mergeClips(merge, from) {
      // The words are of the page: from a private window none are stored.
      if (merge.passage && (await isPrivate(from))) return { ok: false, failure: 'private-window' };
      const result = await mergeClips(db, merge, { now: clock() });
      if (result.ok) await tellTabs([result.value.pageKey]);
      return result;
    },
    changeClips: async ({ ids, change, batch }) => told(await changeClips(db, ids, change, made(batch))),
    renameTag: async ({ from, to, batch }) => told(await renameTag(db, { from, to }, made(batch))),
    undoBatch: async ({ batch }) => told(await undoBatch(db, batch, { now: clock() })),
  };
}

async function told<T extends Partial<BatchResult>>(result: Stored<T>): Promise<Result<Omit<T, 'pageKeys'>>> {
  if (!result.ok) return result;
  const { pageKeys, ...value } = result.value;
  await tellTabs(pageKeys ?? []);
  return { ok: true, value };
}
