import { i18n } from '#i18n';
import type { Bilingual, ConceptId } from '../../../core/glossary/concept.ts';
import type { ColourNames } from '../../../core/clips/colour-names.ts';
import { parseQuery } from '../../../core/search/parse-query.ts';
import { printQuery } from '../../../core/search/print-query.ts';
import type { FieldTerm, QueryTerm } from '../../../core/search/query.ts';
import { colourName } from '../../clips/colour-name.ts';
import { Icon } from '../../Icon.tsx';
import { nameOf } from '../concept-name.ts';

interface QueryChipsProps {
  query: string;
  names: ReadonlyMap<ConceptId, Bilingual>;
  colourNames: ColourNames;
  onChange(query: string): void;
}

/** The conditions of a query, each to be taken away by itself. Words stay in the search box alone. */
export function QueryChips({ query, names, colourNames, onChange }: QueryChipsProps) {
  const { terms } = parseQuery(query);
  const fields = terms.filter((term): term is FieldTerm => term.field !== null);
  if (fields.length === 0) return null;
  const without = (gone: QueryTerm) => printQuery(terms.filter((term) => term !== gone));
  return (
    <ul class="query-chips" aria-label={i18n.t('library.conditions')}>
      {fields.map((term) => {
        const text = textOf(term, names, colourNames);
        return (
          <li key={`${term.not}${term.field}:${term.value}`}>
            <button
              type="button"
              class="query-chip"
              aria-label={i18n.t('library.removeCondition', [text])}
              onClick={() => onChange(without(term))}
            >
              <span>{text}</span>
              <Icon name="x" size={12} />
            </button>
          </li>
        );
      })}
    </ul>
  );
}

function textOf(term: FieldTerm, names: QueryChipsProps['names'], colourNames: ColourNames): string {
  const { field, value, not } = term;
  const shown =
    field === 'concept' || field === 'mentions'
      ? nameOf(names.get(value), value)
      : field === 'colour'
        ? colourName(term.value, colourNames)
        : field === 'is'
          ? i18n.t(`library.state.${term.value}`)
          : field === 'has'
            ? i18n.t(`library.has.${term.value}`)
            : value;
  const named = field === 'is' || field === 'has' ? shown : `${i18n.t(`library.field.${field}`)}: ${shown}`;
  return not ? i18n.t('library.not', [named]) : named;
}
