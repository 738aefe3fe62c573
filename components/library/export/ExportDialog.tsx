import { i18n } from '#i18n';
import type { TemplateProblem } from '../../../core/exchange/export/template.ts';
import { Dialog } from '../dialogs/Dialog.tsx';
import { formatNumber } from '../number.ts';
import type { ExportChoice } from './choice.ts';
import { ExportOptions } from './ExportOptions.tsx';
import { FormatPicker } from './FormatPicker.tsx';

interface ExportDialogProps {
  count: number;
  choice: ExportChoice;
  /** Of the template; with one, nothing can be exported. */
  problem: TemplateProblem | undefined;
  /** Undefined while it is read. */
  preview: string | undefined;
  state: { phase: 'choosing' } | { phase: 'running'; done: number; total: number } | { phase: 'done'; clips: number } | { phase: 'failed' };
  onChoose(choice: ExportChoice): void;
  onExport(): void;
  onCancel(): void;
  onClose(): void;
}

/** From clips to a file: the format, what it asks, how it begins, and how far it is. */
export function ExportDialog({ count, choice, problem, preview, state, onChoose, onExport, onCancel, onClose }: ExportDialogProps) {
  const isRunning = state.phase === 'running';
  return (
    <Dialog title={i18n.t('exporting.title', count, [formatNumber(count)])} wide onClose={isRunning ? onCancel : onClose}>
      <form
        class="export"
        onSubmit={(event) => {
          event.preventDefault();
          if (!isRunning && !problem) onExport();
        }}
      >
        <fieldset class="export-choices" disabled={isRunning}>
          <FormatPicker value={choice.format} onChange={(format) => onChoose({ ...choice, format })} />
        </fieldset>
        <div class="export-side">
          <fieldset class="export-choices" disabled={isRunning}>
            <ExportOptions choice={choice} problem={problem} onChange={onChoose} />
          </fieldset>
          <label class="export-preview" aria-busy={preview === undefined}>
            <span class="export-title">{i18n.t('exporting.preview')}</span>
            {/* A field takes the focus, so that it can be scrolled by keyboard. */}
            <textarea readOnly spellcheck={false} dir="auto" value={previewText(preview)} />
          </label>
        </div>
        <footer class="export-foot">
          <output class="export-said">
            {state.phase === 'done' && i18n.t('exporting.done', state.clips, [formatNumber(state.clips)])}
            {state.phase === 'failed' && <span class="export-failed">{i18n.t('exporting.failed')}</span>}
          </output>
          {isRunning && (
            <label class="export-progress">
              <span>{i18n.t('exporting.running', [formatNumber(state.done), formatNumber(state.total)])}</span>
              <progress value={state.done} max={Math.max(1, state.total)} />
            </label>
          )}
          {isRunning ? (
            <button type="button" class="button" onClick={onCancel}>
              {i18n.t('exporting.cancel')}
            </button>
          ) : (
            <>
              <button type="button" class="button" onClick={onClose}>
                {state.phase === 'done' ? i18n.t('exporting.close') : i18n.t('exporting.cancel')}
              </button>
              <button type="submit" class="button button-primary" disabled={problem !== undefined || count === 0}>
                {state.phase === 'done' ? i18n.t('exporting.again') : i18n.t('exporting.export')}
              </button>
            </>
          )}
        </footer>
      </form>
    </Dialog>
  );
}

function previewText(preview: string | undefined): string {
  if (preview === undefined) return i18n.t('exporting.previewWaits');
  return preview.replace(/^\uFEFF/u, '') || i18n.t('exporting.previewEmpty');
}
