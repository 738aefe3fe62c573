import { browser } from 'wxt/browser';
import { sendToPage } from '../../messaging/client.ts';
import type { Handlers } from '../../messaging/server.ts';

type Explainers = Pick<Handlers, 'annotate' | 'lookUp' | 'findChanged'>;

/** Explains with the glossary as it is now: `renew` after the reader changed their own. What was remembered of the one before goes. */
export function renewed(make: () => Explainers): Explainers & { renew(): Promise<void> } {
  let now = make();
  return {
    annotate: (data, from) => now.annotate(data, from),
    lookUp: (data, from) => now.lookUp(data, from),
    findChanged: (data, from) => now.findChanged(data, from),
    async renew() {
      now = make();
      const tabs = await browser.tabs.query({});
      // Each reads its terms again; tabs without our script do nothing with it.
      void Promise.allSettled(tabs.map(({ id }) => sendToPage(id!, 'choicesChanged')));
    },
  };
}
