import { DossierView } from '../../components/library/dossier/DossierView.tsx';
import type { Dossier, DossierSubject } from '../../core/search/dossier.ts';
import { useLibraryFirstClips } from '../../hooks/use-library-first-clips.ts';
import { useSearchDossier } from '../../hooks/use-search-dossier.ts';

/** Wires what all clips of a concept, a site or an author say together. */
export function DossierPane({ subject }: { subject: DossierSubject }) {
  const dossier = useSearchDossier(subject);
  const about = 'concept' in subject ? 'concept' : 'site' in subject ? 'site' : 'author';
  if (dossier === null) return <div class="dossier" aria-busy="true" />;
  return <Found key={dossier.query} dossier={dossier} about={about} />;
}

function Found({ dossier, about }: { dossier: Dossier; about: 'concept' | 'site' | 'author' }) {
  const { clips, more } = useLibraryFirstClips(dossier.query, 'published');
  return <DossierView dossier={dossier} clips={clips} about={about} onMore={more} />;
}
