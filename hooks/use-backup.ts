import { useEffect, useRef, useState } from 'preact/hooks';
import { backupName } from '../core/backup/backup-name.ts';
import { rememberBackup } from '../platform/backup-state.ts';
import { extensionVersion, settingsToBackUp } from '../platform/backup-settings.ts';
import { startBackup } from './backup/backup-client.ts';
import { saveFile, type SavedFile } from './save-file.ts';

export type BackupState =
  | { phase: 'idle' }
  | { phase: 'running'; done: number; total: number }
  | { phase: 'done'; clips: number; name: string }
  | { phase: 'failed' };

export interface Backing {
  state: BackupState;
  /** Call it while a press of the reader still counts. */
  make(passphrase: string | undefined): void;
  cancel(): void;
}

/** Writes everything to a file: all of it or nothing. @returns how many clips are in it */
export async function writeBackupTo(
  file: SavedFile,
  database: string,
  passphrase: string | undefined,
  during: { signal: AbortSignal; onProgress(done: number, total: number): void },
): Promise<number> {
  const client = startBackup();
  try {
    const settings = await settingsToBackUp();
    const clips = await client.make({ database, settings, by: extensionVersion(), passphrase }, (bytes) => file.write(bytes), during);
    await file.close();
    return clips;
  } catch (error) {
    await file.abort();
    throw error;
  } finally {
    client.close();
  }
}

/** A backup by hand. Leaving cancels it. */
export function useBackup(database: string): Backing {
  const [state, setState] = useState<BackupState>({ phase: 'idle' });
  const running = useRef<AbortController>(undefined);
  useEffect(() => () => running.current?.abort(), []);

  const make = async (passphrase: string | undefined) => {
    if (running.current) return;
    const now = new Date();
    const isLocked = passphrase !== undefined;
    const name = backupName(now, { isLocked });
    const file = await saveFile(name, isLocked ? 'application/octet-stream' : 'application/zip');
    if (!file) return;
    const stop = (running.current = new AbortController());
    setState({ phase: 'running', done: 0, total: 0 });
    try {
      const onProgress = (done: number, total: number) => setState({ phase: 'running', done, total });
      const clips = await writeBackupTo(file, database, passphrase, { signal: stop.signal, onProgress });
      await rememberBackup({ at: now.toISOString(), clips });
      setState({ phase: 'done', clips, name });
    } catch {
      setState(stop.signal.aborted ? { phase: 'idle' } : { phase: 'failed' });
    } finally {
      running.current = undefined;
    }
  };
  return { state, make: (passphrase) => void make(passphrase), cancel: () => running.current?.abort() };
}
