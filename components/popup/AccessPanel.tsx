import { i18n } from '#i18n';
import { Icon, type IconName } from '../Icon.tsx';

export interface AccessActions {
  onOnce(): void;
  /** Called straight from the click: Firefox shows its question only then. */
  onSite(): void;
  /** As `onSite`. */
  onEverySite(): void;
}

/** A page that Sidelight was not let into: how far to let it. */
export function AccessPanel({ hostname, ...actions }: AccessActions & { hostname: string }) {
  return (
    <section class="section" aria-labelledby="access-title">
      <h2 id="access-title">{i18n.t('access.title')}</h2>
      <p class="section-lead">{i18n.t('access.lead')}</p>
      <ul class="choices">
        <Choice icon="document" name={i18n.t('access.once')} detail={i18n.t('access.onceDetail')} onChoose={actions.onOnce} />
        <Choice icon="pin" name={i18n.t('access.site')} detail={i18n.t('access.siteDetail', [hostname])} onChoose={actions.onSite} />
        <Choice icon="globe" name={i18n.t('access.every')} detail={i18n.t('access.everyDetail')} onChoose={actions.onEverySite} />
      </ul>
    </section>
  );
}

function Choice({ icon, name, detail, onChoose }: { icon: IconName; name: string; detail: string; onChoose(): void }) {
  return (
    <li>
      <button type="button" class="choice" onClick={onChoose}>
        <Icon name={icon} size={18} />
        <span>
          <span class="choice-name">{name}</span>
          <span class="choice-detail">{detail}</span>
        </span>
      </button>
    </li>
  );
}
