import { useState } from 'preact/hooks';
import { LibraryIcon, type LibraryIconName } from '../LibraryIcon.tsx';

interface DropFileProps {
  icon: LibraryIconName;
  title: string;
  /** On the button that opens the browser's own dialog. */
  choose: string;
  hint: string;
  /** As in `input.accept`. */
  accept: string;
  onFile(file: File): void;
}

/** Takes a file: dropped on it, or chosen. */
export function DropFile({ icon, title, choose, hint, accept, onFile }: DropFileProps) {
  const [isOver, setOver] = useState(false);
  const take = (files: FileList | null | undefined) => {
    const [file] = files ?? [];
    if (file) onFile(file);
  };
  return (
    <div
      class="drop"
      data-over={isOver}
      onDragOver={(event) => {
        if (!event.dataTransfer?.types.includes('Files')) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={(event) => {
        if (!(event.relatedTarget instanceof Node && event.currentTarget.contains(event.relatedTarget))) setOver(false);
      }}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        take(event.dataTransfer?.files);
      }}
    >
      <LibraryIcon name={icon} size={22} />
      <p class="drop-title">{title}</p>
      <label class="button drop-button">
        <input
          type="file"
          class="visually-hidden"
          accept={accept}
          onChange={({ currentTarget }) => {
            take(currentTarget.files);
            // The same file chosen again is a choice too.
            currentTarget.value = '';
          }}
        />
        {choose}
      </label>
      <p class="soft drop-hint">{hint}</p>
    </div>
  );
}
