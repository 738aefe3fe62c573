import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { ImportReport, ImportRow, RowFilter } from '../../../core/exchange/import/report.ts';
import { formatNumber } from '../number.ts';
import { FILTERS, filterName, reasonText } from './import-texts.ts';

interface ImportRowsProps {
  report: ImportReport;
  rows(filter: RowFilter, from: number, to: number): Promise<readonly ImportRow[]>;
}

/** Lines on one page: what is looked through, not what is scrolled for ever. */
const PAGE = 50;

/** What would become of each line of the file. */
export function ImportRows({ report, rows }: ImportRowsProps) {
  const counts: Readonly<Record<RowFilter, number>> = { ...report.counts, all: Object.values(report.counts).reduce((a, b) => a + b, 0) };
  const [filter, setFilter] = useState<RowFilter>('all');
  const [page, setPage] = useState(0);
  const [shown, setShown] = useState<readonly ImportRow[]>();
  const total = counts[filter];
  const from = page * PAGE;
  useEffect(() => {
    let current = true;
    void rows(filter, from, from + PAGE).then((some) => current && setShown(some));
    return () => {
      current = false;
    };
  }, [report, filter, from]);
  useEffect(() => {
    setFilter('all');
    setPage(0);
  }, [report]);

  return (
    <section class="import-rows" aria-label={i18n.t('importing.lines')}>
      <fieldset class="kinds" aria-label={i18n.t('importing.show')}>
        {FILTERS.map((kind) => (
          <button
            key={kind}
            type="button"
            class={`kind kind-${kind}`}
            aria-pressed={filter === kind}
            disabled={kind !== 'all' && counts[kind] === 0}
            onClick={() => {
              setFilter(kind);
              setPage(0);
            }}
          >
            <strong>{formatNumber(counts[kind])}</strong> <span>{filterName(kind)}</span>
          </button>
        ))}
      </fieldset>
      <ol class="import-list" start={from + 1} aria-busy={shown === undefined}>
        {shown?.map((row) => (
          <li key={row.at} class={`import-row import-${row.kind}`}>
            <span class="import-at">{formatNumber(row.at + 1)}</span>
            <span class="import-words">
              <span class="import-quote" dir="auto">
                {row.quote || i18n.t('importing.noPassage')}
              </span>
              <span class="import-from soft" dir="auto">
                {[row.title === row.quote ? '' : row.title, row.url].filter((part) => part !== '').join(' · ')}
              </span>
              {row.why !== undefined && <span class="import-why">{reasonText(row)}</span>}
            </span>
            <span class="import-verdict">{filterName(row.kind)}</span>
          </li>
        ))}
      </ol>
      {total > PAGE && (
        <nav class="import-pages" aria-label={i18n.t('importing.pages')}>
          <button type="button" class="button" disabled={page === 0} onClick={() => setPage(page - 1)}>
            {i18n.t('importing.earlier')}
          </button>
          <span class="soft" aria-live="polite">
            {i18n.t('importing.range', [formatNumber(from + 1), formatNumber(Math.min(from + PAGE, total)), formatNumber(total)])}
          </span>
          <button type="button" class="button" disabled={from + PAGE >= total} onClick={() => setPage(page + 1)}>
            {i18n.t('importing.later')}
          </button>
        </nav>
      )}
    </section>
  );
}
