import { i18n } from '#i18n';
import { formatDate } from './date.ts';
import { Notice } from './Notice.tsx';

export interface StorageNoticeProps {
  condition: 'well' | 'losing' | 'damaged';
  /** Clips that the second copy holds. */
  copied: number;
  restored: { clips: number; at: string } | null;
  isBusy: boolean;
  onRecover(): void;
  onSeen(): void;
}

/** Says when clips were lost and what can be done, or that they are back. Nothing where all is well. */
export function StorageNotice({ condition, copied, restored, isBusy, onRecover, onSeen }: StorageNoticeProps) {
  if (condition !== 'well') {
    return (
      <Notice icon="alert" tone="problem" title={i18n.t(`storage.${condition}`)}>
        <p>{copied > 0 ? i18n.t('storage.copyHas', copied) : i18n.t('storage.noCopy')}</p>
        <button type="button" class="button" disabled={isBusy} onClick={onRecover}>
          {i18n.t(copied > 0 ? 'storage.recover' : 'storage.anew')}
        </button>
      </Notice>
    );
  }
  if (!restored) return null;
  return (
    <Notice icon="shield" title={i18n.t('storage.restored', restored.clips)}>
      <p>{i18n.t('storage.restoredDetail', [formatDate(restored.at)])}</p>
      <button type="button" class="button" onClick={onSeen}>
        {i18n.t('storage.understood')}
      </button>
    </Notice>
  );
}
