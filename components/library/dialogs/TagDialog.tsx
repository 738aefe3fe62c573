import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { addTags } from '../../clips/tag.ts';
import { TagInput } from '../../TagInput.tsx';
import { Dialog } from './Dialog.tsx';

interface TagDialogProps {
  /** How many clips it is about. */
  count: number;
  /** Tags that all of them have. */
  shared: readonly string[];
  suggestions: readonly string[];
  onSubmit(change: { add: string[]; remove: string[] }): void;
  onClose(): void;
}

/** Tags of many clips at once: what stands in the field all of them get, what is taken out of it none of them keeps. */
export function TagDialog({ count, shared, suggestions, onSubmit, onClose }: TagDialogProps) {
  const [tags, setTags] = useState<readonly string[]>(shared);
  const [typed, setTyped] = useState('');
  return (
    <Dialog title={i18n.t('library.tagTitle', count)} onClose={onClose}>
      <form
        class="dialog-form clip-form"
        onSubmit={(event) => {
          event.preventDefault();
          const wanted = addTags(tags, typed);
          onSubmit({
            add: wanted.filter((tag) => !shared.includes(tag)),
            remove: shared.filter((tag) => !wanted.includes(tag)),
          });
        }}
      >
        <TagInput
          tags={tags}
          typed={typed}
          suggestions={suggestions}
          onChange={(next, text) => {
            setTags(next);
            setTyped(text);
          }}
        />
        {count > 1 && shared.length > 0 && <p class="field-hint">{i18n.t('library.tagShared')}</p>}
        <div class="form-actions">
          <button type="button" class="button" onClick={onClose}>
            {i18n.t('form.cancel')}
          </button>
          <button type="submit" class="button button-primary">
            {i18n.t('library.apply')}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
