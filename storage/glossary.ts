import type { Concept, ConceptId } from '../core/glossary/concept.ts';
import { conceptIn, shardOf, toShards } from './concept-shards.ts';
import { opened, type Database } from './database.ts';

const BUNDLED = 'bundled';

export interface GlossaryManifest {
  version: string;
  /** How many concepts there are. */
  concepts: number;
  /** Of the compiled dataset. */
  sha256: string;
  /** Ids that were given up, and what stands in their place: clips and links may still name them. */
  redirects?: Record<ConceptId, ConceptId>;
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
  const shards = toShards(concepts, manifest.redirects);
  const { version, sha256 } = manifest;
  const loaded = { version, sha256, concepts: manifest.concepts, shards: shards.length, lexiconBytes: bytes.byteLength };
  await db.transaction('rw', db.glossaries, db.conceptShards, db.lexicons, async () => {
    await Promise.all([db.glossaries.clear(), db.conceptShards.clear(), db.lexicons.clear()]);
    await db.conceptShards.bulkAdd(shards);
    await db.lexicons.add({ id: BUNDLED, bytes });
    await db.glossaries.add({ id: BUNDLED, ...loaded, loadedAt: now.toISOString() });
  });
}

async function isWhole(db: Database, manifest: GlossaryManifest): Promise<boolean> {
  try {
    const [row, lexicon, shards] = await Promise.all([db.glossaries.get(BUNDLED), db.lexicons.get(BUNDLED), db.conceptShards.count()]);
    return (
      row?.version === manifest.version &&
      row.sha256 === manifest.sha256 &&
      row.concepts === manifest.concepts &&
      row.shards === shards &&
      lexicon?.bytes instanceof ArrayBuffer &&
      lexicon.bytes.byteLength === row.lexiconBytes
    );
  } catch {
    // A damaged table throws on reading; writing it anew is the cure.
    return false;
  }
}

/**
 * Concepts in the order asked for; unknown ones are left out. An id that was given up gives its successor. Throws when a row is
 * damaged.
 */
export async function conceptsById(db: Database, ids: readonly ConceptId[]): Promise<Concept[]> {
  // Both reads in one transaction: a load between them would move the shards.
  return db.transaction('r', db.conceptShards, async () => {
    const firsts = (await db.conceptShards.toCollection().primaryKeys()) as ConceptId[];
    const keys = [...new Set(ids.map((id) => shardOf(firsts, id)))].filter((key) => key !== undefined);
    const shards = new Map((await db.conceptShards.bulkGet(keys)).map((shard, i) => [keys[i]!, shard!]));
    const found = ids.map((id) => {
      const shard = shards.get(shardOf(firsts, id) ?? '');
      return shard && conceptIn(shard, id);
    });
    return found.filter((concept) => concept !== undefined);
  });
}

/** Throws when it is missing. */
export async function lexiconBytes(db: Database): Promise<ArrayBuffer> {
  const row = await db.lexicons.get(BUNDLED);
  if (!row) throw new DOMException('The lexicon is missing.', 'NotFoundError');
  return row.bytes;
}

/** All of it, each once. Throws when a row is damaged. */
export async function bundledConcepts(db: Database): Promise<Concept[]> {
  const concepts = new Map<ConceptId, Concept>();
  await db.conceptShards.each((shard) => {
    for (const id of shard.ids) {
      const concept = conceptIn(shard, id);
      if (concept) concepts.set(concept.id, concept);
    }
  });
  return [...concepts.values()];
}

/** As the package gives it, without what the reader added. */
export async function bundledConcept(db: Database, id: ConceptId): Promise<Concept | undefined> {
  return (await conceptsById(db, [id]))[0];
}
