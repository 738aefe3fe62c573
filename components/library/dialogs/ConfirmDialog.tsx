import { useId, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Dialog } from './Dialog.tsx';

interface ConfirmDialogProps {
  title: string;
  text: string;
  submit: string;
  /** A word that has to be typed first. */
  word?: string;
  onSubmit(): void;
  onClose(): void;
}

/** Asks before what cannot be taken back. */
export function ConfirmDialog({ title, text, submit, word, onSubmit, onClose }: ConfirmDialogProps) {
  const id = useId();
  const [typed, setTyped] = useState('');
  const isSure = word === undefined || typed.trim().toLowerCase() === word.toLowerCase();
  return (
    <Dialog title={title} onClose={onClose}>
      <form
        class="dialog-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (isSure) onSubmit();
        }}
      >
        <p>{text}</p>
        {word !== undefined && (
          <div>
            <label class="field-label" for={id}>
              {i18n.t('library.typeWord', [word])}
            </label>
            <input
              id={id}
              class="text-field"
              type="text"
              autocomplete="off"
              autocapitalize="off"
              spellcheck={false}
              value={typed}
              onInput={({ currentTarget }) => setTyped(currentTarget.value)}
            />
          </div>
        )}
        <div class="form-actions">
          <button type="button" class="button" onClick={onClose}>
            {i18n.t('form.cancel')}
          </button>
          <button type="submit" class="button button-danger" disabled={!isSure}>
            {submit}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
