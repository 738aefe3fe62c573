import { i18n } from '#i18n';
import type { DiffPart } from '../../core/anchoring/word-diff.ts';
import type { Clip, Colour } from '../../core/clips/clip.ts';
import type { ColourNames } from '../../core/clips/colour-names.ts';
import { ClipForm } from '../ClipForm.tsx';
import type { ClipFormValues } from '../ClipForm.tsx';
import { ClipStanding } from '../clips/ClipStanding.tsx';
import { ColourPicker } from '../clips/ColourPicker.tsx';
import { Icon } from '../Icon.tsx';
import { ClipCardFoot, type CopyState } from './ClipCardFoot.tsx';
import { ClipStackRow, type ClipStackRowProps } from './ClipStackRow.tsx';

export interface ClipCardProps {
  clip: Clip;
  /** From the words that were kept to those of the page, where they differ. */
  diff: readonly DiffPart[] | null;
  /** Where others lie at the same place. */
  stack: Omit<ClipStackRowProps, 'isBusy'> | null;
  colourNames: ColourNames;
  /** Tags that were used before. */
  suggestions: readonly string[];
  locale: string;
  titleId: string;
  isEditing: boolean;
  isBusy: boolean;
  copied: CopyState;
  /** One sentence: what went wrong and what to do. */
  problem: string | null;
  onRecolour: (colour: Colour | null) => void;
  onEdit: () => void;
  onSubmit: (values: ClipFormValues) => void;
  onCancel: () => void;
  onCopy: (near: Element) => void;
  onCopyLink: (near: Element) => void;
  onDelete: () => void;
  onClose: () => void;
}

/** A passage that was kept, met again on its page. */
export function ClipCard({
  clip,
  diff,
  stack,
  colourNames,
  suggestions,
  locale,
  titleId,
  isEditing,
  isBusy,
  copied,
  problem,
  ...on
}: ClipCardProps) {
  const kept = new Intl.DateTimeFormat(locale, { dateStyle: 'long' }).format(new Date(clip.created));
  return (
    <article class="card-inner">
      <header class="card-head">
        <div class="card-top">
          <h2 id={titleId} class="card-kind">
            <Icon name="bookmark" size={14} />
            {i18n.t('clipMark.kept', [kept])}
          </h2>
          <button type="button" class="icon-button card-close" aria-label={i18n.t('card.close')} onClick={on.onClose}>
            <Icon name="x" />
          </button>
        </div>
      </header>
      <div class="card-body">
        {stack && !isEditing && <ClipStackRow {...stack} isBusy={isBusy} />}
        {diff && !isEditing && <ClipStanding standing={{ outcome: 'changed', diff }} lang={clip.citation.language} />}
        {isEditing ? (
          <ClipForm
            note={clip.note}
            tags={clip.tags}
            colour={clip.colour}
            colourNames={colourNames}
            suggestions={suggestions}
            submitLabel={i18n.t('clipMark.save')}
            busy={isBusy}
            autoFocus
            onSubmit={on.onSubmit}
            onCancel={on.onCancel}
          />
        ) : (
          <>
            <ColourPicker value={clip.colour ?? null} names={colourNames} compact disabled={isBusy} onChange={on.onRecolour} />
            {clip.note ? <p class="clip-note">{clip.note}</p> : <p class="card-soft">{i18n.t('clipMark.noNote')}</p>}
            {clip.tags.length > 0 && (
              <ul class="clip-tags" aria-label={i18n.t('clipMark.tags')}>
                {clip.tags.map((tag) => (
                  <li key={tag}>{tag}</li>
                ))}
              </ul>
            )}
          </>
        )}
        {problem !== null && (
          <p class="card-failed" role="alert">
            <Icon name="alert" size={14} />
            {problem}
          </p>
        )}
      </div>
      {!isEditing && (
        <ClipCardFoot copied={copied} onEdit={on.onEdit} onCopy={on.onCopy} onCopyLink={on.onCopyLink} onDelete={on.onDelete} />
      )}
    </article>
  );
}
