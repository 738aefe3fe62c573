/** Makes backups and restores them beside the page's main thread: to try a passphrase blocks a thread for a second. */
import { isLocked, locked, unlocked } from '../../core/backup/lock.ts';
import { BackupError, openBackup, partsOf, type Backup } from '../../core/backup/read-backup.ts';
import type { BackupRow } from '../../core/backup/row-schemas.ts';
import { writeBackup } from '../../core/backup/write-backup.ts';
import { backupRows } from '../../storage/backup-rows.ts';
import { createDatabase } from '../../storage/database.ts';
import { failureOf } from '../../storage/failure.ts';
import { restoreBackup } from '../../storage/restore-backup.ts';
import type { FromBackup, ToBackup } from './messages.ts';

const send = (message: FromBackup, transfer: Transferable[] = []) => postMessage(message, { transfer });

let looked: Backup | undefined;
let running = new AbortController();
let taken: (() => void) | undefined;

addEventListener('message', ({ data }: MessageEvent<ToBackup>) => {
  if (data.say === 'took') taken?.();
  else if (data.say === 'cancel') running.abort();
  else {
    running = new AbortController();
    void (data.say === 'make' ? answer(() => make(data)) : data.say === 'look' ? answer(() => look(data)) : answer(() => restore(data)));
  }
});

async function answer(work: () => Promise<FromBackup>): Promise<void> {
  const { signal } = running;
  try {
    send(await work());
  } catch (error) {
    if (signal.aborted) send({ say: 'failed', problem: 'cancelled', detail: '' });
    else if (error instanceof BackupError) send({ say: 'failed', problem: error.failure, detail: error.detail });
    else if (error instanceof DOMException && error.name === 'NotReadableError') send({ say: 'failed', problem: 'unreadable', detail: '' });
    else {
      const failure = failureOf(error);
      send({ say: 'failed', problem: failure ?? 'broken', detail: String(error) });
      // A bug of ours is told of in the console.
      if (failure === null) void Promise.reject(error);
    }
  }
}

async function make({ database, settings, by, passphrase }: Extract<ToBackup, { say: 'make' }>): Promise<FromBackup> {
  const { signal } = running;
  let clips = 0;
  async function* rows(): AsyncGenerator<BackupRow> {
    const onProgress = (done: number, total: number) => {
      clips = total;
      send({ say: 'progress', done, total });
    };
    yield* backupRows(createDatabase(database), { signal, onProgress });
    for (const row of settings) yield { table: 'settings', row };
  }
  const packed = writeBackup(rows(), { now: new Date(), by });
  for await (const bytes of passphrase === undefined ? packed : locked(packed, passphrase)) {
    signal.throwIfAborted();
    // Of its own, for it is handed over.
    const own = bytes.slice();
    const took = new Promise<void>((resolve) => (taken = resolve));
    send({ say: 'bytes', bytes: own }, [own.buffer]);
    await took;
  }
  signal.throwIfAborted();
  return { say: 'made', clips };
}

async function look({ file, passphrase }: Extract<ToBackup, { say: 'look' }>): Promise<FromBackup> {
  const { signal } = running;
  looked = undefined;
  let whole = file;
  if (await isLocked(file)) {
    if (passphrase === undefined) throw new BackupError('locked');
    whole = await unlocked(file, passphrase);
  }
  const backup = await openBackup(whole);
  const total = totalOf(backup);
  let done = 0;
  for await (const { rows } of partsOf(backup)) {
    signal.throwIfAborted();
    done += rows.length;
    send({ say: 'progress', done, total });
  }
  looked = backup;
  return { say: 'looked', backup: { made: backup.manifest.made, rows: backup.manifest.rows } };
}

async function restore({ database, mode, batch }: Extract<ToBackup, { say: 'restore' }>): Promise<FromBackup> {
  const { signal } = running;
  const total = totalOf(looked!);
  const onProgress = (done: number) => send({ say: 'progress', done, total });
  const done = await restoreBackup(createDatabase(database), partsOf(looked!), { mode, batch, now: new Date(), signal, onProgress });
  return done.ok ? { say: 'restored', restored: done.value } : { say: 'failed', problem: done.failure, detail: '' };
}

function totalOf({ manifest }: Backup): number {
  return Object.values(manifest.rows).reduce((sum, rows) => sum + rows, 0);
}
