import type { Concept, ConceptId } from '../core/glossary/concept.ts';
import { joinOwn } from '../core/glossary/own.ts';
import type { Database } from './database.ts';
import { bundledConcepts, ensureGlossary, loadGlossary, type PackagedGlossary } from './glossary.ts';
import { joinedConcepts, joinedLexicon } from './own-lexicon.ts';

/** The bundled glossary with the reader's own, for whoever explains terms: from the database, or from the package where the database fails. */
export interface GlossarySource {
  /** In the order asked for; unknown ones are left out. */
  concepts(ids: readonly ConceptId[]): Promise<Concept[]>;
  lexicon(): Promise<ArrayBuffer>;
  /** All there are, each once, the reader's own among them. */
  everyConcept(): Promise<Concept[]>;
}

/**
 * Reads never fail for want of IndexedDB. The first use sees that the dataset is whole; a read that throws has it loaded again and
 * is tried once more; after that, or when the database does not open, answers come from the package until this worker ends.
 */
export function glossarySource(db: Database, packaged: PackagedGlossary, clock: () => Date): GlossarySource {
  let ensured: Promise<unknown> | undefined;
  let broken = false;
  let byId: Promise<ReadonlyMap<ConceptId, Concept>> | undefined;

  const read = async <T>(fromDatabase: () => Promise<T>, fromPackage: () => Promise<T>): Promise<T> => {
    if (broken) return fromPackage();
    try {
      await (ensured ??= ensureGlossary(db, packaged, clock()));
      try {
        return await fromDatabase();
      } catch {
        await (ensured = loadGlossary(db, packaged, clock()));
        return await fromDatabase();
      }
    } catch {
      broken = true;
      return fromPackage();
    }
  };

  const packagedConcepts = () => (byId ??= readPackage(packaged));

  return {
    lexicon: () =>
      read(
        () => joinedLexicon(db),
        () => packaged.lexicon(),
      ),
    everyConcept: () =>
      read(
        async () => joinOwn(await bundledConcepts(db), await db.ownConcepts.toArray()),
        async () => [...(await packaged.concepts())],
      ),
    concepts: (ids) =>
      read(
        async () => {
          const found = await joinedConcepts(db, ids);
          // Fewer than asked for: some are unknown, or rows were lost since the first use.
          if (found.length === ids.length || !(await ensureGlossary(db, packaged, clock()))) return found;
          return joinedConcepts(db, ids);
        },
        async () => {
          const known = await packagedConcepts();
          return ids.map((id) => known.get(id)).filter((concept) => concept !== undefined);
        },
      ),
  };
}

async function readPackage(packaged: PackagedGlossary): Promise<ReadonlyMap<ConceptId, Concept>> {
  const [concepts, { redirects = {} }] = await Promise.all([packaged.concepts(), packaged.manifest()]);
  const byId = new Map(concepts.map((concept) => [concept.id, concept]));
  for (const [from, to] of Object.entries(redirects)) {
    const successor = byId.get(to);
    if (successor && !byId.has(from)) byId.set(from, successor);
  }
  return byId;
}
