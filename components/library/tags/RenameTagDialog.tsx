import { useId, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { normaliseTag } from '../../clips/tag.ts';
import { Dialog } from '../dialogs/Dialog.tsx';

interface RenameTagDialogProps {
  /** One to be renamed, or several to become one. */
  tags: readonly string[];
  all: readonly string[];
  onSubmit(to: string): void;
  onClose(): void;
}

/** A new name; that of another tag makes the two one, and says so before. */
export function RenameTagDialog({ tags, all, onSubmit, onClose }: RenameTagDialogProps) {
  const id = useId();
  const [text, setText] = useState(tags[0]!);
  const to = normaliseTag(text);
  const isMerge = tags.length > 1 || (to !== tags[0] && all.includes(to));
  return (
    <Dialog title={tags.length > 1 ? i18n.t('library.mergeTitle') : i18n.t('library.renameTitle', [tags[0]!])} onClose={onClose}>
      <form
        class="dialog-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (to !== '') onSubmit(to);
        }}
      >
        {tags.length > 1 && <p>{tags.join(', ')}</p>}
        <div>
          <label class="field-label" for={id}>
            {i18n.t('library.newName')}
          </label>
          <input
            id={id}
            class="text-field"
            type="text"
            maxLength={100}
            autocomplete="off"
            list={`${id}-list`}
            required
            value={text}
            onInput={({ currentTarget }) => setText(currentTarget.value)}
          />
          <datalist id={`${id}-list`}>
            {all.map((tag) => (
              <option key={tag}>{tag}</option>
            ))}
          </datalist>
          {isMerge && tags.length === 1 && <p class="field-hint">{i18n.t('library.mergeHint', [to])}</p>}
        </div>
        <div class="form-actions">
          <button type="button" class="button" onClick={onClose}>
            {i18n.t('form.cancel')}
          </button>
          <button type="submit" class="button button-primary">
            {isMerge ? i18n.t('library.merge') : i18n.t('library.rename')}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
