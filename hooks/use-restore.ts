import { useEffect, useRef, useState } from 'preact/hooks';
import { backupName } from '../core/backup/backup-name.ts';
import { send } from '../messaging/client.ts';
import { putSettingsBack } from '../platform/backup-settings.ts';
import { copyStore } from '../platform/copy-store.ts';
import { GOING } from '../storage/copy-keys.ts';
import type { Database } from '../storage/database.ts';
import type { RestoredRows, RestoreMode } from '../storage/restore-backup.ts';
import { BackupStopped, startBackup, type BackupClient } from './backup/backup-client.ts';
import type { BackupProblem, LookedBackup } from './backup/messages.ts';
import { downloadFile } from './save-file.ts';
import { writeBackupTo } from './use-backup.ts';

export type RestoreState =
  | { phase: 'choosing'; refused?: { name: string; problem: BackupProblem; detail: string } }
  | { phase: 'locked'; name: string; isWrong: boolean }
  | { phase: 'checking'; name: string; done: number; total: number }
  | { phase: 'checked'; name: string; backup: LookedBackup; here: number; problem?: BackupProblem }
  | { phase: 'restoring'; name: string; backup: LookedBackup; done: number; total: number }
  | { phase: 'done'; name: string; restored: RestoredRows; mode: RestoreMode };

export interface Restoring {
  state: RestoreState;
  choose(file: File): void;
  unlock(passphrase: string): void;
  restore(mode: RestoreMode): void;
  cancel(): void;
  reset(): void;
}

/** From a backup's file to the database: looked through first, all of it. Leaving cancels it. */
export function useRestore(db: Database, onDone: () => void): Restoring {
  const [state, setState] = useState<RestoreState>({ phase: 'choosing' });
  const client = useRef<BackupClient>(undefined);
  const file = useRef<File>(undefined);
  const running = useRef<AbortController>(undefined);

  const stop = () => {
    running.current?.abort();
    client.current?.close();
    client.current = undefined;
  };
  useEffect(() => stop, []);

  const look = async (chosen: File, passphrase?: string) => {
    stop();
    const { name } = chosen;
    const line = (client.current = startBackup());
    const { signal } = (running.current = new AbortController());
    setState({ phase: 'checking', name, done: 0, total: 0 });
    const onProgress = (done: number, total: number) => setState({ phase: 'checking', name, done, total });
    try {
      const backup = await line.look(chosen, passphrase, { signal, onProgress });
      setState({ phase: 'checked', name, backup, here: await db.clips.count() });
    } catch (error) {
      if (client.current !== line) return;
      const { problem, detail } = problemOf(error);
      if (problem === 'locked' || problem === 'wrong-passphrase') setState({ phase: 'locked', name, isWrong: problem !== 'locked' });
      else setState(problem === 'cancelled' ? { phase: 'choosing' } : { phase: 'choosing', refused: { name, problem, detail } });
    }
  };

  const restore = async (mode: RestoreMode) => {
    const line = client.current;
    if (state.phase !== 'checked' || !line) return;
    const { name, backup, here } = state;
    const { signal } = (running.current = new AbortController());
    setState({ phase: 'restoring', name, backup, done: 0, total: 0 });
    const onProgress = (done: number, total: number) => setState({ phase: 'restoring', name, backup, done, total });
    try {
      const isAnew = mode === 'replace';
      if (isAnew && here > 0) {
        const safe = downloadFile(backupName(new Date(), { kind: 'before-restore' }), 'application/zip');
        await writeBackupTo(safe, db.name, undefined, { signal, onProgress: () => {} });
      }
      // What is given up must not come back from the second copy, should the browser die before that follows.
      if (isAnew) await copyStore.set({ [GOING]: await db.clips.toCollection().primaryKeys() });
      const restored = await line.restore(db.name, mode, crypto.randomUUID(), { signal, onProgress }).catch(async (error: unknown) => {
        await copyStore.remove([GOING]);
        throw error;
      });
      if (isAnew || here === 0) await putSettingsBack(restored.settings);
      await send('libraryWritten', { anew: isAnew }).catch(() => undefined);
      setState({ phase: 'done', name, restored, mode });
      onDone();
    } catch (error) {
      setState({ phase: 'checked', name, backup, here, problem: problemOf(error).problem });
    }
  };

  return {
    state,
    choose: (chosen) => {
      file.current = chosen;
      void look(chosen);
    },
    unlock: (passphrase) => void (file.current && look(file.current, passphrase)),
    restore: (mode) => void restore(mode),
    cancel: () => running.current?.abort(),
    reset: () => {
      stop();
      setState({ phase: 'choosing' });
    },
  };
}

function problemOf(error: unknown): { problem: BackupProblem; detail: string } {
  return error instanceof BackupStopped ? error : { problem: 'broken', detail: String(error) };
}
