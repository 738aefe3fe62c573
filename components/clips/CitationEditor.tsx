import { useId, useState } from 'preact/hooks';
import type { TargetedSubmitEvent } from 'preact';
import { i18n } from '#i18n';
import { citationOf } from '../../core/clips/citation-of.ts';
import type { Citation, CitationField, Corrections } from '../../core/clips/clip.ts';
import { CITATION_FIELDS, correct, fieldText } from '../../core/clips/correct.ts';
import { CitationFieldRow } from './CitationFieldRow.tsx';

export interface CitationEditorProps {
  /** What the page said. */
  citation: Citation;
  /** What the reader put right so far. */
  corrections?: Corrections | undefined;
  busy?: boolean;
  /** All corrections, for `editClip`; what is left out is as the page said. */
  onSave: (corrections: Corrections) => void;
  onCancel: () => void;
}

/** Puts a citation right, field by field, each with where it came from and the way back to it. Its look is `assets/css/citation.css`. */
export function CitationEditor({ citation, corrections = {}, busy = false, onSave, onCancel }: CitationEditorProps) {
  const id = useId();
  const [texts, setTexts] = useState(() => textsOf(citation, corrections));
  const [wrong, setWrong] = useState<ReadonlySet<CitationField>>(new Set());

  const write = (field: CitationField, text: string) => {
    setTexts({ ...texts, [field]: text });
    setWrong(new Set([...wrong].filter((other) => other !== field)));
  };
  const onSubmit = (event: TargetedSubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (busy) return;
    let all: Corrections = {};
    const failed = new Set<CitationField>();
    for (const field of CITATION_FIELDS) {
      const next = correct(citation, all, field, texts[field]);
      if (next) all = next;
      else failed.add(field);
    }
    setWrong(failed);
    if (failed.size === 0) return onSave(all);
    const [first] = CITATION_FIELDS.filter((field) => failed.has(field));
    event.currentTarget.querySelector<HTMLElement>(`#${CSS.escape(`${id}-${first}`)}`)?.focus();
  };

  return (
    <form class="citation-editor" aria-label={i18n.t('citation.edit')} noValidate onSubmit={onSubmit}>
      {CITATION_FIELDS.map((field) => (
        <CitationFieldRow
          key={field}
          id={`${id}-${field}`}
          field={field}
          text={texts[field]}
          said={fieldText(citation, field)}
          origin={citation.origins?.[field]}
          isCorrected={isCorrected(citation, field, texts[field])}
          isWrong={wrong.has(field)}
          onChange={(text) => write(field, text)}
        />
      ))}
      <div class="form-actions">
        <button type="button" class="button" onClick={onCancel}>
          {i18n.t('form.cancel')}
        </button>
        <button type="submit" class="button button-primary" aria-disabled={busy}>
          {i18n.t('citation.save')}
        </button>
      </div>
    </form>
  );
}

function textsOf(citation: Citation, corrections: Corrections): Record<CitationField, string> {
  const cited = citationOf({ citation, corrections });
  return Object.fromEntries(CITATION_FIELDS.map((field) => [field, fieldText(cited, field)])) as Record<CitationField, string>;
}

function isCorrected(citation: Citation, field: CitationField, text: string): boolean {
  const changed = correct(citation, {}, field, text);
  return changed === null || Object.hasOwn(changed, field);
}
