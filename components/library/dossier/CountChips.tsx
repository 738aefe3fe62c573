import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { FacetCount } from '../../../core/search/clip-search.ts';
import { formatNumber } from '../number.ts';

interface CountChipsProps {
  title: string;
  counts: readonly FacetCount[];
  hrefOf: (value: string) => string;
  isTerm?: boolean;
}

const AT_FIRST = 10;

/** Values with how many clips have them, each a link. */
export function CountChips({ title, counts, hrefOf, isTerm = false }: CountChipsProps) {
  const [isLong, setLong] = useState(false);
  if (counts.length === 0) return null;
  return (
    <section class="count-chips">
      <h3>{title}</h3>
      <ul class="chips">
        {counts.slice(0, isLong ? undefined : AT_FIRST).map(({ value, label, count }) => (
          <li key={value}>
            <a class={isTerm ? 'chip chip-term chip-link' : 'chip chip-link'} href={hrefOf(value)}>
              <span class="chip-text">{label ?? value}</span>
              <span class="chip-count">{formatNumber(count)}</span>
            </a>
          </li>
        ))}
        {counts.length > AT_FIRST && !isLong && (
          <li>
            <button type="button" class="link-button" onClick={() => setLong(true)}>
              {i18n.t('library.moreValues', [formatNumber(counts.length - AT_FIRST)])}
            </button>
          </li>
        )}
      </ul>
    </section>
  );
}
