import { i18n } from '#i18n';

interface ProgressProps {
  text: string;
  done: number;
  total: number;
  onCancel(): void;
}

/** How far something long is, and the way out of it. */
export function Progress({ text, done, total, onCancel }: ProgressProps) {
  return (
    <div class="backup-progress">
      <label>
        <span>{text}</span>
        {total > 0 ? <progress value={done} max={total} /> : <progress />}
      </label>
      <button type="button" class="button" onClick={onCancel}>
        {i18n.t('backup.cancel')}
      </button>
    </div>
  );
}
