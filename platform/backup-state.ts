import { storage } from 'wxt/utils/storage';

/** The last backup that was made whole: a file the person has. */
export interface LastBackup {
  /** ISO 8601, UTC. */
  at: string;
  clips: number;
}

const item = storage.defineItem<LastBackup | null>('local:lastBackup', { fallback: null });

export function lastBackup(): Promise<LastBackup | null> {
  return item.getValue();
}

export function rememberBackup(backup: LastBackup): Promise<void> {
  return item.setValue(backup);
}

export function watchLastBackup(listener: (backup: LastBackup | null) => void): () => void {
  return item.watch(listener);
}
