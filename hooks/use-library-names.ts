import { useEffect, useState } from 'preact/hooks';
import type { Bilingual, ConceptId } from '../core/glossary/concept.ts';
import { send } from '../messaging/client.ts';

/** Names of concepts that were asked for once; the page is opened anew when the glossary is. */
const known = new Map<ConceptId, Bilingual>();
/** As many as one message may ask for. */
const AT_ONCE = 500;

/** The names of concepts, as they come. */
export function useLibraryNames(ids: readonly ConceptId[]): ReadonlyMap<ConceptId, Bilingual> {
  const [, setCount] = useState(known.size);
  const missing = ids.filter((id) => !known.has(id));
  useEffect(() => {
    let current = true;
    for (let at = 0; at < missing.length; at += AT_ONCE) {
      send('lookUp', { ids: missing.slice(at, at + AT_ONCE) }).then(
        (found) => {
          for (const { id, prefLabel } of found) known.set(id, prefLabel);
          if (current) setCount(known.size);
        },
        () => {}, // shown by id
      );
    }
    return () => {
      current = false;
    };
  }, [missing.join(' ')]);
  return known;
}
