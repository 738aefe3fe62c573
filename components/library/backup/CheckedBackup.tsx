import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Notice } from '../../Notice.tsx';
import { ConfirmDialog } from '../dialogs/ConfirmDialog.tsx';
import { formatNumber } from '../number.ts';
import { RadioList } from '../settings/RadioList.tsx';
import { formatTime } from '../time.ts';
import { problemText, type BackupProblem } from './backup-texts.ts';

export type CheckedRows = Readonly<Record<'clips' | 'revisions' | 'snapshots' | 'collections' | 'searches' | 'ownConcepts', number>>;

interface CheckedBackupProps {
  name: string;
  /** ISO 8601. */
  made: string;
  rows: CheckedRows;
  /** Clips in the library now. */
  here: number;
  problem?: BackupProblem;
  onRestore(mode: 'merge' | 'replace'): void;
  onReset(): void;
}

/** A backup that was found whole: what is in it, and what becomes of what is here. */
export function CheckedBackup({ name, made, rows, here, problem, onRestore, onReset }: CheckedBackupProps) {
  const [mode, setMode] = useState<'merge' | 'replace'>('merge');
  const [isAsking, setAsking] = useState(false);
  const counts: readonly [string, number][] = [
    [i18n.t('library.clips'), rows.clips],
    [i18n.t('backup.earlier'), rows.revisions],
    [i18n.t('library.collections'), rows.collections],
    [i18n.t('library.savedSearches'), rows.searches],
    [i18n.t('backup.articles'), rows.snapshots],
    [i18n.t('own.title'), rows.ownConcepts],
  ];
  return (
    <>
      {problem && (
        <Notice icon="alert" tone="problem" title={i18n.t('backup.notRestored')}>
          <p>{problemText(problem)}</p>
        </Notice>
      )}
      <dl class="facts">
        <Fact name={i18n.t('backup.file')} value={name} />
        <Fact name={i18n.t('backup.madeOn')} value={formatTime(made)} />
        {counts
          .filter(([, count], i) => i === 0 || count > 0)
          .map(([title, count]) => (
            <Fact key={title} name={title} value={formatNumber(count)} />
          ))}
      </dl>
      <p class="backup-whole">{i18n.t('backup.whole')}</p>
      {here > 0 && (
        <RadioList
          name="restore-mode"
          label={i18n.t('backup.mode')}
          value={mode}
          options={[
            { value: 'merge', title: i18n.t('backup.merge'), detail: i18n.t('backup.mergeDetail') },
            { value: 'replace', title: i18n.t('backup.replace'), detail: i18n.t('backup.replaceDetail', here, [formatNumber(here)]) },
          ]}
          onChange={(value) => setMode(value)}
        />
      )}
      <div class="backup-actions">
        <button
          type="button"
          class={mode === 'replace' ? 'button button-danger' : 'button button-primary'}
          onClick={() => (here === 0 ? onRestore('replace') : mode === 'replace' ? setAsking(true) : onRestore(mode))}
        >
          {i18n.t('backup.restore')}
        </button>
        <button type="button" class="button" onClick={onReset}>
          {i18n.t('backup.cancel')}
        </button>
      </div>
      {isAsking && (
        <ConfirmDialog
          title={i18n.t('backup.replaceTitle')}
          text={i18n.t('backup.replaceText', here, [formatNumber(here)])}
          submit={i18n.t('backup.replace')}
          onSubmit={() => {
            setAsking(false);
            onRestore('replace');
          }}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}

function Fact({ name, value }: { name: string; value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}
