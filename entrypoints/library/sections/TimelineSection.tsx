import { TimelineView } from '../../../components/library/timeline/TimelineView.tsx';
import { useSearchDossier } from '../../../hooks/use-search-dossier.ts';

/** All clips by the month of publication. */
export function TimelineSection() {
  const dossier = useSearchDossier({ query: '' });
  if (dossier === null) return <div class="library-waiting" aria-busy="true" />;
  const dated = dossier.published.reduce((sum, { count }) => sum + count, 0);
  return <TimelineView months={dossier.published} undated={dossier.total - dated} />;
}
