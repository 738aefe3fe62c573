import { i18n } from '#i18n';
import { Notice } from '../../Notice.tsx';
import { RadioList } from '../settings/RadioList.tsx';
import { SettingCard } from '../settings/SettingCard.tsx';

export type BackupPlace = 'off' | 'downloads' | 'folder';
export type BackupDays = 1 | 7 | 30;

interface AutomaticBackupProps {
  /** Undefined until it is read. */
  where: BackupPlace | undefined;
  days: BackupDays;
  canChooseFolder: boolean;
  /** Name of the one that was chosen. */
  folder: string | undefined;
  /** The browser no longer lets us write there. */
  isStopped: boolean;
  onPlace(where: BackupPlace): void;
  onDays(days: BackupDays): void;
  onAllowAgain(): void;
}

const DAYS = { 1: 'backup.days.daily', 7: 'backup.days.weekly', 30: 'backup.days.monthly' } as const;

/** Backups that nobody has to think of. */
export function AutomaticBackup(props: AutomaticBackupProps) {
  const { where, days, canChooseFolder, folder, isStopped, onPlace, onDays, onAllowAgain } = props;
  const folderDetail = folder === undefined ? i18n.t('backup.folderDetail') : i18n.t('backup.folderChosen', [folder]);
  return (
    <SettingCard id="automatic" title={i18n.t('backup.automatic')} lead={i18n.t('backup.automaticLead')}>
      <RadioList
        name="backup-place"
        label={i18n.t('backup.automatic')}
        value={where}
        options={[
          { value: 'off', title: i18n.t('backup.off') },
          { value: 'downloads', title: i18n.t('backup.downloads'), detail: i18n.t('backup.downloadsDetail') },
          ...(canChooseFolder ? [{ value: 'folder' as const, title: i18n.t('backup.folder'), detail: folderDetail }] : []),
        ]}
        onChange={onPlace}
      />
      {where !== undefined && where !== 'off' && (
        <>
          <label class="backup-days">
            <span>{i18n.t('backup.often')}</span>
            <select value={String(days)} onChange={({ currentTarget: { value } }) => onDays(Number(value) as BackupDays)}>
              {([1, 7, 30] as const).map((one) => (
                <option key={one} value={String(one)}>
                  {i18n.t(DAYS[one])}
                </option>
              ))}
            </select>
            {where === 'folder' && canChooseFolder && (
              <button type="button" class="link-button" onClick={() => onPlace('folder')}>
                {i18n.t('backup.otherFolder')}
              </button>
            )}
          </label>
          {isStopped && (
            <Notice icon="alert" title={i18n.t('backup.stopped')}>
              <p>{i18n.t('backup.stoppedLead')}</p>
              <button type="button" class="button" onClick={onAllowAgain}>
                {i18n.t('backup.allowAgain')}
              </button>
            </Notice>
          )}
        </>
      )}
    </SettingCard>
  );
}
