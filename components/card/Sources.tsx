import { i18n } from '#i18n';
import type { Source } from '../../core/glossary/concept.ts';
import { Icon } from '../Icon.tsx';
import { formatPartialDate } from './partial-date.ts';

export function Sources({ sources, locale }: { sources: readonly Source[]; locale: string }) {
  return (
    <section class="card-section">
      <h3>{i18n.t('card.sources', sources.length)}</h3>
      <ol class="card-sources">
        {sources.map(({ publisher, title, date, url, accessed }) => (
          <li key={url + title}>
            <a href={url} target="_blank" rel="noopener noreferrer" referrerpolicy="no-referrer">
              {title}
              <Icon name="open" size={11} />
              <span class="sl-hidden"> {i18n.t('card.opensInTab')}</span>
            </a>
            <span class="card-soft">
              {publisher}, {date ? formatPartialDate(date, locale) : i18n.t('card.read', [formatPartialDate(accessed, locale)])}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
