import { browser } from 'wxt/browser';
import { pageKey } from '../../core/clips/page-key.ts';
import { passageLink } from '../../core/clips/passage-link.ts';
import { sendToPage } from '../../messaging/client.ts';
import type { Handlers } from '../../messaging/server.ts';
import { clipById } from '../../storage/clips.ts';
import type { Database } from '../../storage/database.ts';

/** Our script comes after the page, and finds the clips after that. */
const TRIES = 20;
const PAUSE_MS = 500;

/** Goes from a clip to its place: in the tab that shows its page, or in a new one, by its text fragment or by our own scrolling. */
export function clipOpeners(db: Database): Pick<Handlers, 'openClip'> {
  return {
    async openClip({ id }) {
      const clip = await clipById(db, id);
      const link = clip && passageLink(clip.citation.url, clip.fragment);
      if (!clip || !link) return { ok: false, failure: 'not-found' };
      // Only addresses of pages that we may read are seen.
      const shown = (await browser.tabs.query({ currentWindow: true })).find(
        ({ url }) => url !== undefined && pageKey(url) === clip.pageKey,
      );
      const tab =
        shown?.id === undefined ? await browser.tabs.create({ url: link }) : await browser.tabs.update(shown.id, { active: true });
      if (tab?.id !== undefined) void reveal(tab.id, id);
      return { ok: true, value: null };
    },
  };
}

/** Where the fragment led there already this only washes the words for a moment. */
async function reveal(tab: number, id: string): Promise<void> {
  for (let tries = 0; tries < TRIES; tries++) {
    const outcome = await sendToPage(tab, 'revealClip', { id }).catch(() => 'orphan' as const);
    if (outcome !== 'orphan') return;
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
}
