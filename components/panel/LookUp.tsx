import { i18n } from '#i18n';
import type { NamedConcept } from '../../core/lookup/name-index.ts';
import { SearchField } from '../SearchField.tsx';
import { PanelTerm } from './PanelTerm.tsx';

export interface LookUpProps {
  text: string;
  /** Undefined until the glossary is read. */
  found: readonly NamedConcept[] | undefined;
  current: string | null;
  onText(text: string): void;
  onOpen(concept: string | null): void;
  onLibrary(concept: string): void;
  /** To the reader's own glossary: a term of this name, or one more spelling of a term. */
  onAdd(name: string): void;
  onSpelling(concept: string, spelling: string): void;
}

/** The glossary, asked by any name. */
export function LookUp({ text, found, current, onText, onAdd, ...actions }: LookUpProps) {
  const isAsked = text.trim() !== '';
  return (
    <search class="panel-search">
      <SearchField label={i18n.t('panel.lookUp')} text={text} onText={onText} />
      <output class="visually-hidden">{isAsked && found && i18n.t('panel.found', found.length)}</output>
      {isAsked && found?.length === 0 && <p class="section-empty">{i18n.t('panel.notInGlossary', [text.trim()])}</p>}
      {isAsked && found && !found.some(({ isExact }) => isExact) && (
        <button type="button" class="link-button panel-add" onClick={() => onAdd(text.trim())}>
          {i18n.t('own.addHere')}
        </button>
      )}
      {isAsked && found && found.length > 0 && (
        <ul class="panel-terms panel-found" aria-label={i18n.t('panel.results')}>
          {found.map(({ concept, by, isExact }) => (
            <PanelTerm
              key={concept.id}
              concept={concept}
              by={by}
              isOpen={concept.id === current}
              spelling={isExact ? undefined : text.trim()}
              {...actions}
            />
          ))}
        </ul>
      )}
    </search>
  );
}
