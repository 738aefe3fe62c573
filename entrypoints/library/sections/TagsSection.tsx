import { TagsView } from '../../../components/library/tags/TagsView.tsx';
import { libraryActions } from '../../../hooks/library-actions.ts';
import { useLibraryKeys } from '../../../hooks/use-library-keys.ts';
import { useLive } from '../../../hooks/use-live.ts';
import { clipsTagged, liveTagCounts } from '../../../storage/live-library.ts';
import type { SectionProps } from '../routes.tsx';

export function TagsSection({ db, say, doing }: SectionProps) {
  const tags = useLive(() => liveTagCounts(db), [db]).value;
  const actions = libraryActions(doing, say);
  useLibraryKeys({ '/': () => document.querySelector<HTMLInputElement>('#search-input')?.select() });
  if (tags === undefined) return <div class="library-waiting" aria-busy="true" />;
  return (
    <TagsView
      tags={tags}
      onRename={async (from, to) => {
        for (const tag of from) if (tag !== to && !(await actions.renameTag(tag, to))) return;
      }}
      onDelete={async (tag) => {
        const ids = await clipsTagged(db, tag);
        if (ids.length > 0) await actions.change(ids, { removeTags: [tag] });
      }}
    />
  );
}
