import { browser } from 'wxt/browser';
import type { Handlers } from '../../messaging/server.ts';
import type { Database } from '../../storage/database.ts';
import { wipe } from '../../storage/wipe.ts';

/** Takes away all that the reader kept and set. Only a page of ours may ask for it: page scripts run beside hostile code. */
export function wipers(db: Database): Pick<Handlers, 'wipeEverything'> {
  return {
    async wipeEverything(_, { url = '' }) {
      if (!url.startsWith(browser.runtime.getURL('/'))) throw new Error('Only a page of the extension may wipe.');
      const { local, session } = browser.storage;
      // The second copy goes first, or a crash between would bring everything back; and again, for it follows the database.
      await local.clear();
      const result = await wipe(db);
      if (result.ok) await Promise.all([local.clear(), session.clear()]);
      return result;
    },
  };
}
