import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Collection } from '../../../core/clips/collection.ts';
import { LibraryIcon } from '../LibraryIcon.tsx';
import { formatNumber } from '../number.ts';
import { Dialog } from './Dialog.tsx';

interface CollectDialogProps {
  count: number;
  collections: readonly Pick<Collection, 'id' | 'name' | 'items'>[];
  onChoose(collection: Pick<Collection, 'id' | 'name'>): void;
  onCreate(name: string): void;
  onClose(): void;
}

/** Into which collection: one there is, or a new one. */
export function CollectDialog({ count, collections, onChoose, onCreate, onClose }: CollectDialogProps) {
  const [name, setName] = useState('');
  const wanted = name.trim().toLowerCase();
  const shown = collections.filter((collection) => collection.name.toLowerCase().includes(wanted));
  const isKnown = collections.some((collection) => collection.name.toLowerCase() === wanted);
  return (
    <Dialog title={i18n.t('library.collectTitle', count, [formatNumber(count)])} onClose={onClose}>
      <form
        class="dialog-form"
        onSubmit={(event) => {
          event.preventDefault();
          const same = collections.find((collection) => collection.name.toLowerCase() === wanted);
          if (same) onChoose(same);
          else if (wanted !== '') onCreate(name.trim());
        }}
      >
        <input
          class="text-field"
          type="text"
          maxLength={200}
          autocomplete="off"
          aria-label={i18n.t('library.collectionName')}
          placeholder={i18n.t('library.collectionSearch')}
          value={name}
          onInput={({ currentTarget }) => setName(currentTarget.value)}
        />
        <ul class="colour-list">
          {shown.map((collection) => (
            <li key={collection.id}>
              <button type="button" class="colour-line" onClick={() => onChoose(collection)}>
                <LibraryIcon name="folder" />
                <span>{collection.name}</span>
                <span class="rail-count">{formatNumber(collection.items.length)}</span>
              </button>
            </li>
          ))}
          {wanted !== '' && !isKnown && (
            <li>
              <button type="submit" class="colour-line">
                <LibraryIcon name="plus" />
                <span>{i18n.t('library.createCollection', [name.trim()])}</span>
              </button>
            </li>
          )}
        </ul>
      </form>
    </Dialog>
  );
}
