import { i18n } from '#i18n';
import { CollectDialog } from '../../components/library/dialogs/CollectDialog.tsx';
import { ColourDialog } from '../../components/library/dialogs/ColourDialog.tsx';
import { NameDialog } from '../../components/library/dialogs/NameDialog.tsx';
import { TagDialog } from '../../components/library/dialogs/TagDialog.tsx';
import type { ColourNames } from '../../core/clips/colour-names.ts';
import type { Collection } from '../../core/clips/collection.ts';
import type { LibraryActions } from '../../hooks/library-actions.ts';
import { addToCollection, saveCollection, saveSearch } from '../../hooks/library-own.ts';
import type { Doing } from '../../hooks/use-library-doing.ts';
import { useSharedTags } from '../../hooks/use-library-shared-tags.ts';
import type { Database } from '../../storage/database.ts';

/** What is asked before something is done to clips. */
export type ClipDialog = { kind: 'tag' | 'colour' | 'collect'; ids: readonly string[] } | { kind: 'save-search'; query: string };

interface ClipDialogsProps {
  db: Database;
  dialog: ClipDialog;
  actions: LibraryActions;
  doing: Doing;
  tags: readonly string[];
  collections: readonly Collection[];
  colourNames: ColourNames;
  onClose(): void;
}

export function ClipDialogs({ db, dialog, actions, doing, tags, collections, colourNames, onClose }: ClipDialogsProps) {
  const shared = useSharedTags(db, dialog.kind === 'tag' ? dialog.ids : null);
  const done = (deed: Promise<unknown>) => {
    onClose();
    void deed;
  };
  switch (dialog.kind) {
    case 'tag':
      if (shared === undefined) return null;
      return (
        <TagDialog
          count={dialog.ids.length}
          shared={shared}
          suggestions={tags}
          onSubmit={({ add, remove }) =>
            add.length + remove.length === 0 ? onClose() : done(actions.change(dialog.ids, { addTags: add, removeTags: remove }))
          }
          onClose={onClose}
        />
      );
    case 'colour':
      return (
        <ColourDialog
          count={dialog.ids.length}
          names={colourNames}
          onChoose={(colour) => done(actions.change(dialog.ids, { colour }))}
          onClose={onClose}
        />
      );
    case 'collect':
      return (
        <CollectDialog
          count={dialog.ids.length}
          collections={collections}
          onChoose={(collection) => done(doing.act(addToCollection(collection, dialog.ids)))}
          onCreate={(name) => {
            const items = dialog.ids.map((clip) => ({ clip, note: '' }));
            done(doing.act(saveCollection({ id: crypto.randomUUID(), name, note: '', items }, i18n.t('library.collected', [name]))));
          }}
          onClose={onClose}
        />
      );
    case 'save-search':
      return (
        <NameDialog
          title={i18n.t('library.saveSearch')}
          label={i18n.t('library.name')}
          name={dialog.query}
          submit={i18n.t('library.save')}
          onSubmit={(name) => done(doing.act(saveSearch({ id: crypto.randomUUID(), name, query: dialog.query })))}
          onClose={onClose}
        />
      );
  }
}
