import { LibraryIcon } from './library/LibraryIcon.tsx';

interface SearchFieldProps {
  /** Seen in the empty field, and its name. */
  label: string;
  text: string;
  onText(text: string): void;
}

export function SearchField({ label, text, onText }: SearchFieldProps) {
  return (
    <label class="search-field">
      <LibraryIcon name="search" />
      <span class="visually-hidden">{label}</span>
      <input
        type="search"
        autocomplete="off"
        spellcheck={false}
        placeholder={label}
        value={text}
        onInput={({ currentTarget }) => onText(currentTarget.value)}
      />
    </label>
  );
}
