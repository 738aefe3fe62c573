import { i18n } from '#i18n';
import type { DiffPart } from '../../core/anchoring/word-diff.ts';
import type { Clip } from '../../core/clips/clip.ts';
import { ClipForm } from '../ClipForm.tsx';
import type { ClipFormValues } from '../ClipForm.tsx';
import { ClipStanding } from '../clips/ClipStanding.tsx';
import { Icon } from '../Icon.tsx';

export interface ClipCardProps {
  clip: Clip;
  /** From the words that were kept to those of the page, where they differ. */
  diff: readonly DiffPart[] | null;
  locale: string;
  titleId: string;
  isEditing: boolean;
  isBusy: boolean;
  /** One sentence: what went wrong and what to do. */
  problem: string | null;
  onEdit: () => void;
  onSubmit: (values: ClipFormValues) => void;
  onCancel: () => void;
  onDelete: () => void;
  onClose: () => void;
}

/** A passage that was kept, met again on its page. */
export function ClipCard({ clip, diff, locale, titleId, isEditing, isBusy, problem, ...on }: ClipCardProps) {
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
        {diff && !isEditing && <ClipStanding standing={{ outcome: 'changed', diff }} lang={clip.citation.language} />}
        {isEditing ? (
          <ClipForm
            note={clip.note}
            tags={clip.tags}
            submitLabel={i18n.t('clipMark.save')}
            busy={isBusy}
            autoFocus
            onSubmit={on.onSubmit}
            onCancel={on.onCancel}
          />
        ) : (
          <>
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
        <footer class="card-foot">
          <button type="button" class="button button-quiet" onClick={on.onEdit}>
            <Icon name="pencil" size={15} />
            {i18n.t('clipMark.edit')}
          </button>
          <button type="button" class="button button-quiet" onClick={on.onDelete}>
            <Icon name="trash" size={15} />
            {i18n.t('clipMark.delete')}
          </button>
        </footer>
      )}
    </article>
  );
}
