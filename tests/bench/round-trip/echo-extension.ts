import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const MANIFEST = {
  manifest_version: 3,
  name: 'Echo',
  version: '1',
  background: { service_worker: 'echo.js' },
  minimum_chrome_version: '148',
  message_serialization: 'structured_clone',
};

/** The least that a background can do with a message, carried as ours are: it sends it back. */
export async function writeEchoExtension(): Promise<{ folder: string; remove(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'sidelight-echo-'));
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(MANIFEST));
  await writeFile(join(folder, 'echo.js'), 'chrome.runtime.onMessage.addListener((message, _, answer) => answer(message));');
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}
