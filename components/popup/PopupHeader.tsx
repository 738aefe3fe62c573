import { i18n } from '#i18n';
import { Icon } from '../Icon.tsx';
import { Switch } from '../Switch.tsx';

interface PopupHeaderProps {
  /** Left out where there is no site, as on the browser's own pages. */
  site?: { hostname: string; off: boolean } | undefined;
  /** False where Sidelight does not run anyhow: a switch would promise what it cannot do. */
  canSwitch: boolean;
  onSwitch(off: boolean): void;
  onOpenLibrary(): void;
  onOpenPanel(): void;
}

/** Names the site that the popup is about, with the one switch for it. */
export function PopupHeader({ site, canSwitch, onSwitch, onOpenLibrary, onOpenPanel }: PopupHeaderProps) {
  return (
    <header class="popup-header">
      <div class="popup-names">
        <h1>{i18n.t('extName')}</h1>
        {site && (
          <p class="popup-site" title={site.hostname}>
            {site.hostname}
          </p>
        )}
      </div>
      {site && canSwitch && (
        <Switch
          label={site.off ? i18n.t('popup.siteIsOff') : i18n.t('popup.siteIsOn')}
          name={i18n.t('popup.switchLabel', [site.hostname])}
          checked={!site.off}
          onChange={(on) => onSwitch(!on)}
        />
      )}
      <button type="button" class="icon-button" aria-label={i18n.t('panel.open')} title={i18n.t('panel.open')} onClick={onOpenPanel}>
        <Icon name="panel" size={18} />
      </button>
      <button
        type="button"
        class="icon-button"
        aria-label={i18n.t('popup.openLibrary')}
        title={i18n.t('popup.openLibrary')}
        onClick={onOpenLibrary}
      >
        <Icon name="library" size={18} />
      </button>
    </header>
  );
}
