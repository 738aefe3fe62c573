import { browser } from 'wxt/browser';
import type { StorageState } from '../../messaging/protocol.ts';
import type { Handlers, Sender } from '../../messaging/server.ts';
import { copyStore } from '../../platform/copy-store.ts';
import { lastBackup } from '../../platform/backup-state.ts';
import { GOING, MARK, RESTORED, type CopyMark } from '../../storage/copy-keys.ts';
import { opened, recreate, type Database } from '../../storage/database.ts';
import { failureOf } from '../../storage/failure.ts';
import { isLosing, restoreFromCopy, type Restored } from '../../storage/restore-copy.ts';
import { followWithCopy, secondCopy, type CopyStore } from '../../storage/second-copy.ts';
import { deleteForGood, purgeTrash } from '../../storage/trash.ts';
import type { Waiting } from '../../storage/waiting.ts';
import { tellTabs } from './tell-tabs.ts';

/** After the questions that woke this worker: looking takes some milliseconds of the same thread. */
const LOOK_AFTER_MS = 3_000;
/** A change of the whole library is copied behind the answer. */
const PATIENCE_MS = 1_000;
const READS = new Set<string>(['canSave', 'clipsOnPage']);
const DAILY = 'copy:daily';
const DAY_MS = 86_400_000;

/**
 * Looks after the database: keeps the second copy, notices a loss and makes it good, empties the trash of what is old. Nothing a
 * person waits for waits for it.
 */
export function guard(db: Database, clock: () => Date, waiting: Waiting, store: CopyStore = copyStore) {
  const copy = secondCopy(db, store);
  const said = (error: unknown) => console.warn('The second copy of the clips was not written.', error);
  const following = followWithCopy(db, copy, said);

  const look = async () => {
    try {
      if (await isLosing(db, store)) {
        await restoreFromCopy(db, store, { now: clock() });
        await copy.copyAll();
      } else await copy.catchUp();
      await tellTabs(await waiting.flush(db));
      const daily = Number((await store.get([DAILY]))[DAILY] ?? 0);
      if (clock().getTime() - daily < DAY_MS) return;
      const purged = await purgeTrash(db, { now: clock() });
      if (purged.ok) await copy.copyClips(purged.value);
      await copy.copyAll();
      await store.set({ [DAILY]: clock().getTime() });
    } catch (error) {
      // `storageState` says so to the person when a page of ours is open.
      said(error);
    }
  };
  const state = async (): Promise<StorageState> => {
    const values = await store.get([MARK, RESTORED]);
    const mark = values[MARK] as CopyMark | undefined;
    const base = { restored: (values[RESTORED] as Restored | undefined) ?? null, copied: mark?.clips ?? 0, lastBackup: await lastBackup() };
    try {
      return { ...base, condition: (await isLosing(db, store)) ? 'losing' : 'well' };
    } catch (error) {
      if (failureOf(error) === null) throw error;
      return { ...base, condition: 'damaged' };
    }
  };
  const handlers: Pick<Handlers, 'deleteForGood' | 'storageState' | 'recoverStorage' | 'restoredSeen'> = {
    async deleteForGood({ ids }, from) {
      onlyOurs(from);
      // Before: a crash between must not bring back from the copy what a person gave up.
      await store.set({ [GOING]: ids });
      const result = await deleteForGood(db, ids);
      if (!result.ok) return result;
      await copy.copyClips(result.value);
      await store.remove([GOING]);
      return { ok: true, value: { deleted: result.value.length } };
    },
    storageState: state,
    async recoverStorage(_, from) {
      onlyOurs(from);
      // Nothing can be read of it any more: what there is, is the copy.
      if ((await state()).condition === 'damaged') await recreate(db);
      return { clips: await restoreFromCopy(db, store, { now: clock() }) };
    },
    async restoredSeen() {
      await store.remove([RESTORED]);
    },
  };
  /** Answers only when the change is in the copy as well, or that takes too long: Chromium may throw the database away at any crash. */
  const behindCopy = <H extends Partial<Handlers>>(changes: H): H =>
    Object.fromEntries(
      Object.entries(changes).map(([name, change]) => [
        name,
        READS.has(name)
          ? change
          : async (data: never, from: Sender) => {
              const answer: unknown = await (change as (data: never, from: Sender) => Promise<unknown>)(data, from);
              await Promise.race([following.settled(), new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))]);
              return answer;
            },
      ]),
    ) as H;
  const start = async () => {
    // An empty database is a new one, or one that is lost: that is known at once.
    const isEmpty = await opened(db).then(
      async () => (await db.clips.limit(1).primaryKeys()).length === 0,
      () => false,
    );
    setTimeout(() => void look(), isEmpty ? 0 : LOOK_AFTER_MS);
  };
  return { handlers, look, behindCopy, start };
}

/** Page scripts run beside hostile code. */
function onlyOurs({ url = '' }: Sender): void {
  if (!url.startsWith(browser.runtime.getURL('/'))) throw new Error('Only a page of the extension may do this.');
}
