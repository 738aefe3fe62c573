import { backupName, outdated } from '../../core/backup/backup-name.ts';
import { isDue } from '../../core/backup/due.ts';
import { fileInFolder, folderPermission, tidyFolder } from '../../platform/backup-folder.ts';
import { backupPlan } from '../../platform/backup-plan.ts';
import { lastBackup, rememberBackup } from '../../platform/backup-state.ts';
import { downloadInto, mayDownload, tidyDownloads } from '../../platform/downloads.ts';
import { libraryState } from '../../storage/backup-changes.ts';
import { backupFolder } from '../../storage/backup-folder-row.ts';
import type { Database } from '../../storage/database.ts';
import type { SavedFile } from '../save-file.ts';
import { writeBackupTo } from '../use-backup.ts';

/**
 * Makes an automatic backup where one is due and its place can be written, and takes away the oldest. One page does it at a time.
 * @returns whether one was made
 */
export async function backUpIfDue(db: Database, now: Date, signal: AbortSignal): Promise<boolean> {
  return navigator.locks.request('automatic-backup', { ifAvailable: true }, async (lock) => {
    if (!lock) return false;
    const [plan, last, library] = await Promise.all([backupPlan(), lastBackup(), libraryState(db)]);
    if (plan.where === 'off') return false;
    if (!isDue({ last: last?.at ?? null, lastClips: last?.clips ?? 0, ...library }, plan.days, now)) return false;
    return makeAutomatic(db, plan.where, now, signal);
  });
}

/** @returns false where the place cannot be written without the reader */
export async function makeAutomatic(db: Database, where: 'downloads' | 'folder', now: Date, signal: AbortSignal): Promise<boolean> {
  const name = backupName(now, { kind: 'auto' });
  const during = { signal, onProgress: () => {} };
  if (where === 'downloads') {
    if (!(await mayDownload())) return false;
    const parts: Uint8Array<ArrayBuffer>[] = [];
    const clips = await writeBackupTo(inMemory(parts), db.name, undefined, during);
    await downloadInto(name, new Blob(parts, { type: 'application/zip' }));
    await rememberBackup({ at: now.toISOString(), clips });
    await tidyDownloads(outdated);
    return true;
  }
  const folder = await backupFolder(db);
  if (!folder || (await folderPermission(folder)) !== 'granted') return false;
  const clips = await writeBackupTo(await fileInFolder(folder, name), db.name, undefined, during);
  await rememberBackup({ at: now.toISOString(), clips });
  await tidyFolder(folder, outdated);
  return true;
}

function inMemory(parts: Uint8Array<ArrayBuffer>[]): SavedFile {
  return {
    write: async (bytes) => void parts.push(bytes as Uint8Array<ArrayBuffer>),
    close: async () => {},
    abort: async () => {
      parts.length = 0;
    },
  };
}
