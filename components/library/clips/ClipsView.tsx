import type { ComponentChildren } from 'preact';
import { useMemo, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { ColourNames } from '../../../core/clips/colour-names.ts';
import type { Bilingual, ConceptId } from '../../../core/glossary/concept.ts';
import type { ClipSearchAnswer, ClipSort, FacetName } from '../../../core/search/clip-search.ts';
import { LibraryIcon } from '../LibraryIcon.tsx';
import { BulkBar, type BulkActions } from './BulkBar.tsx';
import { ClipListbox, type ClipListboxProps } from './ClipListbox.tsx';
import { NoClips, NoResults } from './EmptyClips.tsx';
import { FacetColumn } from './FacetColumn.tsx';
import { ListHead } from './ListHead.tsx';
import { QueryChips } from './QueryChips.tsx';
import { SearchBox } from './SearchBox.tsx';

interface ClipsViewProps extends Omit<ClipListboxProps, 'terms'> {
  query: string;
  sort: ClipSort;
  answer: ClipSearchAnswer | null;
  /** False while the index is made: counts grow. */
  isReady: boolean;
  names: ReadonlyMap<ConceptId, Bilingual>;
  colourNames: ColourNames;
  /** The key that keeps a passage, for the first hint. */
  shortcut: string | undefined;
  bulk: BulkActions;
  /** The clip that is read; null where there is none or the list has the room. */
  reader: ComponentChildren;
  onQuery(query: string, how?: 'typed'): void;
  onSort(sort: ClipSort): void;
  onFacet(facet: FacetName, value: string): void;
  onSaveSearch: (() => void) | undefined;
  /** All of the result. */
  onExport(): void;
  onSelectAll(): void;
  onSelectNone(): void;
  onToList(): void;
}

const NO_TERMS: readonly string[] = [];

/** Clips: what is asked for, what there is of it, and one of them to read. */
export function ClipsView({ query, answer, reader, colourNames, names, ...props }: ClipsViewProps) {
  const onFacet = useRef(props.onFacet);
  onFacet.current = props.onFacet;
  // Moving in the list draws them no other: they are many. Names come into the same map.
  const facets = useMemo(
    () =>
      answer && (
        <FacetColumn
          facets={answer.facets}
          query={query}
          names={names}
          colourNames={colourNames}
          onToggle={(...chosen) => onFacet.current(...chosen)}
        />
      ),
    [answer, query, names.size, colourNames],
  );
  const isEmpty = answer !== null && answer.total === 0 && props.total === 0;
  return (
    <div class="clips" data-reading={reader !== null || undefined} data-empty={(isEmpty && query.trim() === '') || undefined}>
      <section class="clips-find" aria-label={i18n.t('library.find')}>
        <div class="clips-top">
          <h1 class="visually-hidden">{i18n.t('library.clips')}</h1>
          <SearchBox
            query={query}
            problem={answer?.problem}
            onChange={(text) => props.onQuery(text, 'typed')}
            onLeave={props.onToList}
            onSave={query.trim() === '' ? undefined : props.onSaveSearch}
          />
          <QueryChips query={query} names={names} colourNames={colourNames} onChange={props.onQuery} />
        </div>
        <aside class="clips-facets">{facets}</aside>
        <div class="clips-list">
          {props.selected.size > 0 ? (
            <BulkBar
              selected={props.selected.size}
              total={props.total}
              onAll={props.onSelectAll}
              onNone={props.onSelectNone}
              {...props.bulk}
            />
          ) : (
            <ListHead
              total={props.total}
              sort={props.sort}
              isReady={props.isReady && answer !== null}
              onSort={props.onSort}
              onExport={props.onExport}
            >
              <button type="button" class="button button-quiet facets-button" popovertarget="facets-popover">
                <LibraryIcon name="filter" size={15} />
                {i18n.t('library.filters')}
              </button>
            </ListHead>
          )}
          {isEmpty ? (
            query.trim() === '' ? (
              <NoClips shortcut={props.shortcut} />
            ) : (
              <NoResults query={query} onClear={() => props.onQuery('')} />
            )
          ) : (
            <ClipListbox {...props} terms={answer?.terms ?? NO_TERMS} colourNames={colourNames} />
          )}
        </div>
      </section>
      <div id="facets-popover" popover="auto" class="facets-popover">
        {facets}
      </div>
      {reader !== null && <section class="clips-reader">{reader}</section>}
    </div>
  );
}
