/** A file that is being written: nothing of it stands anywhere before `close`. */
export interface SavedFile {
  write(bytes: Uint8Array): Promise<void>;
  close(): Promise<void>;
  /** Leaves nothing behind. */
  abort(): Promise<void>;
}

/** The File System Access API (https://wicg.github.io/file-system-access/), which Firefox does not have and TypeScript does not know. */
interface Picking {
  showSaveFilePicker?(options: { suggestedName: string; types: { accept: Record<string, string[]> }[] }): Promise<PickedFile>;
}

interface PickedFile extends FileSystemFileHandle {
  remove?(): Promise<void>;
}

/** Bytes that become one part of a Blob: what it holds the browser may keep on disk, an array it cannot. */
const PART = 4_000_000;

/**
 * Asks where to save, where the browser can ask, else collects a download; neither needs a permission. Call it while a press of the
 * reader still counts. Null when they changed their mind.
 */
export async function saveFile(name: string, mime: string): Promise<SavedFile | null> {
  const { showSaveFilePicker } = window as Window & Picking;
  if (!showSaveFilePicker) return downloadFile(name, mime);
  const extension = `.${name.split('.').at(-1) ?? ''}`;
  try {
    const handle = await showSaveFilePicker.call(window, { suggestedName: name, types: [{ accept: { [mime]: [extension] } }] });
    return await picked(handle);
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return null;
    // Switched off by a policy, or the place is not to be written: a download still is.
    return downloadFile(name, mime);
  }
}

async function picked(handle: PickedFile): Promise<SavedFile> {
  // Picking makes an empty file of a new one; a file that was there before keeps its content until `close`.
  const wasEmpty = (await handle.getFile()).size === 0;
  const stream = await handle.createWritable();
  return {
    write: (bytes) => stream.write(bytes as Uint8Array<ArrayBuffer>),
    close: () => stream.close(),
    abort: async () => {
      await stream.abort().catch(() => undefined);
      if (wasEmpty) await handle.remove?.().catch(() => undefined);
    },
  };
}

/** A file that goes where downloads go, without a question of ours. */
export function downloadFile(name: string, mime: string): SavedFile {
  let parts: Blob[] = [];
  let pending: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  const flush = () => {
    if (size > 0) parts.push(new Blob(pending));
    pending = [];
    size = 0;
  };
  return {
    write: async (bytes) => {
      pending.push(bytes as Uint8Array<ArrayBuffer>);
      size += bytes.byteLength;
      if (size >= PART) flush();
    },
    close: async () => {
      flush();
      const url = URL.createObjectURL(new Blob(parts, { type: mime }));
      const link = document.createElement('a');
      link.href = url;
      link.download = name;
      link.click();
      // Not at once: Firefox begins to read it later.
      setTimeout(() => URL.revokeObjectURL(url), 60_000);
    },
    abort: async () => {
      parts = [];
      pending = [];
      size = 0;
    },
  };
}
