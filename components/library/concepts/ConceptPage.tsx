import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Concept } from '../../../core/glossary/concept.ts';
import { Icon } from '../../Icon.tsx';
import { KIND_ICONS } from '../../kind.ts';
import { LibraryIcon } from '../LibraryIcon.tsx';
import { placeHref } from '../place.ts';
import { ReportDialog } from './ReportDialog.tsx';

interface ConceptPageProps {
  concept: Concept;
  version: string | null;
  entry: ComponentChildren;
  dossier: ComponentChildren;
  onCopy(text: string): void;
}

/** A concept: what the glossary says, and beside it every clip that speaks of it. */
export function ConceptPage({ concept, version, entry, dossier, onCopy }: ConceptPageProps) {
  const [isReporting, setReporting] = useState(false);
  const { id, kind, prefLabel, hanja, pronunciation, validity, confidence } = concept;
  const isKorean = i18n.t('uiLanguage') === 'ko' && prefLabel.ko !== undefined;
  const status = validity.status ?? 'current';
  return (
    <div class="concept-page">
      <header class="concept-head">
        <a class="back-link" href={placeHref('concepts')}>
          <LibraryIcon name="back" size={14} />
          {i18n.t('library.allConcepts')}
        </a>
        <p class="card-kind">
          <Icon name={KIND_ICONS[kind]} size={14} />
          {i18n.t(`kind.${kind}`)}
          {status !== 'current' && <span class="card-chip">{i18n.t(`card.status.${status}`)}</span>}
          {confidence !== 'high' && <span class={`card-chip card-chip-${confidence}`}>{i18n.t(`confidence.${confidence}`)}</span>}
        </p>
        <h1 lang={isKorean ? 'ko' : 'en'}>{isKorean ? prefLabel.ko : prefLabel.en}</h1>
        <p class="card-names">
          {isKorean ? <span lang="en">{prefLabel.en}</span> : prefLabel.ko && <span lang="ko">{prefLabel.ko}</span>}
          {hanja && <span lang="ko-Hani">{hanja}</span>}
          {pronunciation && (
            <span lang="en" class="card-pronunciation">
              {pronunciation}
            </span>
          )}
        </p>
      </header>
      <div class="concept-columns">
        <div class="concept-entry">
          <h2 class="visually-hidden">{i18n.t('library.inGlossary')}</h2>
          {entry}
          <footer class="concept-foot">
            <button type="button" class="link-button" onClick={() => setReporting(true)}>
              {i18n.t('library.report')}
            </button>
            <p class="soft">
              {id}
              {version !== null && ` · ${i18n.t('library.datasetVersion', [version])}`}
            </p>
          </footer>
        </div>
        {dossier}
      </div>
      {isReporting && <ReportDialog concept={concept} version={version} onCopy={onCopy} onClose={() => setReporting(false)} />}
    </div>
  );
}
