import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { type Served, serveFolder } from '../../../scripts/browser/serve.ts';

/** Cross-origin isolation makes the page's clock tick every 5 µs instead of every 100. */
const ISOLATED = { 'cross-origin-opener-policy': 'same-origin', 'cross-origin-embedder-policy': 'require-corp' };

/** Bundles a script for the browser, as the build would, and serves a page that runs it, with further files beside it. */
export async function servePage(entry: string, files: Record<string, Uint8Array> = {}): Promise<Served> {
  const folder = await mkdtemp(join(tmpdir(), 'sidelight-bench-'));
  await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: {
      outDir: folder,
      target: 'esnext',
      lib: { entry, formats: ['es'], fileName: () => 'page.js' },
    },
  });
  await writeFile(
    join(folder, 'index.html'),
    '<!doctype html><meta charset="utf-8"><title>Bench</title><script type="module" src="page.js"></script>',
  );
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content);
  const served = await serveFolder(folder, ISOLATED);
  return {
    url: `${served.url}index.html`,
    async close() {
      await served.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
