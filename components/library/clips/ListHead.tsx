import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import { CLIP_SORTS, type ClipSort } from '../../../core/search/clip-search.ts';
import { LibraryIcon } from '../LibraryIcon.tsx';
import { formatNumber } from '../number.ts';

interface ListHeadProps {
  total: number;
  sort: ClipSort;
  isReady: boolean;
  children: ComponentChildren;
  onSort(sort: ClipSort): void;
  onExport(): void;
}

/** How many there are, and in which order. */
export function ListHead({ total, sort, isReady, children, onSort, onExport }: ListHeadProps) {
  return (
    <div class="list-head">
      {children}
      <output class="list-count">
        {i18n.t('library.total', total, [formatNumber(total)])}
        {!isReady && <span class="soft"> {i18n.t('library.indexing')}</span>}
      </output>
      {total > 0 && (
        <button
          type="button"
          class="icon-button"
          aria-label={i18n.t('library.exportAll')}
          title={i18n.t('library.exportAll')}
          onClick={onExport}
        >
          <LibraryIcon name="export" size={15} />
        </button>
      )}
      <label class="list-sort">
        <span class="visually-hidden">{i18n.t('library.sort')}</span>
        <select value={sort} onChange={({ currentTarget }) => onSort(currentTarget.value as ClipSort)}>
          {CLIP_SORTS.map((name) => (
            <option key={name} value={name}>
              {i18n.t(`library.sortBy.${name}`)}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}
