import type { RestoredRows, RestoreMode } from '../../storage/restore-backup.ts';
import type { BackupProblem, FromBackup, LookedBackup, ToBackup } from './messages.ts';

/** What came to nothing, and why. */
export class BackupStopped extends Error {
  readonly problem: BackupProblem;
  readonly detail: string;
  constructor(problem: BackupProblem, detail: string) {
    super(`${problem} ${detail}`);
    this.problem = problem;
    this.detail = detail;
  }
}

interface During {
  signal: AbortSignal;
  onProgress(done: number, total: number): void;
}

export interface BackupClient {
  /** @throws BackupStopped, and whatever `write` throws */
  make(what: Omit<Extract<ToBackup, { say: 'make' }>, 'say'>, write: (bytes: Uint8Array) => Promise<void>, during: During): Promise<number>;
  /** @throws BackupStopped */
  look(file: Blob, passphrase: string | undefined, during: During): Promise<LookedBackup>;
  /** Of the file that was looked through last. @throws BackupStopped */
  restore(database: string, mode: RestoreMode, batch: string, during: During): Promise<RestoredRows>;
  close(): void;
}

/** A page's line to a worker that makes and restores backups. */
export function startBackup(): BackupClient {
  const worker = new Worker(new URL('./backup.worker.ts', import.meta.url), { type: 'module', name: 'backup' });
  const send = (message: ToBackup) => worker.postMessage(message);

  function ask<Say extends FromBackup['say']>(
    message: ToBackup,
    answer: Say,
    { signal, onProgress }: During,
    take: (bytes: Uint8Array) => Promise<void> = async () => {},
  ): Promise<Extract<FromBackup, { say: Say }>> {
    return new Promise((resolve, reject) => {
      const life = new AbortController();
      const end = (error?: unknown) => {
        life.abort();
        if (error !== undefined) reject(error instanceof Error ? error : new Error(String(error)));
      };
      const hear = ({ data }: MessageEvent<FromBackup>) => {
        if (data.say === 'progress') onProgress(data.done, data.total);
        else if (data.say === 'bytes') {
          take(data.bytes).then(
            () => send({ say: 'took' }),
            (error: unknown) => {
              send({ say: 'cancel' });
              send({ say: 'took' });
              end(error);
            },
          );
        } else if (data.say === 'failed') end(new BackupStopped(data.problem, data.detail));
        else if (data.say === answer) {
          end();
          resolve(data as Extract<FromBackup, { say: Say }>);
        }
      };
      worker.addEventListener('message', hear, { signal: life.signal });
      worker.addEventListener('error', () => end(new BackupStopped('broken', '')), { signal: life.signal });
      signal.addEventListener('abort', () => send({ say: 'cancel' }), { signal: life.signal });
      send(message);
    });
  }

  return {
    make: async (what, write, during) => (await ask({ say: 'make', ...what }, 'made', during, write)).clips,
    look: async (file, passphrase, during) => (await ask({ say: 'look', file, passphrase }, 'looked', during)).backup,
    restore: async (database, mode, batch, during) => (await ask({ say: 'restore', database, mode, batch }, 'restored', during)).restored,
    close: () => worker.terminate(),
  };
}
