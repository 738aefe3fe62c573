import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { ConfirmDialog } from '../dialogs/ConfirmDialog.tsx';
import { SettingCard } from './SettingCard.tsx';

/** Everything goes: for whoever hands the machine on, or has to. */
export function WipeSetting({ onWipe }: { onWipe(): void }) {
  const [isAsking, setAsking] = useState(false);
  return (
    <SettingCard id="wipe" title={i18n.t('settings.wipe')} lead={i18n.t('settings.wipeLead')}>
      <button type="button" class="button button-danger" onClick={() => setAsking(true)}>
        {i18n.t('settings.wipe')}
      </button>
      {isAsking && (
        <ConfirmDialog
          title={i18n.t('settings.wipe')}
          text={i18n.t('settings.wipeText')}
          word={i18n.t('settings.wipeWord')}
          submit={i18n.t('settings.wipe')}
          onSubmit={() => {
            setAsking(false);
            onWipe();
          }}
          onClose={() => setAsking(false)}
        />
      )}
    </SettingCard>
  );
}
