import { i18n } from '#i18n';
import { AutomaticBackup } from '../../../components/library/backup/AutomaticBackup.tsx';
import { MakeBackup } from '../../../components/library/backup/MakeBackup.tsx';
import { RestoreBackup } from '../../../components/library/backup/RestoreBackup.tsx';
import { formatNumber } from '../../../components/library/number.ts';
import { formatTime } from '../../../components/library/time.ts';
import { useBackup } from '../../../hooks/use-backup.ts';
import { useBackupPlan, useLastBackup } from '../../../hooks/use-backup-plan.ts';
import { useRestore } from '../../../hooks/use-restore.ts';
import type { SectionProps } from '../routes.tsx';

/** Wires backups: by hand, automatic, and the way back. */
export function BackupSection({ db, say }: SectionProps) {
  const backing = useBackup(db.name);
  const planning = useBackupPlan(db);
  const last = useLastBackup();
  const restoring = useRestore(db, () => say({ text: i18n.t('backup.restoredToast') }));
  const refuse = (isDone: boolean) => !isDone && say({ text: i18n.t('backup.notAllowed') });
  return (
    <div class="library-page settings backup">
      <h1>{i18n.t('backup.title')}</h1>
      <p class="soft backup-last">
        {last === null && i18n.t('backup.never')}
        {last && i18n.t('backup.last', last.clips, [formatTime(last.at), formatNumber(last.clips)])}
      </p>
      <MakeBackup state={backing.state} onMake={backing.make} onCancel={backing.cancel} />
      <AutomaticBackup
        where={planning.plan?.where}
        days={planning.plan?.days ?? 7}
        canChooseFolder={planning.canChooseFolder}
        folder={planning.folder}
        isStopped={planning.isStopped}
        onPlace={(where) => void planning.setPlace(where).then(refuse)}
        onDays={planning.setDays}
        onAllowAgain={() => void planning.allowAgain().then(refuse)}
      />
      <RestoreBackup
        state={restoring.state}
        onFile={restoring.choose}
        onUnlock={restoring.unlock}
        onRestore={restoring.restore}
        onCancel={restoring.cancel}
        onReset={restoring.reset}
      />
    </div>
  );
}
