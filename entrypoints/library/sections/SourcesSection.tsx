import { SourceIndex } from '../../../components/library/sources/SourceIndex.tsx';
import { SourcePage } from '../../../components/library/sources/SourcePage.tsx';
import { useSearchDossier } from '../../../hooks/use-search-dossier.ts';
import { DossierPane } from '../DossierPane.tsx';
import type { SectionProps } from '../routes.tsx';

/** Sites and authors: all of them, or one with its dossier. */
export function SourcesSection({ place }: SectionProps) {
  const everything = useSearchDossier({ query: '' });
  const kind = place.section === 'authors' ? 'authors' : 'sites';
  const counts = everything?.[kind] ?? [];
  if (place.item === '') return <SourceIndex kind={kind} counts={counts} />;
  const name = counts.find(({ value }) => value === place.item)?.label ?? place.item;
  return (
    <SourcePage
      kind={kind}
      name={name}
      dossier={<DossierPane key={place.item} subject={kind === 'sites' ? { site: place.item } : { author: place.item }} />}
    />
  );
}
