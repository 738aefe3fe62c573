import { Zip, ZipDeflate } from 'fflate';
import type { ExportedFile } from './format.ts';

/** Files as a ZIP, piece by piece: at most one file is in memory. */
export async function* zipOf(files: AsyncIterable<ExportedFile>, now: Date): AsyncGenerator<Uint8Array> {
  let ready: Uint8Array[] = [];
  let failed: Error | undefined;
  const zip = new Zip((error, bytes) => {
    if (error) failed = error;
    else ready.push(bytes);
  });
  const drained = () => {
    if (failed) throw failed;
    const bytes = ready;
    ready = [];
    return bytes;
  };
  const encoder = new TextEncoder();
  for await (const { path, text } of files) {
    const entry = new ZipDeflate(path, { level: 6 });
    entry.mtime = now;
    zip.add(entry);
    entry.push(encoder.encode(text), true);
    yield* drained();
  }
  zip.end();
  yield* drained();
}
