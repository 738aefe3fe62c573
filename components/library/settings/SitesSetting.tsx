import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { formatNumber } from '../number.ts';
import { RemovableList } from './RemovableList.tsx';
import { SettingCard } from './SettingCard.tsx';

export interface SitesSettingProps {
  /** Those that it runs on from the start. */
  newsSites: readonly string[];
  everySite: boolean;
  /** Sites the reader allowed beside them. */
  granted: readonly string[];
  off: readonly string[];
  /** Called straight from the click: Firefox shows its question only then. */
  onEverySite(): void;
  onNoMoreEverySite(): void;
  onTakeBack(site: string): void;
  onSwitch(hostname: string, off: boolean): void;
}

/** Where Sidelight runs, and where not. */
export function SitesSetting({ newsSites, everySite, granted, off, ...on }: SitesSettingProps) {
  const [host, setHost] = useState('');
  const wanted = hostOf(host);
  return (
    <SettingCard id="sites" title={i18n.t('settings.sites')} lead={i18n.t('settings.sitesLead')}>
      <p>
        {everySite ? i18n.t('settings.onEverySite') : i18n.t('settings.onNewsSites', [formatNumber(newsSites.length)])}{' '}
        {everySite ? (
          <button type="button" class="link-button" onClick={on.onNoMoreEverySite}>
            {i18n.t('settings.noMoreEverySite')}
          </button>
        ) : (
          <button type="button" class="link-button" onClick={on.onEverySite}>
            {i18n.t('settings.everySite')}
          </button>
        )}
      </p>
      <details class="setting-more">
        <summary>{i18n.t('settings.newsSites')}</summary>
        <p class="soft">{newsSites.join(', ')}</p>
      </details>
      <RemovableList title={i18n.t('settings.granted')} items={granted} action={i18n.t('settings.takeBack')} onRemove={on.onTakeBack} />
      <RemovableList
        title={i18n.t('settings.off')}
        items={off}
        action={i18n.t('settings.switchOn')}
        onRemove={(hostname) => on.onSwitch(hostname, false)}
      />
      <form
        class="inline-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (wanted === null) return;
          on.onSwitch(wanted, true);
          setHost('');
        }}
      >
        <input
          class="text-field"
          type="text"
          inputmode="url"
          autocomplete="off"
          autocapitalize="off"
          spellcheck={false}
          aria-label={i18n.t('settings.switchOffSite')}
          placeholder={i18n.t('settings.switchOffPlaceholder')}
          value={host}
          onInput={({ currentTarget }) => setHost(currentTarget.value)}
        />
        <button type="submit" class="button" aria-disabled={wanted === null}>
          {i18n.t('settings.switchOff')}
        </button>
      </form>
    </SettingCard>
  );
}

/** Of an address or a host name as people type it; null for what is neither. */
function hostOf(text: string): string | null {
  const typed = text.trim();
  const address = /^https?:\/\//i.test(typed) ? typed : `https://${typed}`;
  if (typed === '' || !URL.canParse(address)) return null;
  const { hostname } = new URL(address);
  return hostname.includes('.') || hostname === 'localhost' ? hostname : null;
}
