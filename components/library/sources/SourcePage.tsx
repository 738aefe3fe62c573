import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import { LibraryIcon } from '../LibraryIcon.tsx';
import { placeHref } from '../place.ts';

/** A site or an author, with their clips. */
export function SourcePage({ kind, name, dossier }: { kind: 'sites' | 'authors'; name: string; dossier: ComponentChildren }) {
  return (
    <div class="library-page">
      <a class="back-link" href={placeHref(kind)}>
        <LibraryIcon name="back" size={14} />
        {i18n.t(`library.${kind}`)}
      </a>
      <h1>{name}</h1>
      {dossier}
    </div>
  );
}
