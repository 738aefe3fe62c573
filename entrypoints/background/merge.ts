import { browser } from 'wxt/browser';
import { sendToPage } from '../../messaging/client.ts';
import type { Handlers } from '../../messaging/server.ts';
import type { Database } from '../../storage/database.ts';
import { mergeClips, undoBatch } from '../../storage/merge-clips.ts';
import { isPrivate } from './private-window.ts';

/** Makes one clip of several, and several of one again. */
export function mergers(db: Database, clock: () => Date): Pick<Handlers, 'mergeClips' | 'undoBatch'> {
  return {
    async mergeClips(merge, from) {
      // The words are of the page: from a private window none are stored.
      if (merge.passage && (await isPrivate(from))) return { ok: false, failure: 'private-window' };
      const result = await mergeClips(db, merge, { now: clock() });
      if (result.ok) await tell([result.value.pageKey]);
      return result;
    },
    async undoBatch({ batch }) {
      const result = await undoBatch(db, batch, { now: clock() });
      if (result.ok) await tell(result.value.map(({ pageKey }) => pageKey));
      return result;
    },
  };
}

/** Pages of another address, and tabs without our script, do nothing with it. */
async function tell(keys: readonly string[]): Promise<void> {
  const tabs = await browser.tabs.query({});
  for (const pageKey of new Set(keys)) void Promise.allSettled(tabs.map(({ id }) => sendToPage(id!, 'clipsChanged', { pageKey })));
}
