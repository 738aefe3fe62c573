import { useEffect, useState } from 'preact/hooks';
import { isOverdue, type Changes } from '../core/backup/due.ts';
import { askFolderPermission, canChooseFolder, chooseFolder, folderPermission } from '../platform/backup-folder.ts';
import { backupPlan, followBackupPlan, setBackupPlan, type BackupPlace, type BackupPlan } from '../platform/backup-plan.ts';
import { lastBackup, watchLastBackup, type LastBackup } from '../platform/backup-state.ts';
import { askToDownload, mayDownload } from '../platform/downloads.ts';
import { liveLibraryState } from '../storage/backup-changes.ts';
import { backupFolder, keepBackupFolder } from '../storage/backup-folder-row.ts';
import type { Database } from '../storage/database.ts';
import { backUpIfDue, makeAutomatic } from './backup/automatic.ts';
import { useLibrarySetting } from './use-library-setting.ts';
import { useLive } from './use-live.ts';

/** `undefined`: not known yet; null: never. */
export function useLastBackup(): LastBackup | null | undefined {
  const [last, setLast] = useState<LastBackup | null>();
  useEffect(() => {
    let current = true;
    const stop = watchLastBackup(setLast);
    lastBackup().then(
      (found) => current && setLast(found),
      () => {}, // the page says nothing of it then
    );
    return () => {
      current = false;
      stop();
    };
  }, []);
  return last;
}

/** Whether so much would be lost that a person should hear of it. */
export function useOverdueBackup(db: Database): boolean {
  const last = useLastBackup();
  const library = useLive(() => liveLibraryState(db), [db]).value;
  if (last === undefined || library === undefined) return false;
  const changes: Changes = { last: last?.at ?? null, lastClips: last?.clips ?? 0, ...library };
  return isOverdue(changes, new Date());
}

/** After what a person waits for; then while the page stays open. */
const FIRST_MS = 20_000;
const AGAIN_MS = 600_000;

/** Makes automatic backups while this page is open. */
export function useAutomaticBackups(db: Database): void {
  useEffect(() => {
    const life = new AbortController();
    const look = () =>
      void backUpIfDue(db, new Date(), life.signal).catch((error: unknown) => console.warn('No automatic backup was made.', error));
    const first = setTimeout(look, FIRST_MS);
    const again = setInterval(look, AGAIN_MS);
    return () => {
      life.abort();
      clearTimeout(first);
      clearInterval(again);
    };
  }, [db]);
}

export interface Planning {
  plan: BackupPlan | undefined;
  canChooseFolder: boolean;
  /** Name of the folder that was chosen. */
  folder: string | undefined;
  /** The place cannot be written: the browser wants to hear it from the reader again. */
  isStopped: boolean;
  /** Where a press of the reader counts. @returns whether it is so now */
  setPlace(where: BackupPlace): Promise<boolean>;
  setDays(days: BackupPlan['days']): void;
  /** Asks for the place again, and makes a backup there. */
  allowAgain(): Promise<boolean>;
}

/** Where automatic backups go, and how often. */
export function useBackupPlan(db: Database): Planning {
  const plan = useLibrarySetting(followBackupPlan);
  const [folder, setFolder] = useState<string>();
  const [isStopped, setStopped] = useState(false);
  const look = async () => {
    const handle = await backupFolder(db);
    setFolder(handle?.name);
    const { where } = await backupPlan();
    if (where === 'downloads') setStopped(!(await mayDownload()));
    else setStopped(where === 'folder' && (!handle || (await folderPermission(handle)) !== 'granted'));
  };
  useEffect(() => void look().catch(() => undefined), [db, plan?.where]);

  const begin = async (where: 'downloads' | 'folder') => {
    await look();
    await makeAutomatic(db, where, new Date(), new AbortController().signal).catch(() => false);
  };
  return {
    plan,
    canChooseFolder: canChooseFolder(),
    folder,
    isStopped,
    async setPlace(where) {
      if (where === 'downloads' && !(await askToDownload())) return false;
      if (where === 'folder') {
        const handle = await chooseFolder();
        if (!handle) return false;
        await keepBackupFolder(db, handle);
      }
      await setBackupPlan({ where, days: plan?.days ?? 7 });
      if (where !== 'off') await begin(where);
      return true;
    },
    setDays: (days) => void setBackupPlan({ where: plan?.where ?? 'off', days }),
    async allowAgain() {
      if (plan?.where === 'downloads' && !(await askToDownload())) return false;
      if (plan?.where === 'folder') {
        const handle = await backupFolder(db);
        const given = handle ? await askFolderPermission(handle) : false;
        if (!given) return false;
      }
      if (plan && plan.where !== 'off') await begin(plan.where);
      return true;
    },
  };
}
