import { i18n } from '#i18n';
import type { AsOf } from '../../core/glossary/as-of.ts';
import type { Bilingual } from '../../core/glossary/concept.ts';
import { shownName } from '../map/shown-name.ts';
import { formatPartialDate } from './partial-date.ts';

interface AsOfProps {
  asOf: AsOf;
  /** The article's date, as exact as it is known. */
  day: string;
  locale: string;
}

/** The name that held when the article was written, before the one that holds today. */
export function NameThen({ asOf: { name }, day, today, locale }: AsOfProps & { today: Bilingual }) {
  if (!name) return null;
  const korean = locale.startsWith('ko');
  const both: Partial<Bilingual> = name;
  const isKorean = (korean && both.ko !== undefined) || both.en === undefined;
  return (
    <section class="card-as-of" aria-label={i18n.t('card.asOfTitle')}>
      <h3>{i18n.t('card.asOfArticle', [formatPartialDate(day, locale)])}</h3>
      <dl>
        <dt>{i18n.t('card.then')}</dt>
        <dd>
          <strong lang={isKorean ? 'ko' : 'en'}>{isKorean ? both.ko : both.en}</strong>
        </dd>
        <dt>{i18n.t('card.today')}</dt>
        <dd lang={korean && today.ko ? 'ko' : 'en'}>{shownName(today, locale)}</dd>
      </dl>
    </section>
  );
}

/** What stood last when the article was written, and what has come since. */
export function SinceThen({ asOf: { name, latest, since, isEarlier }, day, locale }: AsOfProps) {
  if (since.length === 0) return null;
  const korean = locale.startsWith('ko');
  const event = ({ event: { en, ko }, from, to }: AsOf['since'][number]) => (
    <>
      <span lang={korean && ko ? 'ko' : 'en'}>{(korean && ko) || en}</span>{' '}
      <span class="card-soft">{formatPartialDate((from ?? to)!, locale)}</span>
    </>
  );
  return (
    <section class="card-as-of">
      <h3>{i18n.t('card.asOfArticle', [formatPartialDate(day, locale)])}</h3>
      <dl>
        {name === null && (latest || isEarlier) && (
          <>
            <dt>{i18n.t('card.then')}</dt>
            <dd>{latest ? event(latest) : i18n.t('card.notYet')}</dd>
          </>
        )}
        <dt>{i18n.t('card.since')}</dt>
        <dd>
          <ul>
            {since.map((row) => (
              <li key={`${row.from}${row.event.en}`}>{event(row)}</li>
            ))}
          </ul>
        </dd>
      </dl>
    </section>
  );
}
