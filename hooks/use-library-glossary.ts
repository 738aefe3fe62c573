import { useEffect, useState } from 'preact/hooks';
import type { Concept, ConceptId } from '../core/glossary/concept.ts';
import { send } from '../messaging/client.ts';
import type { Database } from '../storage/database.ts';
import { glossaryVersion } from '../storage/live-library.ts';
import { everyConcept } from '../storage/search-index.ts';

export interface LibraryGlossary {
  concepts: ReadonlyMap<ConceptId, Concept>;
  /** Of the bundled dataset; null where it is not known. */
  version: string | null;
}

/** Read once for the page: about a thousand entries. */
let read: Promise<LibraryGlossary> | undefined;

/** The whole glossary; `undefined` until it is read, null where it cannot be. */
export function useLibraryGlossary(db: Database): LibraryGlossary | null | undefined {
  const [glossary, setGlossary] = useState<LibraryGlossary | null>();
  useEffect(() => {
    let current = true;
    (read ??= readGlossary(db)).then(
      (all) => current && setGlossary(all),
      () => {
        read = undefined;
        if (current) setGlossary(null);
      },
    );
    return () => {
      current = false;
    };
  }, [db]);
  return glossary;
}

async function readGlossary(db: Database): Promise<LibraryGlossary> {
  // The background sees to it that the dataset is there and whole, before it answers.
  await send('lookUp', { ids: ['place/dprk'] }).catch(() => {});
  const concepts = new Map<ConceptId, Concept>();
  for await (const [id, concept] of everyConcept(db)) if (id === concept.id) concepts.set(id, concept);
  return { concepts, version: await glossaryVersion(db) };
}
