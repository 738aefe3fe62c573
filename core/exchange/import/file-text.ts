import { isZip, readEntry, ZipError, zipEntries } from '../../backup/read-zip.ts';

/** A larger file is refused before it is read. Bytes. */
export const LARGEST_IMPORT = 200_000_000;
/** What an archive may become when it is unpacked: all of it together. */
const LARGEST_UNPACKED = 400_000_000;
/** Omnivore's exports hold a page's text a file; these are passed over. */
const MOST_FILES = 20_000;
const READABLE = /\.(?:json|jsonld|csv|ris|txt)$/iu;

/** A text to be read as clips. */
export interface FileText {
  /** Of the file, or of one within the archive. */
  name: string;
  text: string;
}

/**
 * The texts of a file: its own, or those of an archive that may hold clips. An archive within it is refused: nobody exports one,
 * and each level multiplies.
 * @throws ZipError
 */
export async function textsOf(file: Blob, name: string): Promise<FileText[]> {
  if (file.size > LARGEST_IMPORT) throw new ZipError('too-large');
  if (!(await isZip(file))) return [{ name, text: decodeText(new Uint8Array(await file.arrayBuffer())) }];
  const entries = await zipEntries(file, { most: MOST_FILES });
  if (entries.some(({ path }) => /\.(?:zip|gz|7z|rar|xz|bz2|tar)$/iu.test(path))) throw new ZipError('nested');
  const texts: FileText[] = [];
  let room = LARGEST_UNPACKED;
  for (const entry of entries) {
    // What macOS puts beside each file.
    if (!READABLE.test(entry.path) || entry.path.startsWith('__MACOSX/')) continue;
    const bytes = await readEntry(file, entry, { most: room });
    room -= bytes.byteLength;
    texts.push({ name: entry.path, text: decodeText(bytes) });
  }
  return texts;
}

/**
 * UTF-8, UTF-16 with its mark, else what a Korean Excel writes, else what a western one writes: the first that every byte of it
 * makes sense in.
 */
export function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  for (const encoding of ['utf-8', 'euc-kr']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      // The next one then.
    }
  }
  return new TextDecoder('windows-1252').decode(bytes);
}
