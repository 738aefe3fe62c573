/** A folder that the reader chose once (https://wicg.github.io/file-system-access/): Chromium has it, Firefox has not. */
interface Picking {
  showDirectoryPicker?(options: { id: string; mode: 'readwrite'; startIn: 'documents' }): Promise<FileSystemDirectoryHandle>;
}

interface Permitted {
  queryPermission(options: { mode: 'readwrite' }): Promise<PermissionState>;
  requestPermission(options: { mode: 'readwrite' }): Promise<PermissionState>;
}

export function canChooseFolder(): boolean {
  return 'showDirectoryPicker' in globalThis;
}

/** Call it while a press of the reader still counts. Null when they changed their mind. */
export async function chooseFolder(): Promise<FileSystemDirectoryHandle | null> {
  try {
    return (await (globalThis as Picking).showDirectoryPicker?.({ id: 'backups', mode: 'readwrite', startIn: 'documents' })) ?? null;
  } catch (error) {
    if (error instanceof DOMException && (error.name === 'AbortError' || error.name === 'SecurityError')) return null;
    throw error;
  }
}

/** `prompt`: the browser was closed since, and wants to hear it from the reader again. */
export function folderPermission(folder: FileSystemDirectoryHandle): Promise<PermissionState> {
  return (folder as FileSystemDirectoryHandle & Permitted).queryPermission({ mode: 'readwrite' });
}

/** Call it while a press of the reader still counts. */
export async function askFolderPermission(folder: FileSystemDirectoryHandle): Promise<boolean> {
  return (await (folder as FileSystemDirectoryHandle & Permitted).requestPermission({ mode: 'readwrite' })) === 'granted';
}

/** A new file in it. Nothing of it is there under its name before it is closed. */
export async function fileInFolder(folder: FileSystemDirectoryHandle, name: string) {
  const handle = await folder.getFileHandle(name, { create: true });
  const stream = await handle.createWritable();
  return {
    write: (bytes: Uint8Array) => stream.write(bytes as Uint8Array<ArrayBuffer>),
    close: () => stream.close(),
    abort: async () => {
      await stream.abort().catch(() => undefined);
      await folder.removeEntry(name).catch(() => undefined);
    },
  };
}

/** Takes files away that `pick` picks from the names of all. */
export async function tidyFolder(folder: FileSystemDirectoryHandle, pick: (names: readonly string[]) => readonly string[]): Promise<void> {
  const names: string[] = [];
  for await (const name of (folder as FileSystemDirectoryHandle & { keys(): AsyncIterable<string> }).keys()) names.push(name);
  for (const name of pick(names)) await folder.removeEntry(name).catch(() => undefined);
}
