import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'wxt';

export interface Built {
  /** The unpacked extension. */
  folder: string;
  remove(): Promise<void>;
}

/** Builds the extension as it stands into a temporary folder, so that no bench measures an old build or disturbs one. */
export async function buildExtension(browser: 'chrome' | 'firefox', mode: 'production' | 'test'): Promise<Built> {
  const outDir = await mkdtemp(join(tmpdir(), 'sidelight-build-'));
  const remove = () => rm(outDir, { recursive: true, force: true });
  const restore = silence();
  try {
    await build({ browser, mode, outDir });
  } catch (error) {
    await remove();
    throw error;
  } finally {
    restore();
  }
  const [folder] = await readdir(outDir);
  return { folder: join(outDir, folder!), remove };
}

/** WXT writes its progress to both streams; the last line of ours has to be the result. */
function silence(): () => void {
  const streams = [process.stdout, process.stderr];
  const writers = streams.map(({ write }) => write);
  for (const stream of streams) stream.write = () => true;
  return () => streams.forEach((stream, i) => (stream.write = writers[i]!));
}
