import { i18n } from '#i18n';
import type { ClipFormValues } from '../components/ClipForm.tsx';
import { formatNumber } from '../components/library/number.ts';
import type { ToastMessage } from '../components/Toast.tsx';
import type { ChangeOfMany } from '../core/clips/change-of-many.ts';
import { citationOf } from '../core/clips/citation-of.ts';
import { citationIn, type CitationStyle } from '../core/clips/citation-styles.ts';
import type { Clip, Corrections } from '../core/clips/clip.ts';
import { send } from '../messaging/client.ts';
import type { Doing } from './use-library-doing.ts';

export interface LibraryActions {
  isBusy: boolean;
  edit(clip: Clip, values: ClipFormValues): Promise<boolean>;
  correct(clip: Clip, corrections: Corrections): Promise<boolean>;
  change(ids: readonly string[], change: ChangeOfMany): Promise<boolean>;
  /** To a tag that there is: the two become one. */
  renameTag(from: string, to: string): Promise<boolean>;
  /** Takes back the last change of one clip, whoever made it. */
  undoOf(clip: Clip): Promise<boolean>;
  /** With its source, in a manner of citing. */
  copy(clip: Clip, style?: CitationStyle): Promise<void>;
}

/** What is done to clips. */
export function libraryActions({ isBusy, act }: Doing, say: (message: ToastMessage) => void): LibraryActions {
  return {
    isBusy,
    edit: ({ id }, values) =>
      act({
        change: () => send('editClip', { id, ...values, colour: values.colour ?? null }),
        text: i18n.t('popup.changed'),
        undo: () => send('undoClip', { id }),
      }),
    correct: ({ id }, corrections) =>
      act({
        change: () => send('editClip', { id, corrections }),
        text: i18n.t('popup.changed'),
        undo: () => send('undoClip', { id }),
      }),
    change(ids, change) {
      // One id for both tries and for the way back.
      const batch = crypto.randomUUID();
      const count = ids.length;
      return act({
        change: () => send('changeClips', { ids: [...ids], change, batch }),
        text: change.deleted
          ? i18n.t('library.deleted', count, [formatNumber(count)])
          : change.deleted === false
            ? i18n.t('library.restored', count, [formatNumber(count)])
            : i18n.t('library.changedMany', count, [formatNumber(count)]),
        undo: () => send('undoBatch', { batch }),
      });
    },
    renameTag(from, to) {
      const batch = crypto.randomUUID();
      return act({
        change: () => send('renameTag', { from, to, batch }),
        text: i18n.t('library.tagRenamed', [from, to]),
        undo: () => send('undoBatch', { batch }),
      });
    },
    undoOf: ({ id }) => act({ change: () => send('undoClip', { id }), text: i18n.t('popup.changeUndone') }),
    async copy(clip, style = 'plain') {
      try {
        await navigator.clipboard.writeText(citationIn({ ...clip, citation: citationOf(clip) }, style));
        say({ text: i18n.t('popup.copied') });
      } catch {
        say({ text: i18n.t('popup.notCopied') });
      }
    },
  };
}
