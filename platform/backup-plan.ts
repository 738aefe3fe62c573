import { storage } from 'wxt/utils/storage';

export const PLACES = ['off', 'downloads', 'folder'] as const;
/** Where automatic backups go. */
export type BackupPlace = (typeof PLACES)[number];

export interface BackupPlan {
  where: BackupPlace;
  /** How old the last backup may become. */
  days: 1 | 7 | 30;
}

const item = storage.defineItem<unknown>('local:backupPlan', { fallback: null });

export async function backupPlan(): Promise<BackupPlan> {
  return readPlan(await item.getValue());
}

export function setBackupPlan(plan: BackupPlan): Promise<void> {
  return item.setValue(plan);
}

/** Gives it now and after every change. */
export function followBackupPlan(take: (plan: BackupPlan) => void, signal: AbortSignal): void {
  const give = (stored: unknown) => signal.aborted || take(readPlan(stored));
  item.getValue().then(give, () => {}); // off then
  signal.addEventListener('abort', item.watch(give));
}

function readPlan(stored: unknown): BackupPlan {
  const { where, days } = (stored ?? {}) as Partial<BackupPlan>;
  return { where: PLACES.find((one) => one === where) ?? 'off', days: ([1, 7, 30] as const).find((one) => one === days) ?? 7 };
}
