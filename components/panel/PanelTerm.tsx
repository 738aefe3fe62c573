import { useLayoutEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { ConceptBrief } from '../../core/glossary/concept.ts';

interface PanelTermProps {
  concept: ConceptBrief;
  /** How often it is named on the page; left out for what was looked up. */
  count?: number | undefined;
  /** The name that was found, where it is not one of those shown. */
  by?: string | undefined;
  isOpen: boolean;
  onOpen(concept: string | null): void;
  /** Left out where the page does not name it. */
  onReveal?: ((concept: string) => void) | undefined;
  onLibrary(concept: string): void;
  /** What was asked for, where it is no name of it yet. */
  spelling?: string | undefined;
  onSpelling?: ((concept: string, spelling: string) => void) | undefined;
}

/** A term, and under it, when it is open, what it is. */
export function PanelTerm({ concept, count = 0, by, isOpen, spelling, ...actions }: PanelTermProps) {
  const row = useRef<HTMLLIElement>(null);
  const { id, prefLabel, definition } = concept;
  const isKorean = i18n.t('uiLanguage') === 'ko';
  const [name, other] = isKorean && prefLabel.ko ? [prefLabel.ko, prefLabel.en] : [prefLabel.en, prefLabel.ko];
  // Opened from the text, it may be far down.
  useLayoutEffect(() => {
    if (isOpen) row.current?.scrollIntoView({ block: 'nearest' });
  }, [isOpen]);
  return (
    <li ref={row} class={`panel-term${isOpen ? ' is-open' : ''}`}>
      <button type="button" class="panel-term-name" aria-expanded={isOpen} onClick={() => actions.onOpen(isOpen ? null : id)}>
        <span>{name}</span>
        {other && <span class="soft">{other}</span>}
        {by !== undefined && by !== name && by !== other && <span class="soft panel-by">{i18n.t('panel.by', [by])}</span>}
        {count > 1 && (
          <span class="term-count">
            <span aria-hidden="true">{count}</span>
            <span class="visually-hidden">{i18n.t('popup.times', count)}</span>
          </span>
        )}
      </button>
      {isOpen && (
        <div class="panel-term-body">
          <p>{(isKorean && definition.ko) || definition.en}</p>
          <p class="panel-actions">
            {actions.onReveal && (
              <button type="button" class="link-button" onClick={() => actions.onReveal!(id)}>
                {i18n.t('panel.reveal')}
              </button>
            )}
            <button type="button" class="link-button" onClick={() => actions.onLibrary(id)}>
              {i18n.t('panel.inLibrary')}
            </button>
            {spelling !== undefined && actions.onSpelling && (
              <button type="button" class="link-button" onClick={() => actions.onSpelling!(id, spelling)}>
                {i18n.t('own.addSpelling', [spelling])}
              </button>
            )}
          </p>
        </div>
      )}
    </li>
  );
}
