import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { failureText } from '../../../components/failure-text.ts';
import { ClipsView } from '../../../components/library/clips/ClipsView.tsx';
import { passageLink } from '../../../core/clips/passage-link.ts';
import type { Clip } from '../../../core/clips/clip.ts';
import { parseQuery } from '../../../core/search/parse-query.ts';
import { toggleFacet } from '../../../core/search/print-query.ts';
import type { ExportedClips } from '../../../hooks/run-export.ts';
import { libraryActions } from '../../../hooks/library-actions.ts';
import { useClipSearch } from '../../../hooks/use-clip-search.ts';
import { useColourNames } from '../../../hooks/use-colour-names.ts';
import { useLibraryCursor } from '../../../hooks/use-library-cursor.ts';
import { useLibraryKeys } from '../../../hooks/use-library-keys.ts';
import { useLibraryNames } from '../../../hooks/use-library-names.ts';
import { useLibraryQuery } from '../../../hooks/use-library-query.ts';
import { useLibraryRows } from '../../../hooks/use-library-rows.ts';
import { useLibrarySelection } from '../../../hooks/use-library-selection.ts';
import { useLibraryWidth } from '../../../hooks/use-library-width.ts';
import { useLive } from '../../../hooks/use-live.ts';
import { useShortcuts } from '../../../hooks/use-shortcuts.ts';
import { useSearchTags } from '../../../hooks/use-search-tags.ts';
import { liveCollections, liveWholeClip } from '../../../storage/live-library.ts';
import { ClipDialogs, type ClipDialog } from '../ClipDialogs.tsx';
import { ExportPane } from '../ExportPane.tsx';
import { ReaderPane } from '../ReaderPane.tsx';
import type { SectionProps } from '../routes.tsx';

/** The list of clips and the one that is read. */
export function ClipsSection({ db, place, go, say, doing }: SectionProps) {
  const at = useLibraryQuery(place, go);
  const search = useClipSearch(at.query, at.sort);
  const rows = useLibraryRows(db, search);
  const selection = useLibrarySelection(search.ids);
  const actions = libraryActions(doing, say);
  const isWide = useLibraryWidth('(width >= 1100px)');
  const cursor = useLibraryCursor({ rows, isWide, ...at, begin: `${at.sort} ${at.query}` });
  const colourNames = useColourNames();
  const shortcuts = useShortcuts();
  const [dialog, setDialog] = useState<ClipDialog | null>(null);
  const [exported, setExported] = useState<ExportedClips | null>(null);
  const [isEditing, setEditing] = useState(false);

  const whole = useLive(() => (at.clip === null ? null : liveWholeClip(db, at.clip)), [db, at.clip]).value;
  const tags = useSearchTags();
  const collections = useLive(() => liveCollections(db), [db]).value ?? [];
  const names = useLibraryNames(conceptsAsked(at.query));
  // While the next one is read, the last one stays: nothing blinks under a moving cursor.
  const read = at.clip === null ? undefined : whole;
  const current = read?.clip ?? rows.rowAt(cursor.index)?.clip;

  useEffect(() => {
    if (search.failure) say({ text: failureText(search.failure) });
  }, [search.failure]);
  useEffect(() => selection.none(), [at.query]);
  useEffect(() => setEditing(false), [at.clip]);

  const pick = (index: number, how: 'open' | 'toggle' | 'range') => {
    const id = rows.rowAt(index)?.clip.id;
    if (how === 'open') return cursor.open(index);
    cursor.moveTo(index);
    if (how === 'range') void selection.range(index);
    else if (id !== undefined) selection.toggle(index, id);
  };
  const targets = (): string[] => (selection.ids.size > 0 ? [...selection.ids] : current ? [current.id] : []);
  const remove = async (ids: readonly string[]) => {
    if (ids.length === 0 || !(await actions.change(ids, { deleted: true }))) return;
    cursor.leave(ids);
    selection.none();
    focusList();
  };
  const ask = (kind: 'tag' | 'colour' | 'collect', ids = targets()) => {
    if (ids.length > 0) setDialog({ kind, ids });
  };
  const back = () => {
    if (isEditing) setEditing(false);
    else if (!isWide && at.clip !== null) at.setClip(null);
    else if (selection.ids.size > 0) selection.none();
    focusList();
  };
  const edit = () => {
    if (!current) return;
    if (at.clip === null) at.setClip(current.id, isWide ? 'follow' : undefined);
    setEditing(true);
  };
  const moveBy = (by: number) => {
    cursor.moveTo(cursor.index + by);
    focusList();
  };

  useLibraryKeys({
    j: () => moveBy(1),
    k: () => moveBy(-1),
    x: () => pick(cursor.index, 'toggle'),
    'Shift+X': () => pick(cursor.index, 'range'),
    '*': () => void selection.all(),
    e: edit,
    t: () => ask('tag'),
    c: () => ask('colour'),
    y: () => current && void actions.copy(current),
    '#': () => void remove(targets()),
    Delete: () => void remove(targets()),
    o: () => current && openPage(current),
    '/': () => document.querySelector<HTMLInputElement>('#search-input')?.select(),
    Escape: back,
  });

  const reader = read && (
    <ReaderPane
      db={db}
      whole={read}
      actions={actions}
      collections={collections}
      suggestions={tags}
      colourNames={colourNames}
      isEditing={isEditing}
      onEditing={setEditing}
      onBack={back}
      onCollect={() => ask('collect', [read.clip.id])}
      onDelete={({ id }) => void remove([id])}
    />
  );
  return (
    <>
      <ClipsView
        query={at.query}
        sort={at.sort}
        answer={search.answer}
        isReady={search.isReady}
        total={rows.total}
        rowAt={rows.rowAt}
        onShow={rows.show}
        cursor={rows.total === 0 ? -1 : cursor.index}
        selected={selection.ids}
        names={names}
        colourNames={colourNames}
        shortcut={shortcuts.get('save-selection')}
        reader={reader ?? null}
        bulk={{
          onTag: () => ask('tag'),
          onColour: () => ask('colour'),
          onCollect: () => ask('collect'),
          onDelete: () => void remove(targets()),
          onExport: () => setExported({ ids: targets(), title: i18n.t('library.clips') }),
        }}
        onMove={cursor.moveTo}
        onPick={pick}
        onQuery={at.setQuery}
        onSort={at.setSort}
        onFacet={(facet, value) => at.setQuery(toggleFacet(at.query, facet, value))}
        onExport={async () =>
          setExported({ ids: at.query.trim() === '' ? 'all' : await search.ids(), title: at.query.trim() || i18n.t('library.clips') })
        }
        onSaveSearch={() => setDialog({ kind: 'save-search', query: at.query })}
        onSelectAll={() => void selection.all()}
        onSelectNone={selection.none}
        onToList={focusList}
      />
      {exported && (
        <ExportPane
          db={db}
          what={exported}
          count={exported.ids === 'all' ? rows.total : exported.ids.length}
          onClose={() => setExported(null)}
        />
      )}
      {dialog && (
        <ClipDialogs
          db={db}
          dialog={dialog}
          actions={actions}
          tags={tags}
          collections={collections}
          colourNames={colourNames}
          doing={doing}
          onClose={() => setDialog(null)}
        />
      )}
    </>
  );
}

function conceptsAsked(query: string): string[] {
  return parseQuery(query).terms.flatMap(({ field, value }) => (field === 'concept' || field === 'mentions' ? [value] : []));
}

function focusList(): void {
  document.querySelector<HTMLElement>('#clip-list')?.focus({ preventScroll: true });
}

function openPage({ citation, fragment }: Clip): void {
  const link = passageLink(citation.url, fragment);
  if (link !== null) window.open(link, '_blank', 'noopener,noreferrer');
}
