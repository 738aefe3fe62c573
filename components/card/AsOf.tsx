import { i18n } from '#i18n';
import type { AsOf as Then } from '../../core/glossary/as-of.ts';
import type { Bilingual } from '../../core/glossary/concept.ts';
import { shownName } from '../map/shown-name.ts';
import { formatPartialDate } from './partial-date.ts';

interface AsOfProps {
  then: Then;
  /** The article's date, as exact as it is known. */
  day: string;
  today: Bilingual;
  locale: string;
}

/** What held when the article was written, before what holds today. */
export function AsOf({ then: { name, latest, since, isEarlier }, day, today, locale }: AsOfProps) {
  const korean = locale.startsWith('ko');
  const inWords = ({ en, ko }: Bilingual) => <span lang={korean && ko ? 'ko' : 'en'}>{(korean && ko) || en}</span>;
  const then = name ? nameThen(name, korean) : null;
  return (
    <section class="card-as-of" aria-label={i18n.t('card.asOfTitle')}>
      <h3>{i18n.t('card.asOfArticle', [formatPartialDate(day, locale)])}</h3>
      <dl>
        {then ? (
          <>
            <dt>{i18n.t('card.then')}</dt>
            <dd>
              <strong lang={then.lang}>{then.text}</strong>
            </dd>
            <dt>{i18n.t('card.today')}</dt>
            <dd lang={korean && today.ko ? 'ko' : 'en'}>{shownName(today, locale)}</dd>
          </>
        ) : (
          (latest || isEarlier) && (
            <>
              <dt>{i18n.t('card.then')}</dt>
              <dd>
                {latest ? (
                  <>
                    {inWords(latest.event)} <span class="card-soft">{formatPartialDate((latest.from ?? latest.to)!, locale)}</span>
                  </>
                ) : (
                  i18n.t('card.notYet')
                )}
              </dd>
            </>
          )
        )}
        {since.length > 0 && (
          <>
            <dt>{i18n.t('card.since')}</dt>
            <dd>
              <ul>
                {since.map((row) => (
                  <li key={`${row.from}${row.event.en}`}>
                    {inWords(row.event)} <span class="card-soft">{formatPartialDate((row.from ?? row.to)!, locale)}</span>
                  </li>
                ))}
              </ul>
            </dd>
          </>
        )}
      </dl>
    </section>
  );
}

function nameThen(name: NonNullable<Then['name']>, korean: boolean): { text: string; lang: 'en' | 'ko' } {
  const both = name as Partial<Bilingual>;
  return (korean && both.ko) || both.en === undefined ? { text: both.ko!, lang: 'ko' } : { text: both.en, lang: 'en' };
}
