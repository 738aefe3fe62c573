import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Icon } from '../../Icon.tsx';
import { formatNumber } from '../number.ts';

export interface FacetItem {
  value: string;
  label: string;
  count: number;
  isChosen: boolean;
  sign?: ComponentChildren;
  /** A part of the item before it. */
  isInner?: boolean;
}

interface FacetGroupProps {
  title: string;
  items: readonly FacetItem[];
  onToggle(value: string): void;
}

const SHOWN_AT_FIRST = 6;
/** Beyond this many nobody reads a list: the search box finds any value. */
const MOST = 60;

export function FacetGroup({ title, items, onToggle }: FacetGroupProps) {
  const [isLong, setIsLong] = useState(false);
  const shown = items.filter(({ isChosen }, i) => isChosen || i < (isLong ? MOST : SHOWN_AT_FIRST));
  const rest = Math.min(items.length, MOST) - shown.length;
  return (
    <details class="facet" open>
      <summary>
        <h2>{title}</h2>
        <Icon name="chevron" size={14} />
      </summary>
      <ul>
        {shown.map(({ value, label, count, isChosen, sign, isInner }) => (
          <li key={value}>
            <button
              type="button"
              class="facet-value"
              data-inner={isInner || undefined}
              aria-pressed={isChosen}
              title={label}
              onClick={() => onToggle(value)}
            >
              {sign}
              <span class="facet-label">{label}</span>
              <span class="facet-count">{formatNumber(count)}</span>
            </button>
          </li>
        ))}
      </ul>
      {(rest > 0 || isLong) && items.length > SHOWN_AT_FIRST && (
        <button type="button" class="link-button facet-more" onClick={() => setIsLong(!isLong)}>
          {isLong ? i18n.t('library.fewer') : i18n.t('library.moreValues', [formatNumber(rest)])}
        </button>
      )}
    </details>
  );
}
