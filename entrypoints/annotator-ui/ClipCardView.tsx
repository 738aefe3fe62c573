import { useState } from 'preact/hooks';
import { ClipCard } from '../../components/card/ClipCard.tsx';
import type { ClipFormValues } from '../../components/ClipForm.tsx';
import type { DiffPart } from '../../core/anchoring/word-diff.ts';
import type { Clip } from '../../core/clips/clip.ts';
import type { Stored } from './store-clip.ts';

interface ClipCardViewProps {
  clip: Clip;
  diff: readonly DiffPart[] | null;
  locale: string;
  titleId: string;
  edit: (id: string, values: ClipFormValues) => Promise<Stored>;
  remove: (id: string) => Promise<Stored>;
  onClose: () => void;
}

/** The card of a kept passage, with its form opening in place. */
export function ClipCardView({ clip: first, diff, locale, titleId, edit, remove, onClose }: ClipCardViewProps) {
  const [clip, setClip] = useState(first);
  const [isEditing, setEditing] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  const run = async (change: Promise<Stored>, done: (clip: Clip) => void) => {
    setBusy(true);
    setProblem(null);
    const stored = await change;
    setBusy(false);
    if (stored.ok) done(stored.clip);
    else setProblem(stored.problem);
  };
  const onSubmit = (values: ClipFormValues) =>
    void run(edit(clip.id, values), (changed) => {
      setClip(changed);
      setEditing(false);
    });

  return (
    <ClipCard
      clip={clip}
      diff={diff}
      locale={locale}
      titleId={titleId}
      isEditing={isEditing}
      isBusy={isBusy}
      problem={problem}
      onEdit={() => setEditing(true)}
      onSubmit={onSubmit}
      onCancel={() => setEditing(false)}
      onDelete={() => void run(remove(clip.id), onClose)}
      onClose={onClose}
    />
  );
}
