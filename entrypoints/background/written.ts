import { browser } from 'wxt/browser';
import { pageKey } from '../../core/clips/page-key.ts';
import { sendToPage } from '../../messaging/client.ts';
import type { Handlers } from '../../messaging/server.ts';
import { copyStore } from '../../platform/copy-store.ts';
import { GOING, readKey } from '../../storage/copy-keys.ts';
import type { Database } from '../../storage/database.ts';
import { secondCopy, type CopyStore } from '../../storage/second-copy.ts';

/** What the library writes itself, an import or a restore, the rest of us follows when it says so. */
export function writtenTellers(db: Database, renew: () => void, store: CopyStore = copyStore): Pick<Handlers, 'libraryWritten'> {
  return {
    async libraryWritten({ anew }, { url = '' }) {
      if (!url.startsWith(browser.runtime.getURL('/'))) throw new Error('Only a page of the extension may do this.');
      // Another clip may stand under the same id and revision: what the copy has says nothing of it.
      if (anew) await store.remove((await store.keys()).filter((key) => readKey(key) !== null));
      await secondCopy(db, store).copyAll();
      if (anew) await store.remove([GOING]);
      renew();
      await tellShownPages();
      return { ok: true, value: null };
    },
  };
}

/** Every page that a tab shows, whether it has clips or not: which ones came and went nobody knows any more. */
async function tellShownPages(): Promise<void> {
  for (const { id, url } of await browser.tabs.query({})) {
    if (id !== undefined && url !== undefined) void sendToPage(id, 'clipsChanged', { pageKey: pageKey(url) }).catch(() => {});
  }
}
