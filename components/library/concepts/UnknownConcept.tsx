import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import { placeHref } from '../place.ts';

/** The glossary does not know it, or no more: clips may still name it. */
export function UnknownConcept({ id, dossier }: { id: string; dossier: ComponentChildren }) {
  return (
    <div class="library-page">
      <h1>{id}</h1>
      <p class="soft">
        {i18n.t('library.unknownConcept')} <a href={placeHref('concepts')}>{i18n.t('library.allConcepts')}</a>
      </p>
      {dossier}
    </div>
  );
}
