import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { NamedFailure } from '../components/failure-text.ts';
import type { ToastMessage } from '../components/Toast.tsx';
import { citationText, type CitedPassage } from '../core/clips/citation-text.ts';
import type { Clip, ClipDraft, Colour, Corrections } from '../core/clips/clip.ts';
import { send } from '../messaging/client.ts';
import type { Result } from '../messaging/protocol.ts';

export interface ClipActions {
  done: ToastMessage | null;
  failure: NamedFailure | null;
  say(text: string): void;
  clear(): void;
  save(draft: ClipDraft, tab: number | undefined): Promise<boolean>;
  /** All three: a colour that is left out is taken away. */
  edit(id: string, values: { note: string; tags: string[]; colour?: Colour | undefined }): Promise<boolean>;
  /** Resolves to whether its page could be opened. */
  goTo(id: string): Promise<boolean>;
  correct(id: string, corrections: Corrections): Promise<boolean>;
  remove(clip: Clip): Promise<void>;
  copy(passage: CitedPassage): Promise<void>;
}

/** Everything that changes a clip, through the one writer, and what there is to say about it. */
export function useClipActions(): ClipActions {
  const [done, setDone] = useState<ToastMessage | null>(null);
  const [failure, setFailure] = useState<NamedFailure | null>(null);

  const run = async (change: () => Promise<Result<Clip>>, after: ToastMessage | null): Promise<boolean> => {
    const result = await answerOf(change);
    setFailure(result.ok ? null : result.failure);
    setDone(result.ok ? after : null);
    return result.ok;
  };
  const undo = (id: string, text: string) => () => void run(() => send('undoClip', { id }), { text });

  return {
    done,
    failure,
    say: (text) => setDone({ text }),
    clear: () => {
      setDone(null);
      setFailure(null);
    },
    save: (draft, tab) =>
      run(() => send('saveClip', { draft, tab }), { text: i18n.t('popup.saved'), onUndo: undo(draft.id, i18n.t('popup.takenBack')) }),
    edit: (id, values) =>
      run(() => send('editClip', { id, ...values, colour: values.colour ?? null }), {
        text: i18n.t('popup.changed'),
        onUndo: undo(id, i18n.t('popup.changeUndone')),
      }),
    goTo: (id) =>
      send('openClip', { id }).then(
        ({ ok }) => ok,
        () => false,
      ),
    correct: (id, corrections) =>
      run(() => send('editClip', { id, corrections }), { text: i18n.t('popup.changed'), onUndo: undo(id, i18n.t('popup.changeUndone')) }),
    remove: async ({ id }) => {
      await run(() => send('deleteClip', { id }), { text: i18n.t('popup.deleted'), onUndo: undo(id, i18n.t('popup.restored')) });
    },
    copy: async (passage) => {
      try {
        await navigator.clipboard.writeText(citationText(passage));
        setDone({ text: i18n.t('popup.copied') });
      } catch {
        setDone({ text: i18n.t('popup.notCopied') });
      }
    },
  };
}

/** A background that was just stopped may drop a message; every change can be sent twice without harm. */
async function answerOf(change: () => Promise<Result<Clip>>): Promise<Result<Clip> | { ok: false; failure: 'no-answer' }> {
  try {
    return await change();
  } catch {
    return change().catch(() => ({ ok: false, failure: 'no-answer' }) as const);
  }
}
