import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { CollectionIndex } from '../../../components/library/collections/CollectionIndex.tsx';
import { CollectionPage } from '../../../components/library/collections/CollectionPage.tsx';
import { placeHref } from '../../../components/library/place.ts';
import { deleteCollection, deleteSearch, saveCollection } from '../../../hooks/library-own.ts';
import type { ExportedClips } from '../../../hooks/run-export.ts';
import { useLive } from '../../../hooks/use-live.ts';
import { liveClipsOf, liveCollections, liveSearches } from '../../../storage/live-library.ts';
import { ExportPane } from '../ExportPane.tsx';
import type { SectionProps } from '../routes.tsx';

/** Collections and saved searches: all of them, or one collection. */
export function CollectionsSection({ db, place, go, doing }: SectionProps) {
  const collections = useLive(() => liveCollections(db), [db]).value;
  const searches = useLive(() => liveSearches(db), [db]).value ?? [];
  const collection = collections?.find(({ id }) => id === place.item);
  const ids = collection?.items.map(({ clip }) => clip) ?? [];
  const clips = useLive(() => liveClipsOf(db, ids), [db, ids.toSorted().join(' ')]).value;

  const [exported, setExported] = useState<ExportedClips | null>(null);

  if (collections === undefined) return <div class="library-waiting" aria-busy="true" />;
  if (collection) {
    if (clips === undefined) return <div class="library-waiting" aria-busy="true" />;
    return (
      <>
        <CollectionPage
          key={collection.id}
          collection={collection}
          clips={clips}
          onChange={(next, what) => void doing.act(saveCollection(next, i18n.t(`library.collection.${what}`)))}
          onDelete={async () => {
            if (await doing.act(deleteCollection(collection))) go(placeHref('collections'));
          }}
          onExport={() => setExported({ ids, title: collection.name, collection })}
        />
        {exported && <ExportPane db={db} what={exported} count={exported.ids.length} onClose={() => setExported(null)} />}
      </>
    );
  }
  return (
    <CollectionIndex
      collections={collections}
      searches={searches}
      onCreate={async (name) => {
        const id = crypto.randomUUID();
        const isMade = await doing.act(saveCollection({ id, name, note: '', items: [] }, i18n.t('library.collection.created')));
        if (isMade) go(placeHref('collections', id));
      }}
      onDeleteSearch={(search) => void doing.act(deleteSearch(search))}
    />
  );
}
