import { browser } from 'wxt/browser';

const PERMISSION = { permissions: ['downloads' as const] };
/** Within the folder of downloads. */
const FOLDER = 'Sidelight';

export function mayDownload(): Promise<boolean> {
  return browser.permissions.contains(PERMISSION);
}

/** Call it while a press of the reader still counts. */
export function askToDownload(): Promise<boolean> {
  return browser.permissions.request(PERMISSION);
}

/** Puts a file into a folder of ours among the downloads, without a question. */
export async function downloadInto(name: string, file: Blob): Promise<void> {
  const url = URL.createObjectURL(file);
  try {
    const id = await browser.downloads.download({ url, filename: `${FOLDER}/${name}`, conflictAction: 'overwrite', saveAs: false });
    await finished(id);
  } finally {
    URL.revokeObjectURL(url);
  }
}

/** Takes files away that `pick` picks from the names of all that we put there. One that was moved is not ours any more. */
export async function tidyDownloads(pick: (names: readonly string[]) => readonly string[]): Promise<void> {
  const found = await browser.downloads.search({ filenameRegex: 'sidelight-auto-[0-9-]+\\.zip$', state: 'complete' });
  const ours = found.filter(({ byExtensionId, exists }) => exists && (byExtensionId === undefined || byExtensionId === browser.runtime.id));
  const nameOf = (path: string) => path.split(/[/\\]/u).at(-1) ?? '';
  const gone = new Set(pick(ours.map(({ filename }) => nameOf(filename))));
  for (const { id, filename } of ours) {
    if (!gone.has(nameOf(filename))) continue;
    await browser.downloads.removeFile(id).catch(() => undefined);
    await browser.downloads.erase({ id }).catch(() => undefined);
  }
}

async function finished(id: number): Promise<void> {
  for (let tries = 0; tries < 600; tries += 1) {
    const [item] = await browser.downloads.search({ id });
    if (item?.state === 'complete') return;
    if (item === undefined || item.state === 'interrupted') throw new Error(`The download failed: ${item?.error ?? ''}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('The download does not end.');
}
