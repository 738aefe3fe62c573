import { i18n } from '#i18n';
import type { FacetCount } from '../../../core/search/clip-search.ts';
import { formatDate } from '../../date.ts';
import { clipsHref } from '../clips-href.ts';
import { formatNumber } from '../number.ts';
import { placeHref } from '../place.ts';

interface TimelineViewProps {
  /** Clips by month of publication, oldest first; a year alone where the month is unknown. */
  months: readonly FacetCount[];
  /** Clips without a date of publication. */
  undated: number;
}

/** Clips by the month their articles were published in: a table, a cell a month, the darker the more. */
export function TimelineView({ months, undated }: TimelineViewProps) {
  const counts = new Map(months.map(({ value, count }) => [value, count]));
  const years = [...new Set(months.map(({ value }) => value.slice(0, 4)))].sort().toReversed();
  const most = Math.max(1, ...months.map(({ count }) => count));
  return (
    <div class="library-page timeline">
      <header class="section-head">
        <h1>{i18n.t('library.timeline')}</h1>
        <p class="soft">{i18n.t('library.timelineLead')}</p>
      </header>
      {years.length === 0 ? (
        <p class="soft">{i18n.t('library.noSources')}</p>
      ) : (
        <div class="timeline-scroller">
          <table class="timeline-table">
            <thead>
              <tr>
                <th scope="col">{i18n.t('library.year')}</th>
                {MONTHS.map((month) => (
                  <th key={month} scope="col">
                    {monthName(month)}
                  </th>
                ))}
                <th scope="col">{i18n.t('library.all')}</th>
              </tr>
            </thead>
            <tbody>
              {years.map((year) => {
                const inYear = months.filter(({ value }) => value.startsWith(year)).reduce((sum, { count }) => sum + count, 0);
                return (
                  <tr key={year}>
                    <th scope="row">{year}</th>
                    {MONTHS.map((month) => (
                      <Cell key={month} value={`${year}-${month}`} count={counts.get(`${year}-${month}`) ?? 0} most={most} />
                    ))}
                    <td class="timeline-sum">
                      <a href={clipsHref('published', year, 'published')}>{formatNumber(inYear)}</a>
                    </td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </div>
      )}
      {undated > 0 && (
        <p>
          <a href={placeHref('clips', '', { q: '-has:published' })}>{i18n.t('library.undatedClips', undated, [formatNumber(undated)])}</a>
        </p>
      )}
    </div>
  );
}

function Cell({ value, count, most }: { value: string; count: number; most: number }) {
  if (count === 0) return <td class="timeline-none">{'\u00A0'}</td>;
  return (
    <td class="timeline-month">
      <a
        href={clipsHref('published', value, 'published')}
        style={{ '--share': String(Math.round(12 + 60 * Math.sqrt(count / most))) }}
        aria-label={`${formatDate(value)}: ${i18n.t('library.total', count, [formatNumber(count)])}`}
      >
        {formatNumber(count)}
      </a>
    </td>
  );
}

const MONTHS = Array.from({ length: 12 }, (_, i) => String(i + 1).padStart(2, '0'));

function monthName(month: string): string {
  return new Intl.DateTimeFormat(document.documentElement.lang || undefined, { month: 'short', timeZone: 'UTC' }).format(
    Date.UTC(2026, Number(month) - 1),
  );
}
