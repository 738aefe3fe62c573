import { i18n } from '#i18n';
import { Notice } from '../../Notice.tsx';
import { DropFile } from '../import/DropFile.tsx';
import { formatNumber } from '../number.ts';
import { SettingCard } from '../settings/SettingCard.tsx';
import { problemText, type BackupProblem } from './backup-texts.ts';
import { CheckedBackup, type CheckedRows } from './CheckedBackup.tsx';
import { Passphrase } from './Passphrase.tsx';
import { Progress } from './Progress.tsx';

export type RestoreMode = 'merge' | 'replace';

interface Looked {
  made: string;
  rows: CheckedRows;
}

export type RestoreShown =
  | { phase: 'choosing'; refused?: { name: string; problem: BackupProblem; detail: string } }
  | { phase: 'locked'; name: string; isWrong: boolean }
  | { phase: 'checking'; name: string; done: number; total: number }
  | { phase: 'checked'; name: string; backup: Looked; here: number; problem?: BackupProblem }
  | { phase: 'restoring'; name: string; backup: Looked; done: number; total: number }
  | { phase: 'done'; name: string; restored: { added: CheckedRows; changed: CheckedRows }; mode: RestoreMode };

interface RestoreBackupProps {
  state: RestoreShown;
  onFile(file: File): void;
  onUnlock(passphrase: string): void;
  onRestore(mode: RestoreMode): void;
  onCancel(): void;
  onReset(): void;
}

/** From a backup's file back into the library. */
export function RestoreBackup({ state, onFile, onUnlock, onRestore, onCancel, onReset }: RestoreBackupProps) {
  return (
    <SettingCard id="restore" title={i18n.t('backup.restore')} lead={i18n.t('backup.restoreLead')}>
      {state.phase === 'choosing' && (
        <>
          {state.refused && (
            <Notice icon="alert" tone="problem" title={i18n.t('backup.refused', [state.refused.name])}>
              <p>{problemText(state.refused.problem)}</p>
              {state.refused.detail !== '' && <p class="backup-detail">{state.refused.detail}</p>}
            </Notice>
          )}
          <DropFile
            icon="archive"
            title={i18n.t('backup.drop')}
            choose={i18n.t('backup.choose')}
            hint={i18n.t('backup.hint')}
            accept=".zip,.age,application/zip"
            onFile={onFile}
          />
        </>
      )}
      {state.phase === 'locked' && (
        <>
          <p>{i18n.t('backup.isLocked', [state.name])}</p>
          <Passphrase
            isNew={false}
            submit={i18n.t('backup.unlock')}
            problem={state.isWrong ? i18n.t('backup.problem.wrongPassphrase') : undefined}
            onSubmit={onUnlock}
            onCancel={onReset}
          />
        </>
      )}
      {state.phase === 'checking' && <Progress text={i18n.t('backup.checking', [state.name])} {...state} onCancel={onReset} />}
      {state.phase === 'checked' && (
        <CheckedBackup {...state} made={state.backup.made} rows={state.backup.rows} onRestore={onRestore} onReset={onReset} />
      )}
      {state.phase === 'restoring' && <Progress text={i18n.t('backup.restoring')} {...state} onCancel={onCancel} />}
      {state.phase === 'done' && (
        <Notice icon="check" title={doneText(state)}>
          {state.mode === 'merge' && (
            <p>{i18n.t('backup.merged', [formatNumber(state.restored.added.clips), formatNumber(state.restored.changed.clips)])}</p>
          )}
          <button type="button" class="button" onClick={onReset}>
            {i18n.t('backup.understood')}
          </button>
        </Notice>
      )}
    </SettingCard>
  );
}

function doneText({ mode, restored }: Extract<RestoreShown, { phase: 'done' }>): string {
  return mode === 'merge'
    ? i18n.t('backup.mergedTitle')
    : i18n.t('backup.restored', restored.added.clips, [formatNumber(restored.added.clips)]);
}
