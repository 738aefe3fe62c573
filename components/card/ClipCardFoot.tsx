import { i18n } from '#i18n';
import { Icon } from '../Icon.tsx';

/** What was just copied: to be seen on its button. */
export type CopyState = 'citation' | 'link' | null;

interface ClipCardFootProps {
  copied: CopyState;
  onEdit: () => void;
  /** `near`: an element of ours to work in. */
  onCopy: (near: Element) => void;
  onCopyLink: (near: Element) => void;
  onDelete: () => void;
}

/** What can be done with a passage that was kept. */
export function ClipCardFoot({ copied, onEdit, onCopy, onCopyLink, onDelete }: ClipCardFootProps) {
  return (
    <footer class="card-foot">
      <button type="button" class="button button-quiet" onClick={onEdit}>
        <Icon name="pencil" size={15} />
        {i18n.t('clipMark.edit')}
      </button>
      <span class="card-foot-rest">
        <IconButton name={copied === 'citation' ? 'check' : 'copy'} label={i18n.t('clipMark.copy')} onPress={onCopy} />
        <IconButton name={copied === 'link' ? 'check' : 'link'} label={i18n.t('clipMark.copyLink')} onPress={onCopyLink} />
        <IconButton name="trash" label={i18n.t('clipMark.delete')} onPress={onDelete} isDanger />
      </span>
    </footer>
  );
}

interface IconButtonProps {
  name: 'check' | 'copy' | 'link' | 'trash';
  label: string;
  isDanger?: boolean;
  onPress: (near: Element) => void;
}

function IconButton({ name, label, isDanger = false, onPress }: IconButtonProps) {
  return (
    <button
      type="button"
      class={`icon-button${isDanger ? ' icon-button-danger' : ''}`}
      aria-label={label}
      title={label}
      onClick={({ currentTarget }) => onPress(currentTarget)}
    >
      <Icon name={name} size={16} />
    </button>
  );
}
