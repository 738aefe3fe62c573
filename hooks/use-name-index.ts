import { useEffect, useState } from 'preact/hooks';
import type { Concept } from '../core/glossary/concept.ts';
import { nameIndex, type NameIndex } from '../core/lookup/name-index.ts';
import type { Database } from '../storage/database.ts';
import { everyConcept } from '../storage/search-index.ts';

/** The names of the whole glossary, read when they are first wanted. Undefined until then, and where they cannot be read. */
export function useNameIndex(db: Database, isWanted: boolean): NameIndex | undefined {
  const [index, setIndex] = useState<NameIndex>();
  useEffect(() => {
    if (!isWanted || index) return;
    let current = true;
    void readAll(db).then(
      (concepts) => current && setIndex(nameIndex(concepts)),
      () => {},
    );
    return () => {
      current = false;
    };
  }, [db, isWanted, index]);
  return index;
}

async function readAll(db: Database): Promise<Concept[]> {
  const concepts: Concept[] = [];
  for await (const [, concept] of everyConcept(db)) concepts.push(concept);
  return concepts;
}
