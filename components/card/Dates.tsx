import { i18n } from '#i18n';
import type { SaidDate } from '../../core/dates/days.ts';
import { formatPartialDate } from './partial-date.ts';

/** What "the middle of last month" means, counted from the day the article was published. */
export function Dates({ dates, locale }: { dates: readonly SaidDate[]; locale: string }) {
  return (
    <section class="card-section">
      <h3>{i18n.t('card.dates')}</h3>
      <DateList dates={dates} locale={locale} />
    </section>
  );
}

/** Each as the text says it, and the days it means. */
export function DateList({ dates, locale, label }: { dates: readonly SaidDate[]; locale: string; label?: string }) {
  return (
    <dl class="card-facts card-dates" aria-label={label}>
      {dates.map(({ start, text, from, to }) => (
        <div key={start}>
          <dt>“{text}”</dt>
          <dd>{inWords(from, to, locale)}</dd>
        </div>
      ))}
    </dl>
  );
}

/** A whole month or year by its name. */
function inWords(from: string, to: string, locale: string): string {
  if (from === to) return formatPartialDate(from, locale);
  const isLast = (iso: string) => new Date(Date.parse(`${iso}T00:00:00Z`) + 86_400_000).getUTCDate() === 1;
  if (from.endsWith('-01-01') && to === `${from.slice(0, 4)}-12-31`) return formatPartialDate(from.slice(0, 4), locale);
  if (from.endsWith('-01') && from.slice(0, 7) === to.slice(0, 7) && isLast(to)) return formatPartialDate(from.slice(0, 7), locale);
  const format = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', year: 'numeric', month: 'long', day: 'numeric' });
  return format.formatRange(new Date(`${from}T00:00:00Z`), new Date(`${to}T00:00:00Z`));
}
