import { useId } from 'preact/hooks';
import { i18n } from '#i18n';
import { TEMPLATE_NAMES } from '../../../core/exchange/export/page-scope.ts';
import type { TemplateProblem } from '../../../core/exchange/export/template.ts';
import type { ExportChoice } from './choice.ts';
import { problemText } from './problem-text.ts';

interface ExportOptionsProps {
  choice: ExportChoice;
  problem: TemplateProblem | undefined;
  onChange(choice: ExportChoice): void;
}

/** What a format leaves to the reader; most leave nothing. */
export function ExportOptions({ choice, problem, onChange }: ExportOptionsProps) {
  const id = useId();
  if (choice.format === 'hypothesis-json') {
    return (
      <div class="export-option export-select">
        <label for={id}>{i18n.t('exporting.envelope')}</label>
        <select
          id={id}
          value={choice.envelope}
          onChange={({ currentTarget: { value } }) => onChange({ ...choice, envelope: value === 'api' ? 'api' : 'client' })}
        >
          <option value="client">{i18n.t('exporting.envelopeClient')}</option>
          <option value="api">{i18n.t('exporting.envelopeApi')}</option>
        </select>
      </div>
    );
  }
  if (choice.format !== 'markdown') return null;
  return (
    <>
      <label class="export-option">
        <input
          type="checkbox"
          checked={choice.filePerPage}
          onChange={({ currentTarget: { checked } }) => onChange({ ...choice, filePerPage: checked })}
        />
        {i18n.t('exporting.filePerPage')}
      </label>
      <label class="export-option">
        <input
          type="checkbox"
          checked={choice.ownTemplate}
          onChange={({ currentTarget: { checked } }) => onChange({ ...choice, ownTemplate: checked })}
        />
        {i18n.t('exporting.ownTemplate')}
      </label>
      {choice.ownTemplate && (
        <div class="export-template">
          <label class="field-label" for={id}>
            {i18n.t('exporting.template')}
          </label>
          <textarea
            id={id}
            spellcheck={false}
            rows={8}
            value={choice.template}
            aria-invalid={problem !== undefined}
            aria-describedby={`${id}-said`}
            onInput={({ currentTarget: { value } }) => onChange({ ...choice, template: value })}
          />
          <p id={`${id}-said`} class={problem ? 'export-failed' : 'field-hint'} aria-live="polite">
            {problem ? problemText(problem) : i18n.t('exporting.templateHint', [TEMPLATE_NAMES.values.join(', ')])}
          </p>
        </div>
      )}
    </>
  );
}
