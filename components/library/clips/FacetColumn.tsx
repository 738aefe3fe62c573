import { i18n } from '#i18n';
import type { ColourNames } from '../../../core/clips/colour-names.ts';
import type { Bilingual, ConceptId } from '../../../core/glossary/concept.ts';
import type { Colour } from '../../../core/clips/clip.ts';
import type { ClipSearchAnswer, FacetCount, FacetName } from '../../../core/search/clip-search.ts';
import { hasFacet } from '../../../core/search/print-query.ts';
import type { State } from '../../../core/search/query.ts';
import { colourName } from '../../clips/colour-name.ts';
import { ColourDisc } from '../../clips/ColourDisc.tsx';
import { formatDate } from '../../date.ts';
import { nameOf } from '../concept-name.ts';
import { FacetGroup, type FacetItem } from './FacetGroup.tsx';
import { byYear } from './facet-years.ts';

interface FacetColumnProps {
  facets: ClipSearchAnswer['facets'];
  query: string;
  names: ReadonlyMap<ConceptId, Bilingual>;
  colourNames: ColourNames;
  onToggle(facet: FacetName, value: string): void;
}

/** What is asked for most stands first. */
const ORDER: readonly FacetName[] = ['site', 'concept', 'tag', 'colour', 'date', 'author', 'state', 'note'];

/** Every value that clips of the result have, to narrow it by. What is chosen stands in the query. */
export function FacetColumn({ facets, query, onToggle, ...texts }: FacetColumnProps) {
  return (
    <section class="facets" aria-label={i18n.t('library.filters')}>
      {ORDER.map((facet) => {
        const counts = facet === 'date' ? byYear(facets.date, (year) => hasFacet(query, 'date', year)) : facets[facet];
        if (counts.length === 0) return null;
        const items = counts.map((count): FacetItem => ({
          value: count.value,
          count: count.count,
          isChosen: hasFacet(query, facet, count.value),
          ...labelOf(facet, count, texts),
        }));
        // A single value that all have narrows nothing.
        if (items.length === 1 && !items[0]!.isChosen && facet !== 'tag' && facet !== 'concept') return null;
        return (
          <FacetGroup key={facet} title={i18n.t(`library.facet.${facet}`)} items={items} onToggle={(value) => onToggle(facet, value)} />
        );
      })}
    </section>
  );
}

function labelOf(
  facet: FacetName,
  { value, label }: FacetCount,
  { names, colourNames }: Pick<FacetColumnProps, 'names' | 'colourNames'>,
): Pick<FacetItem, 'label' | 'sign' | 'isInner'> {
  switch (facet) {
    case 'colour':
      return { label: colourName(value as Colour, colourNames), sign: <ColourDisc colour={value as Colour} size={14} /> };
    case 'concept':
      return { label: label ?? nameOf(names.get(value), value) };
    case 'state':
      return { label: i18n.t(`library.state.${value as State}`) };
    case 'note':
      return { label: i18n.t(value === 'yes' ? 'library.withNote' : 'library.withoutNote') };
    case 'date':
      return { label: formatDate(value), isInner: value.includes('-') };
    default:
      return { label: label ?? value };
  }
}
