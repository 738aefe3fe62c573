/** Backups locked with a passphrase, in the age format (https://age-encryption.org/v1): any age program opens them. */
import { Decrypter, Encrypter } from 'age-encryption';
import { BackupError } from './read-backup.ts';

const MARK = 'age-encryption.org/v1';

export async function isLocked(file: Blob): Promise<boolean> {
  return (await file.slice(0, MARK.length).text()) === MARK;
}

/**
 * @param work log2 of what it costs to try a passphrase: age's own 18 takes about a second of a processor, and blocks the thread.
 */
export async function* locked(bytes: AsyncGenerator<Uint8Array>, passphrase: string, work = 18): AsyncGenerator<Uint8Array> {
  const encrypter = new Encrypter();
  encrypter.setPassphrase(passphrase);
  encrypter.setScryptWorkFactor(work);
  yield* chunksOf(await encrypter.encrypt(streamOf(bytes)));
}

/**
 * What is in it, as a file of its own: the browser may keep it on disk. Every piece of it is authenticated.
 * @throws BackupError
 */
export async function unlocked(file: Blob, passphrase: string): Promise<Blob> {
  const decrypter = new Decrypter();
  decrypter.addPassphrase(passphrase);
  let stream: ReadableStream<Uint8Array>;
  try {
    stream = await decrypter.decrypt(file.stream());
  } catch (error) {
    throw new BackupError(/no identity matched/iu.test(String(error)) ? 'wrong-passphrase' : 'damaged', 'age');
  }
  try {
    return await new Response(stream as ReadableStream<Uint8Array<ArrayBuffer>>).blob();
  } catch {
    throw new BackupError('damaged', 'age');
  }
}

function streamOf(bytes: AsyncGenerator<Uint8Array>): ReadableStream<Uint8Array> {
  return new ReadableStream({
    async pull(controller) {
      const next = await bytes.next();
      if (next.done) controller.close();
      else controller.enqueue(next.value);
    },
    cancel: async () => void (await bytes.return(undefined)),
  });
}

async function* chunksOf(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader();
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value;
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}
