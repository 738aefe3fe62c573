import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Concept } from '../../../core/glossary/concept.ts';
import { isOwn, ownTerm, type OwnTerm } from '../../../core/glossary/own.ts';
import { Icon } from '../../Icon.tsx';
import { KIND_ICONS } from '../../kind.ts';
import { nameOf } from '../concept-name.ts';
import { LibraryIcon } from '../LibraryIcon.tsx';
import { placeHref } from '../place.ts';
import { OwnTermForm } from './OwnTermForm.tsx';

interface OwnGlossaryProps {
  /** The reader's own rows: terms, and spellings of terms that the glossary has. */
  own: readonly Concept[];
  /** The name that a new term is asked for by; null: no form is open at first. */
  asked: string | null;
  onSave(before: Concept | null, term: OwnTerm): void;
  onDelete(concept: Concept): void;
}

const NEW: OwnTerm = { kind: 'concept', name: '', korean: '', spellings: [], definition: '' };

/** What the reader added to the glossary: terms of their own, and spellings. */
export function OwnGlossary({ own, asked, onSave, onDelete }: OwnGlossaryProps) {
  const [edited, setEdited] = useState<{ before: Concept | null; term: OwnTerm } | null>(
    asked === null ? null : { before: null, term: named(asked) },
  );
  const terms = own.filter(({ id }) => isOwn(id));
  const spellings = own.filter(({ id }) => !isOwn(id));
  return (
    <div class="library-page">
      <header class="section-head">
        <h1>{i18n.t('own.title')}</h1>
        <button type="button" class="button button-primary head-button" onClick={() => setEdited({ before: null, term: NEW })}>
          {i18n.t('own.add')}
        </button>
      </header>
      {own.length === 0 && (
        <div class="empty empty-part">
          <LibraryIcon name="idea" size={28} />
          <h2>{i18n.t('own.none')}</h2>
          <p class="soft">{i18n.t('own.noneHint')}</p>
        </div>
      )}
      {terms.length > 0 && (
        <ul class="concept-list" aria-label={i18n.t('own.title')}>
          {terms.map((concept) => (
            <li key={concept.id} class="own-row">
              <a class="concept-line" href={placeHref('concepts', concept.id)}>
                <Icon name={KIND_ICONS[concept.kind]} size={15} />
                <span class="concept-names">
                  <span class="concept-name">{nameOf(concept.prefLabel, concept.id)}</span>
                </span>
                <span class="concept-says">{concept.definition.en}</span>
              </a>
              <RowActions
                name={concept.prefLabel.en}
                onEdit={() => setEdited({ before: concept, term: ownTerm(concept) })}
                onDelete={() => onDelete(concept)}
              />
            </li>
          ))}
        </ul>
      )}
      {spellings.length > 0 && (
        <section>
          <h2>{i18n.t('own.spellingsTitle')}</h2>
          <ul class="concept-list">
            {spellings.map((concept) => (
              <li key={concept.id} class="own-row">
                <a class="concept-line" href={placeHref('concepts', concept.id)}>
                  <Icon name={KIND_ICONS[concept.kind]} size={15} />
                  <span class="concept-names">
                    <span class="concept-name">{nameOf(concept.prefLabel, concept.id)}</span>
                  </span>
                  <span class="concept-says">{concept.altLabel.map(({ label }) => label).join(', ')}</span>
                </a>
                <RowActions name={concept.prefLabel.en} onDelete={() => onDelete(concept)} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {edited && (
        <OwnTermForm
          term={edited.term}
          isNew={edited.before === null}
          onSubmit={(term) => {
            setEdited(null);
            onSave(edited.before, term);
          }}
          onClose={() => setEdited(null)}
        />
      )}
    </div>
  );
}

function named(asked: string): OwnTerm {
  return /[가-힣]/u.test(asked) ? { ...NEW, korean: asked } : { ...NEW, name: asked };
}

function RowActions({ name, onEdit, onDelete }: { name: string; onEdit?: () => void; onDelete(): void }) {
  return (
    <span class="own-actions">
      {onEdit && (
        <button type="button" class="link-button" aria-label={i18n.t('own.editOf', [name])} onClick={onEdit}>
          {i18n.t('own.editShort')}
        </button>
      )}
      <button type="button" class="link-button" aria-label={i18n.t('own.deleteOf', [name])} onClick={onDelete}>
        {i18n.t('own.delete')}
      </button>
    </span>
  );
}
