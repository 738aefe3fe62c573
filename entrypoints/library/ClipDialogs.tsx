import { ColourDialog } from '../../components/library/dialogs/ColourDialog.tsx';
import { TagDialog } from '../../components/library/dialogs/TagDialog.tsx';
import type { ToastMessage } from '../../components/Toast.tsx';
import type { ColourNames } from '../../core/clips/colour-names.ts';
import type { Collection } from '../../core/clips/collection.ts';
import type { LibraryActions } from '../../hooks/use-library-actions.ts';
import { useSharedTags } from '../../hooks/use-library-shared-tags.ts';
import type { Database } from '../../storage/database.ts';

/** What is asked before something is done to clips. */
export type ClipDialog = { kind: 'tag' | 'colour' | 'collect'; ids: readonly string[] } | { kind: 'save-search'; query: string };

interface ClipDialogsProps {
  db: Database;
  dialog: ClipDialog;
  actions: LibraryActions;
  tags: readonly string[];
  collections: readonly Collection[];
  colourNames: ColourNames;
  say(message: ToastMessage): void;
  onClose(): void;
}

export function ClipDialogs({ db, dialog, actions, tags, colourNames, onClose }: ClipDialogsProps) {
  const shared = useSharedTags(db, dialog.kind === 'tag' ? dialog.ids : null);
  if (dialog.kind === 'tag') {
    if (shared === undefined) return null;
    return (
      <TagDialog
        count={dialog.ids.length}
        shared={shared}
        suggestions={tags}
        onSubmit={({ add, remove }) => {
          onClose();
          if (add.length + remove.length > 0) void actions.change(dialog.ids, { addTags: add, removeTags: remove });
        }}
        onClose={onClose}
      />
    );
  }
  if (dialog.kind === 'colour') {
    return (
      <ColourDialog
        count={dialog.ids.length}
        names={colourNames}
        onChoose={(colour) => {
          onClose();
          void actions.change(dialog.ids, { colour });
        }}
        onClose={onClose}
      />
    );
  }
  return null;
}
