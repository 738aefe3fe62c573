import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import { Icon, type IconName } from '../Icon.tsx';

export interface AccessChoicesProps {
  /** How many sites are annotated from the start. */
  newsSites: number;
  everySite: boolean;
  /** The browser's question was answered with no. */
  refused: boolean;
  /** Called straight from the click: Firefox shows its question only then. */
  onEverySite(): void;
}

/** How far Sidelight is let in: what is on, what is asked for page by page, and everything. */
export function AccessChoices({ newsSites, everySite, refused, onEverySite }: AccessChoicesProps) {
  return (
    <section class="welcome-section" aria-labelledby="access-title">
      <h2 id="access-title">{i18n.t('welcome.accessTitle')}</h2>
      <ul class="access-list">
        <Access icon="newspaper" name={i18n.t('welcome.accessNews')} detail={i18n.t('welcome.accessNewsDetail', [String(newsSites)])}>
          <State text={i18n.t('welcome.accessOn')} />
        </Access>
        <Access icon="pin" name={i18n.t('welcome.accessOther')} detail={i18n.t('welcome.accessOtherDetail')} />
        <Access icon="globe" name={i18n.t('welcome.accessEvery')} detail={i18n.t('welcome.accessEveryDetail')}>
          {everySite ? (
            <State text={i18n.t('welcome.everyAllowed')} />
          ) : (
            <button type="button" class="button" onClick={onEverySite}>
              {i18n.t('welcome.allowEvery')}
            </button>
          )}
        </Access>
      </ul>
      <output class="access-answer">{refused && !everySite ? i18n.t('welcome.everyRefused') : ''}</output>
    </section>
  );
}

function Access({ icon, name, detail, children }: { icon: IconName; name: string; detail: string; children?: ComponentChildren }) {
  return (
    <li>
      <Icon name={icon} size={20} />
      <div class="access-words">
        <h3>{name}</h3>
        <p>{detail}</p>
      </div>
      {children}
    </li>
  );
}

function State({ text }: { text: string }) {
  return (
    <span class="access-state">
      <Icon name="check" size={14} />
      {text}
    </span>
  );
}
