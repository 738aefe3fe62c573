import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Concept } from '../../../core/glossary/concept.ts';
import { Dialog } from '../dialogs/Dialog.tsx';

interface ReportDialogProps {
  concept: Concept;
  version: string | null;
  onCopy(text: string): void;
  onClose(): void;
}

/** A text for whoever keeps the glossary, to be copied: nothing is sent from here. */
export function ReportDialog({ concept, version, onCopy, onClose }: ReportDialogProps) {
  const [text, setText] = useState(reportText(concept, version));
  return (
    <Dialog title={i18n.t('library.report')} wide onClose={onClose}>
      <div class="dialog-form">
        <p>{i18n.t('library.reportLead')}</p>
        <textarea
          class="text-field report-text"
          rows={14}
          aria-label={i18n.t('library.report')}
          value={text}
          onInput={({ currentTarget }) => setText(currentTarget.value)}
        />
        <div class="form-actions">
          <button
            type="button"
            class="button button-primary"
            onClick={() => {
              onCopy(text);
              onClose();
            }}
          >
            {i18n.t('library.copyText')}
          </button>
        </div>
      </div>
    </Dialog>
  );
}

/** In English, as the glossary's keepers read it. */
function reportText({ id, prefLabel, definition, validity, sources }: Concept, version: string | null): string {
  return [
    `Entry: ${id} (${[prefLabel.en, prefLabel.ko].filter(Boolean).join(', ')})`,
    `Dataset version: ${version ?? 'unknown'}; entry checked: ${validity.asOf}`,
    `It says now: ${definition.en}`,
    `Its sources: ${sources.map(({ url }) => url).join(' ')}`,
    '',
    'What is wrong:',
    '',
    'What it should say:',
    '',
    'A source that says so (publisher, title, date, address):',
    '',
  ].join('\n');
}
