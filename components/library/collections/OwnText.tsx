import { useId, useState } from 'preact/hooks';
import { i18n } from '#i18n';

interface OwnTextProps {
  text: string;
  label: string;
  onSave(text: string): void;
}

/** A text that is edited where it stands: kept when it is left, or with Ctrl+Enter; Escape leaves it as it was. */
export function OwnText({ text, label, onSave }: OwnTextProps) {
  const id = useId();
  const [draft, setDraft] = useState<string | null>(null);
  const save = () => {
    if (draft !== null && draft.trim() !== text) onSave(draft.trim());
    setDraft(null);
  };
  return (
    <>
      <label class="visually-hidden" for={id}>
        {label}
      </label>
      <textarea
        id={id}
        class="own-text"
        rows={1}
        placeholder={label}
        title={i18n.t('library.ownTextHint')}
        value={draft ?? text}
        onInput={({ currentTarget }) => setDraft(currentTarget.value)}
        onBlur={save}
        onKeyDown={(event) => {
          if (event.key === 'Escape') setDraft(null);
          else if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
          event.preventDefault();
          event.stopPropagation();
          if (event.key === 'Enter') save();
          event.currentTarget.blur();
        }}
      />
    </>
  );
}
