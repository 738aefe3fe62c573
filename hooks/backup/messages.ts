import type { BackupTable } from '../../core/backup/manifest.ts';
import type { BackupFailure } from '../../core/backup/read-backup.ts';
import type { StorageFailure } from '../../storage/failure.ts';
import type { RestoredRows, RestoreMode } from '../../storage/restore-backup.ts';

/** What a page asks of its backup worker, one thing at a time. */
export type ToBackup =
  | { say: 'make'; database: string; settings: { key: string; value: unknown }[]; by: string; passphrase?: string | undefined }
  /** The last bytes were taken: the next may come. */
  | { say: 'took' }
  | { say: 'look'; file: Blob; passphrase?: string | undefined }
  /** What was looked through. */
  | { say: 'restore'; database: string; mode: RestoreMode; batch: string }
  | { say: 'cancel' };

/** A backup that was looked through and found whole. */
export interface LookedBackup {
  /** ISO 8601, UTC. */
  made: string;
  rows: Readonly<Record<BackupTable, number>>;
}

export type BackupProblem = BackupFailure | StorageFailure | 'unreadable' | 'cancelled' | 'broken';

export type FromBackup =
  | { say: 'bytes'; bytes: Uint8Array }
  | { say: 'progress'; done: number; total: number }
  | { say: 'made'; clips: number }
  | { say: 'looked'; backup: LookedBackup }
  | { say: 'restored'; restored: RestoredRows }
  | { say: 'failed'; problem: BackupProblem; detail: string };
