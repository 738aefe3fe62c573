import type { ClipDraft } from '../core/clips/clip.ts';
import { saveClip } from './clips.ts';
import type { Database } from './database.ts';
import type { CopyStore } from './second-copy.ts';

const KEY = 'copy:waiting';
/** More passages than a person saves against a notice that says nothing is saved. */
const MOST = 200;

interface WaitingClip {
  draft: ClipDraft;
  pageKey: string;
  /** ISO 8601, UTC: when it was to be saved. */
  at: string;
}

/** Passages that the database would not take: kept beside it until it does. */
export interface Waiting {
  /** Whether it is kept now. */
  add(clip: WaitingClip): Promise<boolean>;
  /** Saves what waits, each once. @returns keys of the pages it was from */
  flush(db: Database): Promise<string[]>;
}

export function waitingClips(store: CopyStore): Waiting {
  let last: Promise<unknown> = Promise.resolve();
  // One after the other: the list is read and written again.
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = last.then(work, work);
    last = turn;
    return turn;
  };
  const read = async () => ((await store.get([KEY]))[KEY] as WaitingClip[] | undefined) ?? [];
  return {
    add: (clip) =>
      inTurn(async () => {
        try {
          const list = (await read()).filter(({ draft }) => draft.id !== clip.draft.id);
          if (list.length >= MOST) return false;
          await store.set({ [KEY]: [...list, clip] });
          return true;
        } catch {
          // Nothing can be stored anywhere: the page holds the passage.
          return false;
        }
      }),
    flush: (db) =>
      inTurn(async () => {
        const list = await read();
        const saved: WaitingClip[] = [];
        for (const one of list) {
          const result = await saveClip(db, one.draft, { now: new Date(one.at), pageKey: one.pageKey });
          if (!result.ok) break;
          saved.push(one);
        }
        const left = list.slice(saved.length);
        if (saved.length > 0) await (left.length > 0 ? store.set({ [KEY]: left }) : store.remove([KEY]));
        return saved.map(({ pageKey }) => pageKey);
      }),
  };
}
