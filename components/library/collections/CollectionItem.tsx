import { useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { citationOf } from '../../../core/clips/citation-of.ts';
import type { Clip } from '../../../core/clips/clip.ts';
import { formatDate } from '../../date.ts';
import { siteName } from '../citation-parts.ts';
import { rowTone } from '../clips/ClipRow.tsx';
import { LibraryIcon } from '../LibraryIcon.tsx';
import { placeHref } from '../place.ts';
import { OwnText } from './OwnText.tsx';

interface CollectionItemProps {
  /** Undefined where it lies in the trash or is gone. */
  clip: Clip | undefined;
  note: string;
  place: number;
  count: number;
  isDragged: boolean;
  isTarget: boolean;
  onNote(text: string): void;
  onMove(by: 1 | -1): void;
  onRemove(): void;
  onDrag(isDragging: boolean): void;
  onDrop(): void;
}

/** A clip in a collection: moved by its handle with the mouse, or with the arrow keys on it. */
export function CollectionItem({ clip, note, place, count, isDragged, isTarget, ...on }: CollectionItemProps) {
  const row = useRef<HTMLLIElement>(null);
  const name = i18n.t('library.moveItem', [String(place + 1), String(count)]);
  // Only for the mouse: the handle does the same by keyboard.
  const dropping = {
    onDragOver: (event: DragEvent) => event.preventDefault(),
    onDrop: (event: DragEvent) => {
      event.preventDefault();
      on.onDrop();
    },
  };
  return (
    <li ref={row} class="collection-item" data-dragged={isDragged || undefined} data-target={isTarget || undefined} {...dropping}>
      <button
        type="button"
        class="icon-button grip"
        draggable
        aria-label={name}
        title={i18n.t('library.moveHint')}
        aria-keyshortcuts="ArrowUp ArrowDown"
        onDragStart={(event) => {
          if (row.current) event.dataTransfer?.setDragImage(row.current, 12, 12);
          on.onDrag(true);
        }}
        onDragEnd={() => on.onDrag(false)}
        onKeyDown={(event) => {
          const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
          if (by === 0) return;
          event.preventDefault();
          if (place + by >= 0 && place + by < count) on.onMove(by);
        }}
      >
        <LibraryIcon name="grip" />
      </button>
      <div class="collection-body">
        {clip ? <ItemClip clip={clip} /> : <p class="soft">{i18n.t('library.itemGone')}</p>}
        <OwnText text={note} label={i18n.t('library.itemNote')} onSave={on.onNote} />
      </div>
      <button
        type="button"
        class="icon-button"
        aria-label={i18n.t('library.removeItem')}
        title={i18n.t('library.removeItem')}
        onClick={on.onRemove}
      >
        <LibraryIcon name="x" />
      </button>
    </li>
  );
}

function ItemClip({ clip }: { clip: Clip }) {
  const citation = citationOf(clip);
  return (
    <a class="dossier-clip" href={placeHref('clips', '', { clip: clip.id })} style={{ '--tone': rowTone(clip) }}>
      <span class="row-quote" lang={citation.language}>
        {clip.quote.slice(0, 500)}
      </span>
      <span class="row-source">
        <span class="row-site">{siteName(citation)}</span>
        <span class="row-date">{formatDate(citation.published ?? clip.created)}</span>
        <span class="row-title" lang={citation.language}>
          {citation.title}
        </span>
      </span>
    </a>
  );
}
