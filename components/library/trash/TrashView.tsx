import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Clip } from '../../../core/clips/clip.ts';
import type { Collection } from '../../../core/clips/collection.ts';
import { ConfirmDialog } from '../dialogs/ConfirmDialog.tsx';
import { LibraryIcon } from '../LibraryIcon.tsx';
import { formatNumber } from '../number.ts';
import { TrashedClip } from './TrashedClip.tsx';

interface TrashViewProps {
  /** The last deleted first. */
  clips: readonly Clip[];
  collections: readonly Collection[];
  /** How long things lie here. */
  days: number;
  now: Date;
  onRestore(ids: readonly string[]): void;
  onDelete(ids: readonly string[]): void;
  onRestoreCollection(collection: Collection): void;
}

const AT_FIRST = 100;

/** What was deleted, and for how long it can be had back. */
export function TrashView({ clips, collections, days, now, ...on }: TrashViewProps) {
  const [asked, setAsked] = useState<readonly string[] | null>(null);
  const [most, setMost] = useState(AT_FIRST);
  const isEmpty = clips.length + collections.length === 0;
  return (
    <div class="library-page">
      <header class="section-head">
        <h1>{i18n.t('library.trash')}</h1>
        {clips.length > 0 && (
          <span class="head-tools">
            <button type="button" class="button" onClick={() => on.onRestore(clips.map(({ id }) => id))}>
              {i18n.t('library.restoreAll')}
            </button>
            <button type="button" class="button button-danger" onClick={() => setAsked(clips.map(({ id }) => id))}>
              {i18n.t('library.emptyTrash')}
            </button>
          </span>
        )}
      </header>
      <p class="soft">{isEmpty ? i18n.t('library.trashEmpty', [String(days)]) : i18n.t('library.trashLead', [String(days)])}</p>
      {collections.length > 0 && (
        <ul class="lines">
          {collections.map((collection) => (
            <li key={collection.id} class="line-row">
              <span class="line">
                <LibraryIcon name="folder" />
                <span class="line-main line-name">{collection.name}</span>
                <span class="soft">{i18n.t('library.total', collection.items.length, [formatNumber(collection.items.length)])}</span>
              </span>
              <button type="button" class="button" onClick={() => on.onRestoreCollection(collection)}>
                {i18n.t('library.restore')}
              </button>
            </li>
          ))}
        </ul>
      )}
      <ul class="trash-list">
        {clips.slice(0, most).map((clip) => (
          <TrashedClip
            key={clip.id}
            clip={clip}
            days={days}
            now={now}
            onRestore={() => on.onRestore([clip.id])}
            onDelete={() => setAsked([clip.id])}
          />
        ))}
      </ul>
      {clips.length > most && (
        <button type="button" class="button" onClick={() => setMost(most * 3)}>
          {i18n.t('library.moreValues', [formatNumber(clips.length - most)])}
        </button>
      )}
      {asked && (
        <ConfirmDialog
          title={i18n.t('library.deleteForGoodTitle', asked.length, [formatNumber(asked.length)])}
          text={i18n.t('library.deleteForGoodText')}
          submit={i18n.t('library.deleteForGood')}
          onSubmit={() => {
            on.onDelete(asked);
            setAsked(null);
          }}
          onClose={() => setAsked(null)}
        />
      )}
    </div>
  );
}
