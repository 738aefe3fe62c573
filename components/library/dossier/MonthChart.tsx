import { i18n } from '#i18n';
import type { FacetCount } from '../../../core/search/clip-search.ts';
import { formatDate } from '../../date.ts';
import { formatNumber } from '../number.ts';
import { monthBars } from './month-bars.ts';

interface MonthChartProps {
  /** By month, oldest first. */
  months: readonly FacetCount[];
  /** The list of the clips of a year or month. */
  hrefOf: (value: string) => string;
}

const HEIGHT = 56;

/** How many clips over time. The picture is for the eye; the same stands below it as a list of links. */
export function MonthChart({ months, hrefOf }: MonthChartProps) {
  const bars = monthBars(months);
  if (bars.length < 2) return null;
  const most = Math.max(...bars.map(({ count }) => count));
  const years = Object.entries(Object.groupBy(bars, ({ value }) => value.slice(0, 4)))
    .map(([year, inYear = []]) => ({ year, count: inYear.reduce((sum, { count }) => sum + count, 0) }))
    .filter(({ count }) => count > 0);
  return (
    <figure class="month-chart">
      <svg viewBox={`0 0 ${bars.length * 10} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
        {bars.map(({ value, count }, i) => {
          const height = count === 0 ? 1 : 3 + ((HEIGHT - 3) * count) / most;
          return (
            <rect key={value} class={count === 0 ? 'bar bar-none' : 'bar'} x={i * 10 + 1} y={HEIGHT - height} width={8} height={height}>
              <title>{`${formatDate(value)}: ${formatNumber(count)}`}</title>
            </rect>
          );
        })}
      </svg>
      <figcaption>
        <span class="visually-hidden">
          {i18n.t('library.chartLabel', [formatDate(bars[0]!.value), formatDate(bars.at(-1)!.value), formatNumber(most)])}
        </span>
        <ol class="chart-years" aria-label={i18n.t('library.byYear')}>
          {years.map(({ year, count }) => (
            <li key={year}>
              <a href={hrefOf(year)} aria-label={`${year}: ${i18n.t('library.total', count, [formatNumber(count)])}`}>
                {year}
              </a>
              <span aria-hidden="true" class="soft">
                {formatNumber(count)}
              </span>
            </li>
          ))}
        </ol>
      </figcaption>
    </figure>
  );
}
