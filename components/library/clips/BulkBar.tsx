import { i18n } from '#i18n';
import { LibraryIcon, type LibraryIconName } from '../LibraryIcon.tsx';
import { formatNumber } from '../number.ts';

export interface BulkActions {
  onTag(): void;
  onColour(): void;
  onCollect(): void;
  onDelete(): void;
  /** Left out where there is no way out. */
  onExport?: (() => void) | undefined;
}

interface BulkBarProps extends BulkActions {
  selected: number;
  total: number;
  onAll(): void;
  onNone(): void;
}

/** What can be done with the clips that are selected. */
export function BulkBar({ selected, total, onAll, onNone, ...actions }: BulkBarProps) {
  return (
    <div class="bulk-bar" role="toolbar" aria-label={i18n.t('library.bulk')}>
      <button
        type="button"
        class="icon-button"
        aria-label={i18n.t('library.selectNone')}
        title={i18n.t('library.selectNone')}
        onClick={onNone}
      >
        <LibraryIcon name="x" />
      </button>
      <output class="bulk-count">{i18n.t('library.selected', [formatNumber(selected)])}</output>
      {selected < total && (
        <button type="button" class="link-button" aria-keyshortcuts="*" onClick={onAll}>
          {i18n.t('library.selectAll', [formatNumber(total)])}
        </button>
      )}
      <span class="bulk-actions">
        <BulkButton icon="tag" text={i18n.t('library.tag')} shortcut="t" onClick={actions.onTag} />
        <BulkButton icon="palette" text={i18n.t('library.colour')} shortcut="c" onClick={actions.onColour} />
        <BulkButton icon="folder" text={i18n.t('library.collect')} onClick={actions.onCollect} />
        {actions.onExport && <BulkButton icon="export" text={i18n.t('library.export')} onClick={actions.onExport} />}
        <BulkButton icon="trash" text={i18n.t('library.delete')} shortcut="#" onClick={actions.onDelete} />
      </span>
    </div>
  );
}

interface BulkButtonProps {
  icon: LibraryIconName;
  text: string;
  shortcut?: string;
  onClick(): void;
}

function BulkButton({ icon, text, shortcut, onClick }: BulkButtonProps) {
  return (
    <button type="button" class="bulk-button" aria-keyshortcuts={shortcut} title={text} onClick={onClick}>
      <LibraryIcon name={icon} size={15} />
      <span>{text}</span>
    </button>
  );
}
