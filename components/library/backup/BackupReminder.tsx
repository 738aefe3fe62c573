import { i18n } from '#i18n';
import { Icon } from '../../Icon.tsx';
import { placeHref } from '../place.ts';

/** A quiet word in the library where much would be lost. */
export function BackupReminder() {
  return (
    <a class="backup-reminder" href={placeHref('backup')}>
      <Icon name="shield" size={14} />
      {i18n.t('backup.overdue')}
    </a>
  );
}
