import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { ClipDraft } from '../../core/clips/clip.ts';
import type { ColourNames } from '../../core/clips/colour-names.ts';
import { ClipForm, type ClipFormValues } from '../ClipForm.tsx';
import { Quote } from '../clips/Quote.tsx';
import { failureText } from '../failure-text.ts';
import { Notice } from '../Notice.tsx';

export interface SelectedPassageProps {
  draft: ClipDraft;
  suggestions: readonly string[];
  colourNames?: ColourNames | undefined;
  /** In a private window nothing is kept. */
  isPrivate: boolean;
  onCopy(draft: ClipDraft): void;
  /** Resolves to whether it was kept; the form keeps its words when it was not. */
  onSave(draft: ClipDraft, values: ClipFormValues): Promise<boolean>;
  onDraft(values: ClipFormValues): void;
}

/** The passage that is selected in the page, to be kept with a note and tags at once. */
export function SelectedPassage({ draft, suggestions, colourNames, isPrivate, onCopy, onSave, onDraft }: SelectedPassageProps) {
  const [busy, setBusy] = useState(false);
  const save = async (values: ClipFormValues) => {
    setBusy(true);
    await onSave(draft, values);
    setBusy(false);
  };
  return (
    <section class="section selected" aria-labelledby="selected-title">
      <h2 id="selected-title">{i18n.t('popup.selected')}</h2>
      <Quote text={draft.quote} lang={draft.citation.language} />
      {isPrivate ? (
        <Notice icon="shield" title={failureText('private-window')}>
          <button type="button" class="button" onClick={() => onCopy(draft)}>
            {i18n.t('popup.copyInstead')}
          </button>
        </Notice>
      ) : (
        <ClipForm
          key={draft.id}
          note={draft.note}
          tags={draft.tags}
          colour={draft.colour}
          colourNames={colourNames}
          suggestions={suggestions}
          submitLabel={i18n.t('popup.save')}
          busy={busy}
          autoFocus
          onSubmit={save}
          onChange={onDraft}
        />
      )}
    </section>
  );
}
