import { i18n } from '#i18n';
import { formatBytes, formatNumber } from '../number.ts';
import { formatTime } from '../time.ts';
import { placeHref } from '../place.ts';
import { SettingCard } from './SettingCard.tsx';

export interface StorageFigures {
  /** Bytes; undefined where the browser does not tell. */
  used: number | undefined;
  persisted: boolean;
  clips: number;
  trash: number;
  collections: number;
  snapshots: number;
  /** ISO 8601; null: never, undefined: not known. */
  lastBackup?: string | null | undefined;
}

export type CheckState = 'running' | { problems: readonly string[]; looked: number } | null;

interface StorageSettingProps {
  figures: StorageFigures | undefined;
  check: CheckState;
  onPersist(): void;
  onCheck(): void;
}

/** What is stored, how safely, and whether it is whole. */
export function StorageSetting({ figures, check, onPersist, onCheck }: StorageSettingProps) {
  return (
    <SettingCard id="storage" title={i18n.t('settings.storage')} lead={i18n.t('settings.storageLead')}>
      {figures && (
        <dl class="facts">
          <Row name={i18n.t('library.clips')}>{formatNumber(figures.clips)}</Row>
          <Row name={i18n.t('library.trash')}>{formatNumber(figures.trash)}</Row>
          <Row name={i18n.t('library.collections')}>{formatNumber(figures.collections)}</Row>
          <Row name={i18n.t('settings.snapshots')}>{formatNumber(figures.snapshots)}</Row>
          {figures.used !== undefined && <Row name={i18n.t('settings.used')}>{formatBytes(figures.used)}</Row>}
          <Row name={i18n.t('settings.kept')}>
            {figures.persisted ? (
              i18n.t('settings.persisted')
            ) : (
              <>
                {i18n.t('settings.notPersisted')}{' '}
                <button type="button" class="link-button" onClick={onPersist}>
                  {i18n.t('settings.persist')}
                </button>
              </>
            )}
          </Row>
          {figures.lastBackup !== undefined && (
            <Row name={i18n.t('settings.lastBackup')}>
              {figures.lastBackup === null ? i18n.t('settings.never') : formatTime(figures.lastBackup)}{' '}
              <a href={placeHref('backup')}>{i18n.t('settings.toBackup')}</a>
            </Row>
          )}
        </dl>
      )}
      <div class="check">
        <button type="button" class="button" aria-disabled={check === 'running'} onClick={onCheck}>
          {i18n.t('settings.check')}
        </button>
        <output>
          {check === 'running' && i18n.t('settings.checking')}
          {check !== null && check !== 'running' && (
            <>
              {check.problems.length === 0
                ? i18n.t('settings.checkedWell', [formatNumber(check.looked)])
                : i18n.t('settings.checkedBad', [formatNumber(check.problems.length)])}
            </>
          )}
        </output>
      </div>
      {check !== null && check !== 'running' && check.problems.length > 0 && (
        <ul class="problems">
          {check.problems.slice(0, 50).map((problem) => (
            <li key={problem}>{problem}</li>
          ))}
        </ul>
      )}
    </SettingCard>
  );
}

function Row({ name, children }: { name: string; children: preact.ComponentChildren }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
