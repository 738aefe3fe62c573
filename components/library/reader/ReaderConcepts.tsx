import { i18n } from '#i18n';
import type { ClipConcept } from '../../../core/clips/clip.ts';
import type { Bilingual, ConceptId, Kind } from '../../../core/glossary/concept.ts';
import { Icon } from '../../Icon.tsx';
import { KIND_ICONS } from '../../kind.ts';
import { nameOf } from '../concept-name.ts';
import { placeHref } from '../place.ts';

interface ReaderConceptsProps {
  concepts: readonly ClipConcept[];
  names: ReadonlyMap<ConceptId, Bilingual>;
}

/** The terms met in the passage, each a door to its own page. */
export function ReaderConcepts({ concepts, names }: ReaderConceptsProps) {
  const ids = [...new Set(concepts.map(({ concept }) => concept))];
  if (ids.length === 0) return null;
  return (
    <section class="reader-part">
      <h3>{i18n.t('clip.terms')}</h3>
      <ul class="chips">
        {ids.map((id) => (
          <li key={id}>
            <a class="chip chip-term chip-link" href={placeHref('concepts', id)}>
              <Icon name={KIND_ICONS[kindOf(id)] ?? 'idea'} size={12} />
              {nameOf(names.get(id), id)}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Ids begin with the kind, but for `doc/`. */
function kindOf(id: ConceptId): Kind {
  const kind = id.split('/')[0]!;
  return (kind === 'doc' ? 'document' : kind) as Kind;
}
