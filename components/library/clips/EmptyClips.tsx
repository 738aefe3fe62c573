import { i18n } from '#i18n';
import { LibraryIcon } from '../LibraryIcon.tsx';
import { placeHref } from '../place.ts';

/** Nothing is kept yet: how it begins. */
export function NoClips({ shortcut }: { shortcut: string | undefined }) {
  return (
    <div class="empty">
      <LibraryIcon name="bookmark" size={28} />
      <h2>{i18n.t('library.empty.title')}</h2>
      <ol>
        <li>{i18n.t('library.empty.select')}</li>
        <li>{shortcut ? i18n.t('library.empty.saveKey', [shortcut]) : i18n.t('library.empty.save')}</li>
        <li>{i18n.t('library.empty.find')}</li>
      </ol>
      <p>
        <a class="button" href={placeHref('import')}>
          <LibraryIcon name="import" size={15} />
          {i18n.t('library.empty.import')}
        </a>
        <a class="button" href={placeHref('concepts')}>
          {i18n.t('library.empty.concepts')}
        </a>
      </p>
    </div>
  );
}

/** Nothing matches: how to go on. */
export function NoResults({ query, onClear }: { query: string; onClear(): void }) {
  return (
    <div class="empty">
      <LibraryIcon name="search" size={28} />
      <h2>{i18n.t('library.noResults')}</h2>
      <p class="empty-query">{query}</p>
      <p class="soft">{i18n.t('library.noResultsHint')}</p>
      <p>
        <button type="button" class="button" onClick={onClear}>
          {i18n.t('library.clearSearch')}
        </button>
      </p>
    </div>
  );
}
