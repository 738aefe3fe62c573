import { i18n } from '#i18n';
import { LibraryIcon } from '../LibraryIcon.tsx';
import { placeHref } from '../place.ts';

export interface SavedSearchLine {
  id: string;
  name: string;
  query: string;
}

/** Searches that are wanted again. */
export function SavedSearches({ searches, onDelete }: { searches: readonly SavedSearchLine[]; onDelete(search: SavedSearchLine): void }) {
  if (searches.length === 0) return null;
  return (
    <section class="page-part">
      <h2>{i18n.t('library.savedSearches')}</h2>
      <ul class="lines">
        {searches.map((search) => (
          <li key={search.id} class="line-row">
            <a class="line" href={placeHref('clips', '', { q: search.query })}>
              <LibraryIcon name="search" />
              <span class="line-main">
                <span class="line-name">{search.name}</span>
                {search.name !== search.query && <code class="line-note">{search.query}</code>}
              </span>
            </a>
            <button
              type="button"
              class="icon-button icon-button-danger"
              aria-label={i18n.t('library.deleteNamed', [search.name])}
              title={i18n.t('library.delete')}
              onClick={() => onDelete(search)}
            >
              <LibraryIcon name="trash" />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
