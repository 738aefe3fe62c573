import { useEffect, useState } from 'preact/hooks';
import type { Dossier, DossierSubject } from '../core/search/dossier.ts';
import { searchClient } from './search/client.ts';

/** What all clips of a concept, a site or an author say together; null until it is known. Its clips: `useClipSearch(dossier.query, 'published')`. */
export function useSearchDossier(subject: DossierSubject): Dossier | null {
  const [dossier, setDossier] = useState<Dossier | null>(null);
  const key = JSON.stringify(subject);
  useEffect(() => {
    setDossier(null);
    const { ask, begin } = searchClient();
    const asked = ask(
      { kind: 'dossier', subject },
      ({ reply }) => reply.kind === 'dossier' && setDossier(reply.value),
      () => {},
    );
    begin();
    return () => asked.leave();
  }, [key]);
  return dossier;
}
