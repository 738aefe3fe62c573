/** A file of an archive, by what the archive's directory says of it; nobody vouches for that. */
export interface ZipEntry {
  path: string;
  method: number;
  /** Where its own header begins. */
  at: number;
  compressed: number;
  size: number;
}

/** Why an archive is not read. */
export type ZipFailure = 'no-zip' | 'damaged' | 'encrypted' | 'too-many' | 'too-large' | 'nested';

export class ZipError extends Error {
  readonly failure: ZipFailure;
  constructor(failure: ZipFailure) {
    super(`ZIP: ${failure}`);
    this.name = 'ZipError';
    this.failure = failure;
  }
}

const END = 0x0605_4b50;
const ENTRY = 0x0201_4b50;
const HEADER = 0x0403_4b50;
/** The end of the directory with the longest comment. */
const LONGEST_END = 22 + 65_535;
const IS_ENCRYPTED = 1;
const STORED = 0;
const DEFLATED = 8;

/** `PK`, as every archive begins, an empty one too. */
export async function isZip(file: Blob): Promise<boolean> {
  const [p, k, ...rest] = new Uint8Array(await file.slice(0, 4).arrayBuffer());
  return p === 0x50 && k === 0x4b && ((rest[0] === 3 && rest[1] === 4) || (rest[0] === 5 && rest[1] === 6));
}

/**
 * The files of an archive by its directory, which stands at its end. To look for them from the beginning, as a stream must, takes
 * four bytes of a packed file for a mark once in some gigabytes. Folders are left out.
 * @throws ZipError
 */
export async function zipEntries(file: Blob, { most }: { most: number }): Promise<ZipEntry[]> {
  const tail = await viewOf(file, Math.max(0, file.size - LONGEST_END), file.size);
  const end = endOf(tail);
  if (end === null) throw new ZipError('no-zip');
  const count = tail.getUint16(end + 10, true);
  const size = tail.getUint32(end + 12, true);
  const start = tail.getUint32(end + 16, true);
  // What stands for a number that is in a longer record: we write none, and nobody sends four gigabytes of notes.
  if (count === 0xffff || size === 0xffff_ffff || start === 0xffff_ffff) throw new ZipError('too-large');
  if (count > most) throw new ZipError('too-many');
  if (start + size > file.size) throw new ZipError('damaged');
  const directory = await viewOf(file, start, start + size);
  const entries: ZipEntry[] = [];
  let at = 0;
  for (let n = 0; n < count; n += 1) {
    if (at + 46 > size || directory.getUint32(at, true) !== ENTRY) throw new ZipError('damaged');
    if ((directory.getUint16(at + 8, true) & IS_ENCRYPTED) !== 0) throw new ZipError('encrypted');
    const [name, extra, comment] = [28, 30, 32].map((offset) => directory.getUint16(at + offset, true)) as [number, number, number];
    if (at + 46 + name > size) throw new ZipError('damaged');
    const path = new TextDecoder().decode(new Uint8Array(directory.buffer, at + 46, name));
    const entry = {
      path,
      method: directory.getUint16(at + 10, true),
      compressed: directory.getUint32(at + 20, true),
      size: directory.getUint32(at + 24, true),
      at: directory.getUint32(at + 42, true),
    };
    if (!path.endsWith('/')) entries.push(entry);
    at += 46 + name + extra + comment;
  }
  return entries;
}

/**
 * The bytes of one file. No more are made than `most`, whatever the archive says of it; not said by the directory, which may lie.
 * @throws ZipError
 */
export async function readEntry(file: Blob, { at, method, compressed, size }: ZipEntry, { most }: { most: number }): Promise<Uint8Array> {
  if (size > most) throw new ZipError('too-large');
  if (at + 30 > file.size) throw new ZipError('damaged');
  const header = await viewOf(file, at, at + 30);
  if (header.getUint32(0, true) !== HEADER) throw new ZipError('damaged');
  const start = at + 30 + header.getUint16(26, true) + header.getUint16(28, true);
  if (start + compressed > file.size) throw new ZipError('damaged');
  const packed = file.slice(start, start + compressed);
  if (method !== STORED && method !== DEFLATED) throw new ZipError('damaged');
  const stream = method === STORED ? packed.stream() : packed.stream().pipeThrough(new DecompressionStream('deflate-raw'));
  const parts: Uint8Array[] = [];
  let total = 0;
  const reader = stream.getReader();
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      total += next.value.byteLength;
      if (total > most) throw new ZipError('too-large');
      parts.push(next.value);
    }
  } catch (error) {
    // `TypeError`: what is there cannot be unpacked.
    throw error instanceof ZipError ? error : new ZipError('damaged');
  } finally {
    await reader.cancel().catch(() => undefined);
  }
  if (total !== size) throw new ZipError('damaged');
  return joined(parts, total);
}

function endOf(tail: DataView): number | null {
  for (let at = tail.byteLength - 22; at >= 0; at -= 1) {
    if (tail.getUint32(at, true) === END && at + 22 + tail.getUint16(at + 20, true) <= tail.byteLength) return at;
  }
  return null;
}

async function viewOf(file: Blob, from: number, to: number): Promise<DataView> {
  return new DataView(await file.slice(from, to).arrayBuffer());
}

function joined(parts: readonly Uint8Array[], size: number): Uint8Array {
  const all = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.byteLength;
  }
  return all;
}
