import { i18n } from '#i18n';
import type { FacetCount } from '../../../core/search/clip-search.ts';
import { formatNumber } from '../number.ts';
import { placeHref } from '../place.ts';

interface SourceIndexProps {
  kind: 'sites' | 'authors';
  /** The most frequent first. */
  counts: readonly FacetCount[];
}

/** Where the clips come from: sites, or the people who wrote. */
export function SourceIndex({ kind, counts }: SourceIndexProps) {
  const most = counts[0]?.count ?? 1;
  return (
    <div class="library-page">
      <header class="section-head">
        <h1>{i18n.t('library.sources')}</h1>
        <nav class="tabs" aria-label={i18n.t('library.sources')}>
          <a href={placeHref('sites')} aria-current={kind === 'sites' ? 'page' : undefined}>
            {i18n.t('library.sites')}
          </a>
          <a href={placeHref('authors')} aria-current={kind === 'authors' ? 'page' : undefined}>
            {i18n.t('library.authors')}
          </a>
        </nav>
      </header>
      {counts.length === 0 && <p class="soft">{i18n.t('library.noSources')}</p>}
      <ol class="source-list">
        {counts.map(({ value, label, count }) => (
          <li key={value}>
            <a class="source-line" href={placeHref(kind, value)}>
              <span class="source-bar" style={{ width: `${(100 * count) / most}%` }} />
              <span class="source-name">{label ?? value}</span>
              {label !== undefined && label !== value && <span class="soft">{value}</span>}
              <span class="source-count">{formatNumber(count)}</span>
            </a>
          </li>
        ))}
      </ol>
    </div>
  );
}
