import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { DuplicatesView, type ShownGroup } from '../../../components/library/duplicates/DuplicatesView.tsx';
import type { DuplicateGroup } from '../../../core/search/duplicates.ts';
import { libraryActions } from '../../../hooks/library-actions.ts';
import { useSearchDuplicates } from '../../../hooks/use-search-duplicates.ts';
import { send } from '../../../messaging/client.ts';
import type { Database } from '../../../storage/database.ts';
import { clipsByIds } from '../../../storage/search-index.ts';
import type { SectionProps } from '../routes.tsx';

const AT_FIRST = 20;

export function DuplicatesSection({ db, say, doing }: SectionProps) {
  const found = useSearchDuplicates();
  const [most, setMost] = useState(AT_FIRST);
  const groups = useGroups(db, found, most);
  const actions = libraryActions(doing, say);
  if (found === null || groups === undefined) return <div class="library-waiting" aria-busy="true" />;
  return (
    <DuplicatesView
      groups={groups}
      total={found.length}
      onMerge={({ clips: [first, ...others] }) => {
        if (!first) return;
        const batch = crypto.randomUUID();
        const merge = { keep: first.id, drop: others.map(({ id }) => id), passage: null, batch };
        void doing.act({
          change: () => send('mergeClips', merge),
          text: i18n.t('library.merged'),
          undo: () => send('undoBatch', { batch }),
        });
      }}
      onDelete={({ id }) => void actions.change([id], { deleted: true })}
      onMore={() => setMost(most * 3)}
    />
  );
}

/** The clips of the first groups; those there were stay until they are read. */
function useGroups(db: Database, found: readonly DuplicateGroup[] | null, most: number): readonly ShownGroup[] | undefined {
  const [groups, setGroups] = useState<readonly ShownGroup[]>();
  useEffect(() => {
    if (found === null) return;
    let current = true;
    const read = found
      .slice(0, most)
      .map(async ({ ids, samePage }): Promise<ShownGroup> => ({ clips: await clipsByIds(db, ids), samePage }));
    void Promise.all(read).then(
      (all) => current && setGroups(all),
      () => {}, // those there were stay
    );
    return () => {
      current = false;
    };
  }, [db, found, most]);
  return groups;
}
