import { browser } from 'wxt/browser';
import { pageKey } from '../../core/clips/page-key.ts';
import { sendToPage } from '../../messaging/client.ts';

/** Of more pages than this, only those that a tab shows are told of: a change of a whole library is no reason to wake every tab. */
const FEW = 20;

/** Tells pages that clips of theirs changed, so that marks follow; tabs without our script do nothing with it. */
export async function tellTabs(keys: Iterable<string>): Promise<void> {
  const changed = new Set(keys);
  if (changed.size === 0) return;
  for (const { id, url } of await browser.tabs.query({})) {
    const shown = url === undefined ? undefined : pageKey(url);
    const concerned = changed.size <= FEW ? [...changed] : shown !== undefined && changed.has(shown) ? [shown] : [];
    for (const key of concerned) void sendToPage(id!, 'clipsChanged', { pageKey: key }).catch(() => {});
  }
}
