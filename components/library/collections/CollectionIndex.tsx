import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Collection } from '../../../core/clips/collection.ts';
import type { SavedSearchLine } from './SavedSearches.tsx';
import { SavedSearches } from './SavedSearches.tsx';
import { NameDialog } from '../dialogs/NameDialog.tsx';
import { LibraryIcon } from '../LibraryIcon.tsx';
import { formatNumber } from '../number.ts';
import { placeHref } from '../place.ts';
import { formatTime } from '../time.ts';

interface CollectionIndexProps {
  collections: readonly Collection[];
  searches: readonly SavedSearchLine[];
  onCreate(name: string): void;
  onDeleteSearch(search: SavedSearchLine): void;
}

/** The reader's case folders, and the searches they keep. */
export function CollectionIndex({ collections, searches, onCreate, onDeleteSearch }: CollectionIndexProps) {
  const [isNaming, setNaming] = useState(false);
  return (
    <div class="library-page">
      <header class="section-head">
        <h1>{i18n.t('library.collections')}</h1>
        <button type="button" class="button head-button" onClick={() => setNaming(true)}>
          <LibraryIcon name="plus" size={15} />
          {i18n.t('library.newCollection')}
        </button>
      </header>
      {collections.length === 0 ? (
        <div class="empty empty-part">
          <LibraryIcon name="folder" size={28} />
          <h2>{i18n.t('library.noCollections')}</h2>
          <p class="soft">{i18n.t('library.noCollectionsHint')}</p>
        </div>
      ) : (
        <ul class="lines">
          {collections.map(({ id, name, note, items, modified }) => (
            <li key={id}>
              <a class="line" href={placeHref('collections', id)}>
                <LibraryIcon name="folder" />
                <span class="line-main">
                  <span class="line-name">{name}</span>
                  {note !== '' && <span class="line-note">{note}</span>}
                </span>
                <span class="soft">{i18n.t('library.total', items.length, [formatNumber(items.length)])}</span>
                <span class="soft line-time">{formatTime(modified)}</span>
              </a>
            </li>
          ))}
        </ul>
      )}
      <SavedSearches searches={searches} onDelete={onDeleteSearch} />
      {isNaming && (
        <NameDialog
          title={i18n.t('library.newCollection')}
          label={i18n.t('library.collectionName')}
          name=""
          submit={i18n.t('library.create')}
          onSubmit={(name) => {
            setNaming(false);
            onCreate(name);
          }}
          onClose={() => setNaming(false)}
        />
      )}
    </div>
  );
}
