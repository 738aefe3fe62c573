import { sha256 } from '../core/clips/sha256.ts';
import { compileLexicon } from '../core/glossary/compile.ts';
import type { Concept, ConceptId } from '../core/glossary/concept.ts';
import { VERSION } from '../core/glossary/lexicon-format.ts';
import { joinOwn, withNames } from '../core/glossary/own.ts';
import type { Database } from './database.ts';
import { bundledConcepts, conceptsById, lexiconBytes } from './glossary.ts';

const JOINED = 'joined';

/** The lexicon of the bundled glossary and the reader's own: compiled when either changed, else as it was stored. */
export async function joinedLexicon(db: Database): Promise<ArrayBuffer> {
  const own = await db.ownConcepts.toArray();
  if (own.length === 0) return lexiconBytes(db);
  const [bundled] = await db.glossaries.toArray();
  const key = await sha256(JSON.stringify([VERSION, bundled?.sha256, own]));
  const stored = await db.lexicons.get(JOINED);
  if (stored?.key === key) return stored.bytes;
  const bytes = compileLexicon(joinOwn(await bundledConcepts(db), own));
  await db.lexicons.put({ id: JOINED, key, bytes });
  return bytes;
}

/** As `conceptsById`, with the reader's own names and entries. */
export async function joinedConcepts(db: Database, ids: readonly ConceptId[]): Promise<Concept[]> {
  const own = new Map((await db.ownConcepts.bulkGet([...ids])).filter((row) => row !== undefined).map((row) => [row.id, row]));
  if (own.size === 0) return conceptsById(db, ids);
  const found = new Map((await conceptsById(db, ids)).map((concept) => [concept.id, concept]));
  return ids.flatMap((id) => {
    const concept = found.get(id);
    return concept ? withNames(concept, own.get(id)) : (own.get(id) ?? []);
  });
}
