import { i18n } from '#i18n';
import type { ClipFormValues } from '../../components/ClipForm.tsx';
import { addTags } from '../../components/clips/tag.ts';
import { isKept } from '../../core/clips/is-kept.ts';
import { toolbarTexts } from '../../components/toolbar/toolbar-texts.ts';
import { LONGEST_PASSAGE, type Clip, type ClipDraft, type Colour } from '../../core/clips/clip.ts';
import { capture } from '../../dom/clips/capture.ts';
import { readCitation } from '../../dom/clips/citation.ts';
import { pageAddress } from '../../dom/clips/page-address.ts';
import { liveRange } from '../../dom/clips/anchor.ts';
import { textFragment } from '../../dom/clips/text-fragment.ts';
import { newId } from '../../dom/clips/new-id.ts';
import type { ClipEdit, Result } from '../../messaging/protocol.ts';
import type { PageClips } from './page-clips.ts';
import { sendArticle } from './page-report.ts';
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
  recolour: (id: string, colour: Colour | null) => Promise<Stored>;
  /** Makes one clip of those that lie at the same place. */
  merge: (id: string) => Promise<Stored>;
  /** Puts a clip on other words of the page. */
  reattach: (id: string, range: AbstractRange) => Promise<void>;
}

export function createKeeper(session: Session, clips: PageClips, toast: ToastLayer): Keeper {
  const { annotator, stage } = session;
  const refresh = () => clips.refresh().catch(() => {}); // the change is stored; its mark comes with the next look
  const undo = { label: i18n.t('toolbar.undo') };
  const complain = (stored: Stored) => !stored.ok && toast.say(stored.problem, [], true);

  const revert = async (change: () => Promise<Result<unknown>>, said: string) => {
    const stored = await storeClip(session, change);
    if (stored.ok) toast.say(said);
    else complain(stored);
    await refresh();
    return stored;
  };
  const change = async (edited: ClipEdit) => {
    const stored = await storeClip(session, () => annotator.ask('editClip', edited));
    if (stored.ok) await refresh();
    return stored;
  };
  const changeAndSay = async (edited: ClipEdit) => {
    const stored = await change(edited);
    const takeBack = () => void revert(() => annotator.ask('undoClip', { id: edited.id }), i18n.t('clipMark.changeUndone'));
    if (stored.ok) toast.say(i18n.t('clipMark.changed'), [{ ...undo, onPress: takeBack }]);
    return stored;
  };
  const askForNote = (clip: Clip) =>
    toast.ask({ note: clip.note, tags: clip.tags, colour: clip.colour }, i18n.t('clipMark.save'), (values) => {
      void change({ id: clip.id, ...values, colour: values.colour ?? null }).then((stored) => {
        if (stored.ok) toast.say(i18n.t('toolbar.noteSaved'));
        // The form stays, and with it what was typed.
        else stage.announce(stored.problem);
      });
    });

  const draft = (range: AbstractRange) => {
    const draft = capture(range, {
      id: newId(),
      citation: readCitation(document, pageAddress()),
      own: stage.host,
      concepts: annotator.mentionsIn(range).map(({ concept, text }) => ({ concept: concept.id, surface: text })),
    });
    if (!draft) return null;
    const live = liveRange(new StaticRange(range));
    const fragment = live && textFragment(live);
    return fragment ? { ...draft, fragment } : draft;
  };

  /** The same words at the same place, from another tab or from before: there is one clip of them, with all that was written to it. */
  const keptAlready = async (clip: Clip, { note, tags, colour }: ClipDraft): Promise<Stored> => {
    const addNote = { label: i18n.t('toolbar.addNote'), onPress: () => askForNote(clip) };
    if (note === '' && tags.length === 0 && !colour) {
      toast.say(i18n.t('toolbar.savedAlready'), [addNote]);
      return { ok: true, clip };
    }
    return changeAndSay({
      id: clip.id,
      note: [...new Set([clip.note, note])].filter((one) => one !== '').join('\n\n'),
      tags: addTags(clip.tags, tags.join('\n')),
      ...(colour ? { colour } : {}),
    });
  };

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
      if (draft.quote.length > LONGEST_PASSAGE) return fails(toolbarTexts().tooLong);
      const same = clips.all().find((clip) => clip.id !== draft.id && isKept(draft, [clip]));
      if (same) return keptAlready(same, draft);
      const stored = await storeClip(session, () => annotator.ask('saveClip', { draft }));
      if (!stored.ok) return stored;
      const { clip } = stored;
      sendArticle(session, clip.id);
      const takeBack = () => void revert(() => annotator.ask('deleteClip', { id: clip.id }), i18n.t('toolbar.removed'));
      const addNote = { label: i18n.t('toolbar.addNote'), onPress: () => askForNote(clip) };
      toast.say(i18n.t('toolbar.saved'), [
        { ...undo, onPress: takeBack },
        ...(clip.note === '' && clip.tags.length === 0 ? [addNote] : []),
      ]);
      await refresh();
      return stored;
    },
    edit: (id, values) => changeAndSay({ id, ...values, colour: values.colour ?? null }),
    recolour: (id, colour) => changeAndSay({ id, colour }),
    async merge(id) {
      const ids = clips.stackOf(id);
      const union = clips.unionOf(ids);
      const words = union && union.whole !== id ? draft(union.range) : null;
      if (!union || (union.whole !== id && !words)) return fails(i18n.t('clipMark.notMerged'));
      if (words && words.quote.length > LONGEST_PASSAGE) return fails(toolbarTexts().tooLong);
      const passage = words && { quote: words.quote, selectors: words.selectors, concepts: words.concepts };
      const batch = newId();
      const drop = ids.filter((one) => one !== id);
      const stored = await storeClip(session, () => annotator.ask('mergeClips', { keep: id, drop, passage, batch }));
      if (!stored.ok) return stored;
      const takeBack = () => void revert(() => annotator.ask('undoBatch', { batch }), i18n.t('clipMark.parted'));
      toast.say(i18n.t('clipMark.merged', [ids.length]), [{ ...undo, onPress: takeBack }]);
      await refresh();
      return stored;
    },
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

function fails(problem: string): Stored {
  return { ok: false, problem, canRetry: false, isPrivate: false };
}
