import { i18n } from '#i18n';
import type { Clip } from '../../../core/clips/clip.ts';
import { passageLink } from '../../../core/clips/passage-link.ts';
import { Icon } from '../../Icon.tsx';
import { LibraryIcon, type LibraryIconName } from '../LibraryIcon.tsx';

export interface ReaderActions {
  onBack(): void;
  onEdit(): void;
  onCopy(): void;
  onCollect(): void;
  onDelete(): void;
  onUndo(): void;
}

/** What can be done with the clip that is read. */
export function ReaderTools({ clip, ...on }: ReaderActions & { clip: Clip }) {
  const link = passageLink(clip.citation.url, clip.fragment);
  return (
    <header class="reader-tools">
      <button type="button" class="icon-button reader-back" aria-label={i18n.t('library.toList')} onClick={on.onBack}>
        <LibraryIcon name="back" size={18} />
      </button>
      {link !== null && (
        <a class="button" href={link} target="_blank" rel="noopener noreferrer" referrerpolicy="no-referrer" aria-keyshortcuts="o">
          {i18n.t('clip.open')}
          <Icon name="open" size={14} />
        </a>
      )}
      <span class="reader-tools-end">
        <Tool icon="pencil" text={i18n.t('clip.edit')} shortcut="e" onClick={on.onEdit} />
        <Tool icon="copy" text={i18n.t('clip.copy')} shortcut="y" onClick={on.onCopy} />
        <Tool icon="folder" text={i18n.t('library.collect')} onClick={on.onCollect} />
        <Tool icon="trash" text={i18n.t('clip.delete')} shortcut="#" onClick={on.onDelete} isDanger />
      </span>
    </header>
  );
}

interface ToolProps {
  icon: LibraryIconName;
  text: string;
  shortcut?: string;
  isDanger?: boolean;
  onClick(): void;
}

function Tool({ icon, text, shortcut, isDanger = false, onClick }: ToolProps) {
  return (
    <button
      type="button"
      class={isDanger ? 'icon-button icon-button-danger' : 'icon-button'}
      aria-label={text}
      aria-keyshortcuts={shortcut}
      title={shortcut ? `${text} (${shortcut})` : text}
      onClick={onClick}
    >
      <LibraryIcon name={icon} />
    </button>
  );
}
