import { i18n } from '#i18n';

/** Why a backup is not taken or not made. */
export type BackupProblem =
  | 'no-backup'
  | 'damaged'
  | 'newer'
  | 'locked'
  | 'wrong-passphrase'
  | 'unreadable'
  | 'cancelled'
  | 'broken'
  | 'storage-full'
  | 'storage-blocked'
  | 'not-found';

const PROBLEMS = {
  'no-backup': 'backup.problem.noBackup',
  damaged: 'backup.problem.damaged',
  newer: 'backup.problem.newer',
  locked: 'backup.problem.wrongPassphrase',
  'wrong-passphrase': 'backup.problem.wrongPassphrase',
  unreadable: 'backup.problem.unreadable',
  cancelled: 'backup.problem.cancelled',
  broken: 'backup.problem.broken',
  'not-found': 'backup.problem.broken',
  'storage-full': 'failure.storageFull',
  'storage-blocked': 'failure.storageBlocked',
} as const satisfies Record<BackupProblem, string>;

export function problemText(problem: BackupProblem): string {
  return i18n.t(PROBLEMS[problem]);
}
