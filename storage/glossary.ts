import type { Concept, ConceptId } from '../core/glossary/concept.ts';
import { opened, type Database } from './database.ts';

const BUNDLED = 'bundled';

export interface GlossaryManifest {
  version: string;
  /** How many concepts there are. */
  concepts: number;
  /** Of the compiled dataset. */
  sha256: string;
}

/** The dataset as the extension carries it. Only the manifest is read when the database holds the same. */
export interface PackagedGlossary {
  manifest(): Promise<GlossaryManifest>;
  concepts(): Promise<Concept[]>;
  lexicon(): Promise<ArrayBuffer>;
}

/**
 * Sees to it that the database holds the packaged dataset, whole and of this version; what is missing, half-written or of another
 * version is loaded again. Throws what IndexedDB throws.
 * @returns whether it had to be loaded
 */
export async function ensureGlossary(db: Database, packaged: PackagedGlossary, now: Date): Promise<boolean> {
  await opened(db);
  const manifest = await packaged.manifest();
  if (await isWhole(db, manifest)) return false;
  await loadGlossary(db, packaged, now);
  return true;
}

/** Writes the packaged dataset in one transaction. The reader's tables are not in it, so nothing here can touch them. */
export async function loadGlossary(db: Database, packaged: PackagedGlossary, now: Date): Promise<void> {
  // Read before the transaction starts: it would end while a file is awaited.
  const [manifest, concepts, bytes] = await Promise.all([packaged.manifest(), packaged.concepts(), packaged.lexicon()]);
  await db.transaction('rw', db.glossaries, db.concepts, db.lexicons, async () => {
    await Promise.all([db.glossaries.clear(), db.concepts.clear(), db.lexicons.clear()]);
    await db.concepts.bulkAdd(concepts);
    await db.lexicons.add({ id: BUNDLED, bytes });
    await db.glossaries.add({ id: BUNDLED, ...manifest, lexiconBytes: bytes.byteLength, loadedAt: now.toISOString() });
  });
}

async function isWhole(db: Database, manifest: GlossaryManifest): Promise<boolean> {
  try {
    const [row, lexicon, concepts] = await Promise.all([db.glossaries.get(BUNDLED), db.lexicons.get(BUNDLED), db.concepts.count()]);
    return (
      row?.version === manifest.version &&
      row.sha256 === manifest.sha256 &&
      concepts === manifest.concepts &&
      lexicon?.bytes instanceof ArrayBuffer &&
      lexicon.bytes.byteLength === row.lexiconBytes
    );
  } catch {
    // A damaged table throws on reading; writing it anew is the cure.
    return false;
  }
}

/** Concepts in the order asked for; unknown ones are left out. Throws when a row is damaged. */
export async function conceptsById(db: Database, ids: readonly ConceptId[]): Promise<Concept[]> {
  const rows = (await db.concepts.bulkGet([...ids])).filter((row) => row !== undefined);
  if (!rows.every(isConcept)) throw new DOMException('A concept is damaged.', 'DataError');
  return rows;
}

/** Throws when it is missing. */
export async function lexiconBytes(db: Database): Promise<ArrayBuffer> {
  const row = await db.lexicons.get(BUNDLED);
  if (!row) throw new DOMException('The lexicon is missing.', 'NotFoundError');
  return row.bytes;
}

/** Enough of a check to notice a row that something else wrote or cut short; the dataset was checked when it was built. */
function isConcept({ kind, prefLabel, definition, sources }: Partial<Concept>): boolean {
  return kind !== undefined && prefLabel?.en !== undefined && definition?.en !== undefined && Array.isArray(sources);
}
