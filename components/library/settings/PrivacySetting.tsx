import { i18n } from '#i18n';
import { SettingCard } from './SettingCard.tsx';

const SEES = ['settings.sees.text', 'settings.sees.once', 'settings.sees.never'] as const;
const STORES = [
  'settings.stores.clips',
  'settings.stores.articles',
  'settings.stores.standings',
  'settings.stores.choices',
  'settings.stores.glossary',
  'settings.stores.not',
] as const;

/** What this extension can see and what it stores, in plain words; docs/privacy.md says it at length. */
export function PrivacySetting({ everySite }: { everySite: boolean }) {
  return (
    <SettingCard id="privacy" title={i18n.t('settings.privacy')} lead={i18n.t('settings.privacyLead')}>
      <h3>{i18n.t('settings.seesTitle')}</h3>
      <ul class="bullets">
        <li>{i18n.t(everySite ? 'settings.sees.every' : 'settings.sees.news')}</li>
        {SEES.map((key) => (
          <li key={key}>{i18n.t(key)}</li>
        ))}
      </ul>
      <h3>{i18n.t('settings.storesTitle')}</h3>
      <ul class="bullets">
        {STORES.map((key) => (
          <li key={key}>{i18n.t(key)}</li>
        ))}
      </ul>
    </SettingCard>
  );
}
