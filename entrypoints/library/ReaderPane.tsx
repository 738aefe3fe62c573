import { Reader } from '../../components/library/reader/Reader.tsx';
import type { Clip } from '../../core/clips/clip.ts';
import type { ColourNames } from '../../core/clips/colour-names.ts';
import type { Collection } from '../../core/clips/collection.ts';
import type { LibraryActions } from '../../hooks/library-actions.ts';
import { useLibraryNames } from '../../hooks/use-library-names.ts';
import type { Database } from '../../storage/database.ts';
import type { WholeClip } from '../../storage/live-library.ts';
import { snapshotsOf } from '../../storage/snapshots.ts';

interface ReaderPaneProps {
  db: Database;
  whole: WholeClip;
  actions: LibraryActions;
  collections: readonly Collection[];
  suggestions: readonly string[];
  colourNames: ColourNames;
  isEditing: boolean;
  onEditing(isEditing: boolean): void;
  onBack(): void;
  onCollect(): void;
  onDelete(clip: Clip): void;
}

/** Wires the clip that is read. */
export function ReaderPane({ db, whole, actions, collections, onEditing, ...props }: ReaderPaneProps) {
  const { clip, outcome, revisions } = whole;
  const names = useLibraryNames([...new Set(clip.concepts.map(({ concept }) => concept))]);
  return (
    <Reader
      clip={clip}
      outcome={outcome}
      revisions={revisions}
      names={names}
      collections={collections.filter(({ items }) => items.some((item) => item.clip === clip.id))}
      suggestions={props.suggestions}
      colourNames={props.colourNames}
      isEditing={props.isEditing}
      isBusy={actions.isBusy}
      onSubmit={async (values) => {
        if (await actions.edit(clip, values)) onEditing(false);
      }}
      onCancel={() => onEditing(false)}
      onCorrect={(corrections) => actions.correct(clip, corrections)}
      onCopyAs={(style) => void actions.copy(clip, style)}
      readArticle={() => snapshotsOf(db, clip.pageKey)}
      onBack={props.onBack}
      onEdit={() => onEditing(true)}
      onCopy={() => void actions.copy(clip)}
      onCollect={props.onCollect}
      onDelete={() => props.onDelete(clip)}
      onUndo={() => void actions.undoOf(clip)}
    />
  );
}
