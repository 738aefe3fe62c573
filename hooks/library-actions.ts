import { useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { ClipFormValues } from '../components/ClipForm.tsx';
import { failureText, type NamedFailure } from '../components/failure-text.ts';
import { formatNumber } from '../components/library/number.ts';
import type { ToastMessage } from '../components/Toast.tsx';
import { citationOf } from '../core/clips/citation-of.ts';
import { citationText } from '../core/clips/citation-text.ts';
import type { Clip, Colour } from '../core/clips/clip.ts';
import { send } from '../messaging/client.ts';
import type { Result } from '../messaging/protocol.ts';
import type { Database } from '../storage/database.ts';
import { changeMany } from './library-changes.ts';

/** What is done to many clips at once. */
export type ManyChange = { addTags?: string[]; removeTags?: string[]; colour?: Colour | null; delete?: true };

export interface LibraryActions {
  isBusy: boolean;
  edit(clip: Clip, values: ClipFormValues): Promise<boolean>;
  change(ids: readonly string[], change: ManyChange): Promise<boolean>;
  /** Takes back the last change of one clip, whoever made it. */
  undoOf(clip: Clip): Promise<boolean>;
  /** Takes back what was done here last; again, the one before it. */
  undo(): void;
  copy(clip: Clip): Promise<void>;
}

/** Everything that changes clips from the library: through the one writer, each with a way back. */
export function useLibraryActions(db: Database, say: (message: ToastMessage | null) => void): LibraryActions {
  const [isBusy, setBusy] = useState(false);
  const done = useRef<(() => Promise<unknown>)[]>([]);

  const run = async (change: () => Promise<Result<unknown>>, text: string, undo?: () => Promise<Result<unknown>>): Promise<boolean> => {
    setBusy(true);
    const result = await answerOf(change);
    setBusy(false);
    if (!result.ok) {
      say({ text: failureText(result.failure) });
      return false;
    }
    if (undo === undefined) {
      say({ text });
      return true;
    }
    const takeBack = () => run(undo, i18n.t('popup.changeUndone'));
    done.current.push(takeBack);
    say({ text, onUndo: () => void takeBackOnce(takeBack) });
    return true;
  };
  const takeBackOnce = async (takeBack: () => Promise<unknown>) => {
    if (!done.current.includes(takeBack)) return;
    done.current = done.current.filter((other) => other !== takeBack);
    await takeBack();
  };

  return {
    isBusy,
    edit: ({ id }, values) =>
      run(
        () => send('editClip', { id, ...values, colour: values.colour ?? null }),
        i18n.t('popup.changed'),
        () => send('undoClip', { id }),
      ),
    change: (ids, change) => {
      let batch: string[] = [];
      return run(
        async () => {
          const result = await changeMany(db, ids, change);
          if (result.ok) batch = result.value;
          return result;
        },
        change.delete
          ? i18n.t('library.deleted', ids.length, [formatNumber(ids.length)])
          : i18n.t('library.changedMany', ids.length, [formatNumber(ids.length)]),
        () => undoMany(batch),
      );
    },
    undoOf: ({ id }) => run(() => send('undoClip', { id }), i18n.t('popup.changeUndone')),
    undo: () => {
      const last = done.current.at(-1);
      if (last) void takeBackOnce(last);
      else say({ text: i18n.t('library.nothingToUndo') });
    },
    copy: async (clip) => {
      try {
        await navigator.clipboard.writeText(citationText({ ...clip, citation: citationOf(clip) }));
        say({ text: i18n.t('popup.copied') });
      } catch {
        say({ text: i18n.t('popup.notCopied') });
      }
    },
  };
}

async function undoMany(ids: readonly string[]): Promise<Result<unknown>> {
  for (const id of ids) {
    const result = await send('undoClip', { id });
    if (!result.ok) return result;
  }
  return { ok: true, value: null };
}

/** A background that was just stopped may drop a message; every change can be sent twice without harm. */
async function answerOf<T>(change: () => Promise<Result<T>>): Promise<Result<T> | { ok: false; failure: NamedFailure }> {
  try {
    return await change();
  } catch {
    return change().catch(() => ({ ok: false, failure: 'no-answer' }) as const);
  }
}
