import { useId, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Dialog } from './Dialog.tsx';

interface NameDialogProps {
  title: string;
  label: string;
  name: string;
  submit: string;
  onSubmit(name: string): void;
  onClose(): void;
}

/** Asks for a name. */
export function NameDialog({ title, label, name, submit, onSubmit, onClose }: NameDialogProps) {
  const id = useId();
  const [text, setText] = useState(name);
  return (
    <Dialog title={title} onClose={onClose}>
      <form
        class="dialog-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (text.trim() !== '') onSubmit(text.trim());
        }}
      >
        <div>
          <label class="field-label" for={id}>
            {label}
          </label>
          <input
            id={id}
            class="text-field"
            type="text"
            maxLength={200}
            autocomplete="off"
            required
            value={text}
            onInput={({ currentTarget }) => setText(currentTarget.value)}
          />
        </div>
        <div class="form-actions">
          <button type="button" class="button" onClick={onClose}>
            {i18n.t('form.cancel')}
          </button>
          <button type="submit" class="button button-primary">
            {submit}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
