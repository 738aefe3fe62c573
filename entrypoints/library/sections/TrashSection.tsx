import { i18n } from '#i18n';
import { TrashView } from '../../../components/library/trash/TrashView.tsx';
import { formatNumber } from '../../../components/library/number.ts';
import { libraryActions } from '../../../hooks/library-actions.ts';
import { useLive } from '../../../hooks/use-live.ts';
import { send } from '../../../messaging/client.ts';
import { liveTrashedCollections } from '../../../storage/live-library.ts';
import { liveTrash, TRASH_DAYS } from '../../../storage/trash.ts';
import type { SectionProps } from '../routes.tsx';

export function TrashSection({ db, say, doing }: SectionProps) {
  const clips = useLive(() => liveTrash(db), [db]).value;
  const collections = useLive(() => liveTrashedCollections(db), [db]).value ?? [];
  const actions = libraryActions(doing, say);
  if (clips === undefined) return <div class="library-waiting" aria-busy="true" />;
  return (
    <TrashView
      clips={clips}
      collections={collections}
      days={TRASH_DAYS}
      now={new Date()}
      onRestore={(ids) => void actions.change(ids, { deleted: false })}
      onDelete={(ids) =>
        void doing.act({
          change: () => send('deleteForGood', { ids: [...ids] }),
          text: i18n.t('library.goneForGood', ids.length, [formatNumber(ids.length)]),
        })
      }
      onRestoreCollection={({ id }) =>
        void doing.act({
          change: () => send('restoreCollection', { id }),
          text: i18n.t('library.collection.restored'),
          undo: () => send('deleteCollection', { id }),
        })
      }
    />
  );
}
