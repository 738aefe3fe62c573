import { i18n } from '#i18n';
import type { CsvColumns } from '../../../core/exchange/import/csv-columns.ts';
import type { ImportReport, ImportRow, NoImport, RowFilter, StopFailure } from '../../../core/exchange/import/report.ts';
import { Notice } from '../../Notice.tsx';
import { formatNumber } from '../number.ts';
import { placeHref } from '../place.ts';
import { DropFile } from './DropFile.tsx';
import { formatName, importFailureText } from './import-texts.ts';
import { ImportPlan } from './ImportPlan.tsx';

export type ImportShown =
  | { phase: 'choosing'; refused?: NoImport & { name: string } }
  | { phase: 'reading'; name: string }
  | { phase: 'planned'; name: string; report: ImportReport; failure?: StopFailure | 'cancelled' }
  | { phase: 'running'; name: string; report: ImportReport; done: number; total: number }
  | { phase: 'done'; name: string; imported: { added: number; changed: number; collections: number } };

interface ImportViewProps {
  state: ImportShown;
  rows(filter: RowFilter, from: number, to: number): Promise<readonly ImportRow[]>;
  onFile(file: File): void;
  onColumns(columns: CsvColumns): void;
  onImport(): void;
  onCancel(): void;
  onOther(): void;
}

const ACCEPT = '.json,.jsonld,.csv,.ris,.txt,.zip,application/json,text/csv,application/zip';
const KNOWN = [
  'own-json',
  'w3c-json-ld',
  'hypothesis-json',
  'obsidian-json',
  'karakeep-json',
  'omnivore-json',
  'ris',
  'csl-json',
  'csv',
] as const;

/** From a file of another program, or of ours, to clips. */
export function ImportView({ state, rows, onFile, onColumns, onImport, onCancel, onOther }: ImportViewProps) {
  return (
    <div class="library-page import">
      <h1>{i18n.t('importing.title')}</h1>
      <p class="soft import-lead">{i18n.t('importing.lead')}</p>
      {state.phase === 'choosing' && (
        <>
          {state.refused && (
            <Notice icon="alert" tone="problem" title={i18n.t('importing.refused', [state.refused.name])}>
              <p>{importFailureText(state.refused.failure)}</p>
            </Notice>
          )}
          <DropFile
            icon="import"
            title={i18n.t('importing.drop')}
            choose={i18n.t('importing.choose')}
            hint={i18n.t('importing.hint')}
            accept={ACCEPT}
            onFile={onFile}
          />
          <section class="import-known" aria-labelledby="import-known">
            <h2 id="import-known">{i18n.t('importing.known')}</h2>
            <ul>
              {KNOWN.map((format) => (
                <li key={format}>{formatName(format)}</li>
              ))}
            </ul>
          </section>
        </>
      )}
      {state.phase === 'reading' && (
        <div class="import-waiting">
          <output>{i18n.t('importing.reading', [state.name])}</output>
          <progress aria-label={i18n.t('importing.reading', [state.name])} />
          <button type="button" class="button" onClick={onCancel}>
            {i18n.t('importing.cancel')}
          </button>
        </div>
      )}
      {(state.phase === 'planned' || state.phase === 'running') && (
        <ImportPlan
          name={state.name}
          report={state.report}
          failure={state.phase === 'planned' ? state.failure : undefined}
          running={state.phase === 'running' ? state : null}
          rows={rows}
          onColumns={onColumns}
          onImport={onImport}
          onCancel={onCancel}
          onOther={onOther}
        />
      )}
      {state.phase === 'done' && (
        <Notice icon="check" title={importedText(state.imported)}>
          <p>{i18n.t('importing.doneLead', [state.name])}</p>
          <p class="import-next">
            <a class="button button-primary" href={placeHref('clips', '', { sort: 'modified' })}>
              {i18n.t('importing.toClips')}
            </a>
            <button type="button" class="button" onClick={onOther}>
              {i18n.t('importing.another')}
            </button>
          </p>
        </Notice>
      )}
    </div>
  );
}

export function importedText({ added, changed }: { added: number; changed: number }): string {
  if (changed === 0) return i18n.t('importing.added', added, [formatNumber(added)]);
  return i18n.t('importing.addedChanged', [formatNumber(added), formatNumber(changed)]);
}
