import type { Clip } from '../core/clips/clip.ts';
import type { Collection } from '../core/clips/collection.ts';
import { assemble, firstLines } from '../core/exchange/export/assemble.ts';
import type { ClipWithContext, ExportFormat, ExportOptions } from '../core/exchange/export/format.ts';
import type { ConceptId } from '../core/glossary/concept.ts';
import { histories } from '../storage/clips.ts';
import type { Database } from '../storage/database.ts';
import { clipsInOrder, conceptNames, countClips } from '../storage/export-source.ts';
import { giveWay } from './give-way.ts';
import type { SavedFile } from './save-file.ts';

/** What is to go out. */
export interface ExportedClips {
  /** Of a selection or a search, in its order; `all` is every clip outside the trash. */
  ids: readonly string[] | 'all';
  /** Of the file and of headings in it. */
  title: string;
  /** With its order and notes; `ids` are those of its items. */
  collection?: Collection | undefined;
}

export interface ExportRun {
  format: ExportFormat;
  options: ExportOptions;
  isArchive: boolean;
}

const CHUNK = 256_000;
/** A press, or a frame, waits no longer than this. */
const SLICE_MS = 12;
const TELL_MS = 120;

/**
 * Writes an export to a file: all of it or, when it fails or is cancelled, nothing.
 *
 * @throws The signal's reason; whatever the database or the disk throws.
 */
export async function runExport(
  db: Database,
  what: ExportedClips,
  { format, options, isArchive }: ExportRun,
  file: SavedFile,
  { signal, onProgress }: { signal: AbortSignal; onProgress(done: number, total: number): void },
): Promise<number> {
  try {
    const total = await countClips(db, what.ids);
    let done = 0;
    let told = 0;
    let slice = performance.now();
    const clips = counted(withContext(db, what, { format, options, signal }), async () => {
      done += 1;
      const now = performance.now();
      if (now - told > TELL_MS) {
        told = now;
        onProgress(done, total);
      }
      if (now - slice < SLICE_MS) return;
      await giveWay();
      slice = performance.now();
      signal.throwIfAborted();
    });
    let pending: Uint8Array[] = [];
    let size = 0;
    const flush = async () => {
      if (size > 0) await file.write(joined(pending, size));
      pending = [];
      size = 0;
    };
    for await (const bytes of assemble({ format, options: { ...options, total }, isArchive, clips })) {
      pending.push(bytes);
      size += bytes.byteLength;
      if (size >= CHUNK) await flush();
    }
    await flush();
    signal.throwIfAborted();
    await file.close();
    onProgress(done, total);
    return done;
  } catch (error) {
    await file.abort();
    throw error;
  }
}

/** What the file would begin with. */
export async function previewExport(
  db: Database,
  what: ExportedClips,
  { format, options }: ExportRun,
  signal: AbortSignal,
): Promise<string> {
  const few = { ...what, ids: what.ids === 'all' ? what.ids : what.ids.slice(0, 3) };
  const total = await countClips(db, what.ids);
  return firstLines(format, { ...options, total }, take(withContext(db, few, { format, options, signal }), 3), 4_000);
}

async function* withContext(
  db: Database,
  { ids, collection }: ExportedClips,
  { format, options, signal }: Pick<ExportRun, 'format' | 'options'> & { signal: AbortSignal },
): AsyncGenerator<ClipWithContext> {
  const namesOf = conceptNames(db, options.language);
  const notes = new Map(collection?.items.map(({ clip, note }) => [clip, note]));
  for await (const clips of clipsInOrder(db, { ids, byPage: format.byPage === true, signal })) {
    const kept = clips.map(({ id }) => id);
    const revisions = format.keepsHistory ? await histories(db, kept) : [];
    // All at once: each is known then.
    await namesOf(clips.flatMap(namedIn));
    for (const [i, clip] of clips.entries())
      yield { clip, labels: await namesOf(namedIn(clip)), placeNote: notes.get(clip.id) || undefined, revisions: revisions[i] };
  }
}

const namedIn = ({ concepts }: Clip): ConceptId[] => concepts.map(({ concept }) => concept);

async function* counted<T>(values: AsyncIterable<T>, each: () => Promise<void>): AsyncGenerator<T> {
  for await (const value of values) {
    yield value;
    await each();
  }
}

async function* take<T>(values: AsyncIterable<T>, most: number): AsyncGenerator<T> {
  let taken = 0;
  for await (const value of values) {
    yield value;
    taken += 1;
    if (taken >= most) return;
  }
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
