import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import type { CsvColumns } from '../../../core/exchange/import/csv-columns.ts';
import type { ImportReport, ImportRow, RowFilter, StopFailure } from '../../../core/exchange/import/report.ts';
import { Notice } from '../../Notice.tsx';
import { LibraryIcon } from '../LibraryIcon.tsx';
import { formatNumber } from '../number.ts';
import { ColumnsForm } from './ColumnsForm.tsx';
import { formatName, importFailureText } from './import-texts.ts';
import { ImportRows } from './ImportRows.tsx';

interface ImportPlanProps {
  name: string;
  report: ImportReport;
  failure: StopFailure | 'cancelled' | undefined;
  /** While it is carried out. */
  running: { done: number; total: number } | null;
  rows(filter: RowFilter, from: number, to: number): Promise<readonly ImportRow[]>;
  onColumns(columns: CsvColumns): void;
  onImport(): void;
  onCancel(): void;
  onOther(): void;
}

/** What an import would do, line by line, and the word to do it. */
export function ImportPlan({ name, report, failure, running, rows, onColumns, onImport, onCancel, onOther }: ImportPlanProps) {
  const { counts, collections, table } = report;
  const changes = counts.add + counts.change + collections;
  const isUnread = table !== undefined && Object.values(counts).every((count) => count === 0);
  return (
    <>
      <div class="import-file">
        <LibraryIcon name="archive" />
        <span class="import-file-name" dir="auto">
          {name}
        </span>
        <span class="soft">{report.formats.map(formatName).join(', ')}</span>
        <button type="button" class="link-button" disabled={running !== null} onClick={onOther}>
          {i18n.t('importing.other')}
        </button>
      </div>
      {failure === 'cancelled' && <Notice icon="undo" title={i18n.t('importing.cancelled')} />}
      {failure !== undefined && failure !== 'cancelled' && (
        <Notice icon="alert" tone="problem" title={i18n.t('importing.failed')}>
          <p>{importFailureText(failure)}</p>
        </Notice>
      )}
      {table && <ColumnsForm table={table} isOpen={isUnread} onChange={onColumns} />}
      {isUnread ? (
        <Notice icon="alert" title={i18n.t('importing.tellColumns')}>
          <p>{i18n.t('importing.tellColumnsLead')}</p>
        </Notice>
      ) : (
        <ImportRows report={report} rows={rows} />
      )}
      <footer class="import-foot">
        {running ? (
          <Foot
            said={
              <label class="import-progress">
                <span>{i18n.t('importing.running', [formatNumber(running.done), formatNumber(running.total)])}</span>
                <progress value={running.done} max={Math.max(1, running.total)} />
              </label>
            }
          >
            <button type="button" class="button" onClick={onCancel}>
              {i18n.t('importing.cancel')}
            </button>
          </Foot>
        ) : (
          <Foot said={<output>{isUnread ? '' : summary(report)}</output>}>
            <button type="button" class="button button-primary" disabled={changes === 0} onClick={onImport}>
              {i18n.t('importing.import')}
            </button>
          </Foot>
        )}
      </footer>
    </>
  );
}

function Foot({ said, children }: { said: ComponentChildren; children: ComponentChildren }) {
  return (
    <>
      <div class="import-said">{said}</div>
      {children}
    </>
  );
}

function summary({ counts, collections }: ImportReport): string {
  if (counts.add + counts.change + collections === 0) return i18n.t('importing.nothingToAdd');
  const parts = [
    counts.add > 0 ? i18n.t('importing.willAdd', counts.add, [formatNumber(counts.add)]) : '',
    counts.change > 0 ? i18n.t('importing.willChange', counts.change, [formatNumber(counts.change)]) : '',
    collections > 0 ? i18n.t('importing.willCollect', collections, [formatNumber(collections)]) : '',
  ];
  return parts.filter((part) => part !== '').join(' · ');
}
