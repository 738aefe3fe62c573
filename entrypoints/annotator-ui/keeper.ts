import { i18n } from '#i18n';
import type { ClipFormValues } from '../../components/ClipForm.tsx';
import { toolbarTexts } from '../../components/toolbar/toolbar-texts.ts';
import { LONGEST_PASSAGE, type Clip, type ClipDraft } from '../../core/clips/clip.ts';
import { capture } from '../../dom/clips/capture.ts';
import { readCitation } from '../../dom/clips/citation.ts';
import { newId } from '../../dom/clips/new-id.ts';
import type { PageClips } from './page-clips.ts';
import type { Session } from './session.ts';
import { storeClip } from './store-clip.ts';
import type { Stored } from './store-clip.ts';
import type { ToastLayer } from './toast.tsx';

/** Everything that changes what is kept, each followed by a line that says so and a way back. */
export interface Keeper {
  draft: (range: AbstractRange) => ClipDraft | null;
  save: (draft: ClipDraft) => Promise<Stored>;
  edit: (id: string, values: ClipFormValues) => Promise<Stored>;
  remove: (id: string) => Promise<Stored>;
  /** Puts a clip on other words of the page. */
  reattach: (id: string, range: AbstractRange) => Promise<void>;
}

export function createKeeper(session: Session, clips: PageClips, toast: ToastLayer): Keeper {
  const { annotator, stage } = session;
  const refresh = () => clips.refresh().catch(() => {}); // the change is stored; its mark comes with the next look
  const undo = { label: i18n.t('toolbar.undo') };
  const complain = (stored: Stored) => !stored.ok && toast.say(stored.problem, [], true);

  const revert = async (change: () => ReturnType<typeof annotator.ask<'undoClip'>>, said: string) => {
    const stored = await storeClip(session, change);
    if (stored.ok) toast.say(said);
    else complain(stored);
    await refresh();
    return stored;
  };
  const edit = async (id: string, values: ClipFormValues) => {
    const stored = await storeClip(session, () => annotator.ask('editClip', { id, ...values, colour: values.colour ?? null }));
    if (stored.ok) await refresh();
    return stored;
  };
  const askForNote = (clip: Clip) =>
    toast.ask({ note: clip.note, tags: clip.tags, colour: clip.colour }, i18n.t('clipMark.save'), (values) => {
      void edit(clip.id, values).then((stored) => {
        if (stored.ok) toast.say(i18n.t('toolbar.noteSaved'));
        // The form stays, and with it what was typed.
        else stage.announce(stored.problem);
      });
    });

  const draft = (range: AbstractRange) =>
    capture(range, {
      id: newId(),
      citation: readCitation(document, location.href),
      own: stage.host,
      concepts: annotator.mentionsIn(range).map(({ concept, text }) => ({ concept: concept.id, surface: text })),
    });

  return {
    draft,
    async reattach(id, range) {
      const words = draft(range);
      if (!words) return toast.say(i18n.t('toolbar.nothingSelected'), [], true);
      const { quote, selectors, concepts } = words;
      if (quote.length > LONGEST_PASSAGE) return toast.say(toolbarTexts().tooLong, [], true);
      const stored = await storeClip(session, () => annotator.ask('reattachClip', { id, quote, selectors, concepts }));
      if (!stored.ok) return void complain(stored);
      const takeBack = () => void revert(() => annotator.ask('undoClip', { id }), i18n.t('anchor.undone'));
      toast.say(i18n.t('anchor.attached'), [{ ...undo, onPress: takeBack }]);
      await refresh();
    },
    async save(draft) {
      if (draft.quote.length > LONGEST_PASSAGE) return { ok: false, problem: toolbarTexts().tooLong, canRetry: false, isPrivate: false };
      const stored = await storeClip(session, () => annotator.ask('saveClip', { draft }));
      if (!stored.ok) return stored;
      const { clip } = stored;
      const takeBack = () => void revert(() => annotator.ask('deleteClip', { id: clip.id }), i18n.t('toolbar.removed'));
      const addNote = { label: i18n.t('toolbar.addNote'), onPress: () => askForNote(clip) };
      toast.say(i18n.t('toolbar.saved'), [
        { ...undo, onPress: takeBack },
        ...(clip.note === '' && clip.tags.length === 0 ? [addNote] : []),
      ]);
      await refresh();
      return stored;
    },
    edit,
    async remove(id) {
      const stored = await storeClip(session, () => annotator.ask('deleteClip', { id }));
      if (!stored.ok) return stored;
      const restore = () => void revert(() => annotator.ask('undoClip', { id }), i18n.t('clipMark.restored'));
      toast.say(i18n.t('clipMark.deleted'), [{ ...undo, onPress: restore }]);
      await refresh();
      return stored;
    },
  };
}
