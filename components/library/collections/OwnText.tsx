import { useId, useRef, useState } from 'preact/hooks';
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
  // What is written now, also before it is drawn: Escape leaves the field in the same moment.
  const latest = useRef<string | null>(null);
  const write = (next: string | null) => {
    latest.current = next;
    setDraft(next);
  };
  const save = () => {
    const written = latest.current?.trim();
    if (written !== undefined && written !== text) onSave(written);
    write(null);
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
        onInput={({ currentTarget }) => write(currentTarget.value)}
        onBlur={save}
        onKeyDown={(event) => {
          if (event.key === 'Escape') write(null);
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
