import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { formatNumber } from '../number.ts';
import { SettingCard } from '../settings/SettingCard.tsx';
import { Passphrase } from './Passphrase.tsx';
import { Progress } from './Progress.tsx';

export type MakingState =
  | { phase: 'idle' }
  | { phase: 'running'; done: number; total: number }
  | { phase: 'done'; clips: number; name: string }
  | { phase: 'failed' };

interface MakeBackupProps {
  state: MakingState;
  /** Without one the file is not locked. */
  onMake(passphrase: string | undefined): void;
  onCancel(): void;
}

/** Everything into one file, now. */
export function MakeBackup({ state, onMake, onCancel }: MakeBackupProps) {
  const [isLocking, setLocking] = useState(false);
  return (
    <SettingCard id="make" title={i18n.t('backup.make')} lead={i18n.t('backup.makeLead')}>
      {state.phase === 'running' ? (
        <Progress text={i18n.t('backup.making', [formatNumber(state.done), formatNumber(state.total)])} {...state} onCancel={onCancel} />
      ) : isLocking ? (
        <Passphrase
          isNew
          submit={i18n.t('backup.makeLocked')}
          onSubmit={(passphrase) => {
            setLocking(false);
            onMake(passphrase);
          }}
          onCancel={() => setLocking(false)}
        />
      ) : (
        <div class="backup-actions">
          <button type="button" class="button button-primary" onClick={() => onMake(undefined)}>
            {i18n.t('backup.now')}
          </button>
          <button type="button" class="button" onClick={() => setLocking(true)}>
            {i18n.t('backup.withPassphrase')}
          </button>
        </div>
      )}
      <output class="backup-said">
        {state.phase === 'done' && i18n.t('backup.made', state.clips, [formatNumber(state.clips), state.name])}
        {state.phase === 'failed' && <span class="backup-failed">{i18n.t('backup.notMade')}</span>}
      </output>
    </SettingCard>
  );
}
