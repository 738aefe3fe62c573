import { i18n } from '#i18n';
import type { DossierPart, DossierTerm } from '../../core/dossier/dossier.ts';
import { Icon, type IconName } from '../Icon.tsx';
import { PanelTerm } from './PanelTerm.tsx';

const ICONS = { people: 'person', bodies: 'landmark', places: 'pin', other: 'idea' } as const satisfies Record<DossierPart, IconName>;

interface TermListProps {
  part: DossierPart;
  terms: readonly DossierTerm[];
  current: string | null;
  onOpen(concept: string | null): void;
  onReveal(concept: string): void;
  onLibrary(concept: string): void;
}

/** The terms of one part of a dossier, each with what it is on request. */
export function TermList({ part, terms, current, ...actions }: TermListProps) {
  if (terms.length === 0) return null;
  return (
    <section class="section" aria-labelledby={`panel-${part}`}>
      <h2 id={`panel-${part}`}>
        <Icon name={ICONS[part]} size={15} />
        {i18n.t(`panel.part.${part}`)}
        <span class="count">{terms.length}</span>
      </h2>
      <ul class="panel-terms">
        {terms.map((term) => (
          <PanelTerm key={term.concept.id} {...term} isOpen={term.concept.id === current} {...actions} />
        ))}
      </ul>
    </section>
  );
}
