import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Clip } from '../../../core/clips/clip.ts';
import type { Collection } from '../../../core/clips/collection.ts';
import { NameDialog } from '../dialogs/NameDialog.tsx';
import { LibraryIcon } from '../LibraryIcon.tsx';
import { clipsHref } from '../clips-href.ts';
import { formatNumber } from '../number.ts';
import { placeHref } from '../place.ts';
import { CollectionItem } from './CollectionItem.tsx';
import { moved } from './moved.ts';
import { OwnText } from './OwnText.tsx';

interface CollectionPageProps {
  collection: Collection;
  /** Those that are not in the trash, by id. */
  clips: ReadonlyMap<string, Clip>;
  /** `what` was changed, for the word that is said. */
  onChange(collection: Collection, what: 'renamed' | 'noted' | 'ordered' | 'removed'): void;
  onExport(): void;
  onDelete(): void;
}

/** A case folder: clips in the reader's order, each with a note of its own here. */
export function CollectionPage({ collection, clips, onChange, onExport, onDelete }: CollectionPageProps) {
  const [isNaming, setNaming] = useState(false);
  const [dragged, setDragged] = useState<number | null>(null);
  const { name, note, items } = collection;
  const move = (from: number, to: number) => onChange({ ...collection, items: moved(items, from, to) }, 'ordered');
  return (
    <div class="library-page">
      <a class="back-link" href={placeHref('collections')}>
        <LibraryIcon name="back" size={14} />
        {i18n.t('library.collections')}
      </a>
      <header class="section-head">
        <h1>{name}</h1>
        <span class="head-tools">
          <a class="button" href={clipsHref('in', name)}>
            {i18n.t('library.inList')}
          </a>
          {items.length > 0 && (
            <button type="button" class="button" onClick={onExport}>
              {i18n.t('library.export')}
            </button>
          )}
          <button
            type="button"
            class="icon-button"
            aria-label={i18n.t('library.rename')}
            title={i18n.t('library.rename')}
            onClick={() => setNaming(true)}
          >
            <LibraryIcon name="pencil" />
          </button>
          <button
            type="button"
            class="icon-button icon-button-danger"
            aria-label={i18n.t('library.deleteCollection')}
            title={i18n.t('library.deleteCollection')}
            onClick={onDelete}
          >
            <LibraryIcon name="trash" />
          </button>
        </span>
      </header>
      <OwnText text={note} label={i18n.t('library.collectionNote')} onSave={(text) => onChange({ ...collection, note: text }, 'noted')} />
      <p class="soft collection-count">
        {i18n.t('library.total', items.length, [formatNumber(items.length)])}
        {items.length > 1 && ` · ${i18n.t('library.orderHint')}`}
      </p>
      {items.length === 0 && <p class="soft">{i18n.t('library.emptyCollection')}</p>}
      <ol class="collection-items">
        {items.map((item, i) => (
          <CollectionItem
            key={item.clip}
            clip={clips.get(item.clip)}
            note={item.note}
            place={i}
            count={items.length}
            isDragged={dragged === i}
            isTarget={dragged !== null && dragged !== i}
            onNote={(text) => {
              const noted = items.map((other) => (other.clip === item.clip ? { ...other, note: text } : other));
              onChange({ ...collection, items: noted }, 'noted');
            }}
            onMove={(by) => move(i, i + by)}
            onRemove={() => onChange({ ...collection, items: items.filter(({ clip }) => clip !== item.clip) }, 'removed')}
            onDrag={(isDragging) => setDragged(isDragging ? i : null)}
            onDrop={() => {
              if (dragged !== null && dragged !== i) move(dragged, i);
              setDragged(null);
            }}
          />
        ))}
      </ol>
      {isNaming && (
        <NameDialog
          title={i18n.t('library.rename')}
          label={i18n.t('library.collectionName')}
          name={name}
          submit={i18n.t('library.save')}
          onSubmit={(next) => {
            setNaming(false);
            if (next !== name) onChange({ ...collection, name: next }, 'renamed');
          }}
          onClose={() => setNaming(false)}
        />
      )}
    </div>
  );
}
