import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { ClipCard } from '../../components/card/ClipCard.tsx';
import type { CopyState } from '../../components/card/ClipCardFoot.tsx';
import type { ClipFormValues } from '../../components/ClipForm.tsx';
import type { Clip, Colour } from '../../core/clips/clip.ts';
import { copyCitation, copyLink } from './copy-clip.ts';
import type { Keeper } from './keeper.ts';
import type { PageClips } from './page-clips.ts';
import type { Session } from './session.ts';
import type { Stored } from './store-clip.ts';

interface ClipCardViewProps {
  clip: Clip;
  clips: PageClips;
  keeper: Keeper;
  session: Session;
  titleId: string;
  turned: 1 | -1 | null;
  onTurn: (by: 1 | -1) => void;
  onClose: () => void;
}

/** The card of a kept passage, with its form opening in place. */
export function ClipCardView({ clip: first, clips, keeper, session, titleId, turned, onTurn, onClose }: ClipCardViewProps) {
  const [clip, setClip] = useState(first);
  const [isEditing, setEditing] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [copied, setCopied] = useState<CopyState>(null);
  const [suggestions, setSuggestions] = useState<readonly string[]>([]);
  const [problem, setProblem] = useState<string | null>(null);
  const stack = clips.stackOf(clip.id);

  const run = async (change: Promise<Stored>, done: (clip: Clip) => void) => {
    setBusy(true);
    setProblem(null);
    const stored = await change;
    setBusy(false);
    if (stored.ok) done(stored.clip);
    else setProblem(stored.problem);
  };
  const onSubmit = (values: ClipFormValues) =>
    void run(keeper.edit(clip.id, values), (changed) => {
      setClip(changed);
      setEditing(false);
    });
  const tell = (what: CopyState, said: string) => {
    setCopied(what);
    setProblem(what === null ? said : null);
    session.stage.announce(said);
  };
  const onCopy = async (near: Element) => {
    const done = await copyCitation(clip, near);
    tell(done ? 'citation' : null, i18n.t(done ? 'clipMark.copied' : 'clipMark.notCopied'));
  };
  const onCopyLink = async (near: Element) => {
    const done = await copyLink(clip, clips.wordsOf(clip.id), near);
    if (done === 'passage') tell('link', i18n.t('clipMark.linkCopied'));
    else tell(null, i18n.t(done === 'page' ? 'clipMark.pageLinkCopied' : 'clipMark.notCopied'));
  };
  const onMerge = () => void run(keeper.merge(clip.id), onClose);

  return (
    <ClipCard
      clip={clip}
      diff={clips.diffOf(clip.id)}
      stack={stack.length > 1 ? { nth: stack.indexOf(clip.id) + 1, of: stack.length, turned, onTurn, onMerge } : null}
      colourNames={session.colourNames()}
      suggestions={suggestions}
      locale={session.locale}
      titleId={titleId}
      isEditing={isEditing}
      isBusy={isBusy}
      copied={copied}
      problem={problem}
      onRecolour={(colour: Colour | null) => void run(keeper.recolour(clip.id, colour), setClip)}
      onEdit={() => {
        setEditing(true);
        void session.tagsUsed().then(setSuggestions);
      }}
      onSubmit={onSubmit}
      onCancel={() => setEditing(false)}
      onCopy={(near) => void onCopy(near)}
      onCopyLink={(near) => void onCopyLink(near)}
      onDelete={() => void run(keeper.remove(clip.id), onClose)}
      onClose={onClose}
    />
  );
}
