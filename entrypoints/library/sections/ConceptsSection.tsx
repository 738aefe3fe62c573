import { useMemo } from 'preact/hooks';
import { ConceptEntry } from '../../../components/library/concepts/ConceptEntry.tsx';
import { ConceptIndex } from '../../../components/library/concepts/ConceptIndex.tsx';
import { ConceptPage } from '../../../components/library/concepts/ConceptPage.tsx';
import { UnknownConcept } from '../../../components/library/concepts/UnknownConcept.tsx';
import { placeHref } from '../../../components/library/place.ts';
import { KINDS_IN_ORDER } from '../../../components/kind.ts';
import type { Concept } from '../../../core/glossary/concept.ts';
import { i18n } from '#i18n';
import { useClipSearch } from '../../../hooks/use-clip-search.ts';
import { useLibraryGlossary, type LibraryGlossary } from '../../../hooks/use-library-glossary.ts';
import { useLibraryKeys } from '../../../hooks/use-library-keys.ts';
import { useLibrarySetting } from '../../../hooks/use-library-setting.ts';
import { useLibraryPicture, useLibraryStanding } from '../../../hooks/use-library-surroundings.ts';
import { followDefinitions } from '../../../platform/settings.ts';
import { DossierPane } from '../DossierPane.tsx';
import type { SectionProps } from '../routes.tsx';

/** The glossary: all concepts, or one with its dossier. */
export function ConceptsSection(props: SectionProps) {
  const { db, place } = props;
  const glossary = useLibraryGlossary(db);
  if (glossary === undefined) return <div class="library-waiting" aria-busy="true" />;
  const all = glossary ?? { concepts: new Map(), version: null };
  if (place.item === '') return <Index {...props} glossary={all} />;
  const concept = all.concepts.get(place.item);
  if (!concept) return <UnknownConcept id={place.item} dossier={<DossierPane subject={{ concept: place.item }} />} />;
  return <Entry key={concept.id} {...props} glossary={all} concept={concept} />;
}

function Index({ place, go, glossary }: SectionProps & { glossary: LibraryGlossary }) {
  const { answer } = useClipSearch('', 'newest');
  const counts = useMemo(() => new Map(answer?.facets.concept.map(({ value, count }) => [value, count])), [answer]);
  useLibraryKeys({ '/': () => document.querySelector<HTMLInputElement>('#search-input')?.select() });
  return (
    <ConceptIndex
      concepts={glossary.concepts}
      version={glossary.version}
      counts={counts}
      text={place.params.get('q') ?? ''}
      kind={KINDS_IN_ORDER.find((kind) => kind === place.params.get('kind')) ?? null}
      onChange={(text, kind) => go(placeHref('concepts', '', { q: text, kind: kind ?? undefined }), { replace: true })}
    />
  );
}

function Entry({ go, say, glossary, concept }: SectionProps & { glossary: LibraryGlossary; concept: Concept }) {
  const { concepts, version } = glossary;
  const picture = useLibraryPicture(concept, concepts);
  const standing = useLibraryStanding(concept, concepts);
  const names = useMemo(() => new Map([...concepts].map(([id, { prefLabel }]) => [id, prefLabel])), [concepts]);
  const definitions = useLibrarySetting(followDefinitions);
  const locale = i18n.t('uiLanguage');
  return (
    <ConceptPage
      concept={concept}
      version={version}
      entry={
        <ConceptEntry
          concept={concept}
          names={names}
          picture={picture}
          standing={standing}
          reading={definitions === undefined || definitions === 'auto' ? (locale === 'ko' ? 'ko-en' : 'en') : definitions}
          locale={locale}
          onOpen={(id) => go(placeHref('concepts', id))}
        />
      }
      dossier={<DossierPane subject={{ concept: concept.id }} />}
      onCopy={(text) =>
        navigator.clipboard.writeText(text).then(
          () => say({ text: i18n.t('popup.copied') }),
          () => say({ text: i18n.t('popup.notCopied') }),
        )
      }
    />
  );
}
