import {
  defaultRangeExtractor,
  elementScroll,
  observeElementOffset,
  observeElementRect,
  Virtualizer,
  type VirtualizerOptions,
} from '@tanstack/virtual-core';
import { useLayoutEffect, useReducer, useState } from 'preact/hooks';

interface VirtualRows {
  count: number;
  /** What scrolls. */
  scroller: () => HTMLElement | null;
  /** Of a row that was not measured yet, in px. */
  estimate: number;
  /** A row that is there wherever one scrolled: the one that the keyboard is on. */
  kept: number;
}

/** Which of many rows of any height are there. Each row needs `data-index` and `ref={rows.measureElement}`. */
export function useVirtualRows({ count, scroller, estimate, kept }: VirtualRows): Virtualizer<HTMLElement, HTMLElement> {
  const [, draw] = useReducer((times: number) => times + 1, 0);
  const options: VirtualizerOptions<HTMLElement, HTMLElement> = {
    count,
    getScrollElement: scroller,
    estimateSize: () => estimate,
    overscan: 6,
    scrollPaddingStart: 4,
    scrollPaddingEnd: 4,
    observeElementRect,
    observeElementOffset,
    scrollToFn: elementScroll,
    onChange: () => draw(undefined),
    rangeExtractor: (range) => {
      const shown = defaultRangeExtractor(range);
      if (kept < 0 || kept >= count || shown.includes(kept)) return shown;
      return kept < (shown[0] ?? 0) ? [kept, ...shown] : [...shown, kept];
    },
  };
  const [rows] = useState(() => new Virtualizer(options));
  rows.setOptions(options);
  const { _didMount: mounted, _willUpdate: willUpdate } = rows;
  useLayoutEffect(() => mounted(), [mounted]);
  useLayoutEffect(() => willUpdate());
  return rows;
}
