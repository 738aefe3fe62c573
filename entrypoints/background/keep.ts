import { pageKey } from '../../core/clips/page-key.ts';
import type { Clip } from '../../core/clips/clip.ts';
import type { Result } from '../../messaging/protocol.ts';
import type { Handlers } from '../../messaging/server.ts';
import { clipsOnPage, deleteClip, editClip, reattachClip, restoreClip, saveClip, undoClip } from '../../storage/clips.ts';
import type { Database } from '../../storage/database.ts';
import type { Waiting } from '../../storage/waiting.ts';
import { isPrivate } from './private-window.ts';
import { tellTabs } from './tell-tabs.ts';

type KeepingHandlers = Pick<
  Handlers,
  'canSave' | 'saveClip' | 'editClip' | 'reattachClip' | 'deleteClip' | 'restoreClip' | 'undoClip' | 'clipsOnPage'
>;

/** Keeps clips: the only place that changes them. */
export function keepers(db: Database, clock: () => Date, waiting: Waiting): KeepingHandlers {
  return {
    canSave: async (_, from) => !(await isPrivate(from)),
    async saveClip({ draft, tab }, from) {
      if (await isPrivate(from, tab)) return { ok: false, failure: 'private-window' };
      const now = clock();
      const key = pageKey(draft.citation.url);
      const result = await saveClip(db, draft, { now, pageKey: key });
      if (result.ok) return told(result);
      return (await waiting.add({ draft, pageKey: key, at: now.toISOString() })) ? { ...result, isKept: true } : result;
    },
    editClip: async (edit) => told(await editClip(db, edit, { now: clock() })),
    async reattachClip(attachment, from) {
      // The words are of the page: from a private window none are stored.
      if (await isPrivate(from)) return { ok: false, failure: 'private-window' };
      return told(await reattachClip(db, attachment, { now: clock() }));
    },
    deleteClip: async ({ id }) => told(await deleteClip(db, id, { now: clock() })),
    restoreClip: async ({ id }) => told(await restoreClip(db, id, { now: clock() })),
    undoClip: async ({ id }) => told(await undoClip(db, id, { now: clock() })),
    clipsOnPage: ({ url }) => clipsOnPage(db, pageKey(url)),
  };
}

async function told(result: Result<Clip>): Promise<Result<Clip>> {
  if (result.ok) await tellTabs([result.value.pageKey]);
  return result;
}
