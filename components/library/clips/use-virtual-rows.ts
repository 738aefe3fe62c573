import type { RefObject } from 'preact';
import { useLayoutEffect, useReducer, useRef, useState } from 'preact/hooks';
import { rowHeights } from './row-heights.ts';

interface VirtualRowsOf {
  count: number;
  /** What scrolls. */
  scroller: RefObject<HTMLElement | null>;
  /** Of a row that was not measured yet, in px. */
  estimate: number;
  /** A row that is there wherever one scrolled: the one that the keyboard is on. -1: none. */
  kept: number;
  /** Whether a row has what it shows; it may become higher by that. */
  isRead: (index: number) => boolean;
}

export interface VirtualRows {
  /** Rows that are there, in order; each needs `data-index`. */
  rows: { index: number; start: number }[];
  /** Those in sight and some around them, without the one that is kept. */
  first: number;
  last: number;
  /** Of all rows together, in px. */
  height: number;
  /** Scrolls as little as brings the row into sight. */
  scrollTo(index: number): void;
}

/** Rows above and below those in sight. */
const MORE = 6;
/** Left free around a row that is scrolled to, in px. */
const ROOM = 4;

/** Which of many rows of any height are there. */
export function useVirtualRows({ count, scroller, estimate, kept, isRead }: VirtualRowsOf): VirtualRows {
  const [, draw] = useReducer((times: number) => times + 1, 0);
  const [heights] = useState(() => rowHeights(estimate));
  const [observing] = useState(() => new Set<HTMLElement>());
  const observer = useRef<ResizeObserver>(undefined);
  /** `shift`: rows above what is in sight turned out so much higher. `wanted`: the row that is to come into sight, and stay there until then. */
  const view = useRef({ top: 0, height: 0, shift: 0, wanted: -1, until: Number.POSITIVE_INFINITY, first: 0, last: 0 }).current;
  heights.resize(count);

  const range = () => {
    const top = view.top + view.shift;
    return {
      first: Math.max(0, heights.rowAt(top) - MORE),
      last: Math.min(count - 1, heights.rowAt(top + view.height) + MORE),
    };
  };
  const isElsewhere = () => {
    const { first, last } = range();
    return first !== view.first || last !== view.last;
  };
  const look = () => {
    view.top = scroller.current?.scrollTop ?? 0;
    if (isElsewhere()) draw(undefined);
  };
  const isBringing = () => {
    if (performance.now() > view.until) view.wanted = -1;
    return view.wanted >= 0;
  };
  const measure = (row: HTMLElement, height: number) => {
    // A list that is not shown has rows all the same.
    if (height === 0) return false;
    const index = Number(row.dataset['index']);
    const start = heights.startOf(index);
    const isFirst = !heights.isMeasured(index);
    const isAbove = (isFirst ? start : start + heights.heightOf(index)) < view.top + view.shift;
    const more = heights.measure(index, Math.round(height));
    // What one looks at stays where it is.
    if (isAbove && !isBringing()) view.shift += more;
    return more !== 0;
  };
  /** @returns whether it was in sight already */
  const bring = (index: number): boolean => {
    const box = scroller.current;
    if (!box) return true;
    const start = heights.startOf(index) - ROOM;
    const end = start + heights.heightOf(index) + 2 * ROOM;
    const before = box.scrollTop;
    if (start < before) box.scrollTop = start;
    else if (end > before + box.clientHeight) box.scrollTop = end - box.clientHeight;
    return box.scrollTop === before;
  };
  /** None of the rows around becomes higher by being read. */
  const isSettled = () => {
    for (let row = view.first; row <= view.last; row++) if (!isRead(row)) return false;
    return true;
  };
  const live = useRef({ look, measure });
  live.current = { look, measure };

  useLayoutEffect(() => {
    const box = scroller.current!;
    const onScroll = () => live.current.look();
    const onHand = () => (view.wanted = -1);
    const sizes = (observer.current = new ResizeObserver((entries) => {
      let isOther = false;
      for (const { target, borderBoxSize } of entries) {
        if (target === box) {
          isOther ||= view.height !== box.clientHeight;
          view.height = box.clientHeight;
        } else if (target.isConnected) isOther = live.current.measure(target as HTMLElement, borderBoxSize[0]!.blockSize) || isOther;
      }
      if (isOther) draw(undefined);
    }));
    sizes.observe(box);
    box.addEventListener('scroll', onScroll, { passive: true });
    for (const type of HANDS) box.addEventListener(type, onHand, { passive: true });
    return () => {
      sizes.disconnect();
      box.removeEventListener('scroll', onScroll);
      for (const type of HANDS) box.removeEventListener(type, onHand);
    };
  }, []);

  // After each drawing: what is new is measured before anybody sees it.
  useLayoutEffect(() => {
    const box = scroller.current!;
    view.height ||= box.clientHeight;
    let isOther = false;
    const here = new Set(box.querySelectorAll<HTMLElement>('[data-index]'));
    for (const row of here) {
      const isNew = !observing.has(row);
      if (isNew) observing.add(row);
      if (isNew) observer.current?.observe(row);
      // Also those that were only now read, where it matters at once.
      if (isNew || isBringing()) isOther = measure(row, row.offsetHeight) || isOther;
    }
    for (const row of observing) {
      if (here.has(row)) continue;
      observing.delete(row);
      observer.current?.unobserve(row);
    }
    if (isOther || isElsewhere()) return draw(undefined);
    if (view.shift === 0 && !isBringing()) return;
    if (view.shift !== 0) box.scrollTop += view.shift;
    view.shift = 0;
    if (isBringing() && bring(view.wanted) && isSettled()) view.until = Math.min(view.until, performance.now() + SETTLED_MS);
    look();
  });

  Object.assign(view, range());
  const { first, last } = view;
  const shown = Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i);
  const isFar = kept >= 0 && kept < count && (kept < first || kept > last);
  const all = !isFar ? shown : kept < first ? [kept, ...shown] : [...shown, kept];
  return {
    rows: all.map((index) => ({ index, start: heights.startOf(index) })),
    first,
    last,
    height: heights.startOf(count),
    scrollTo(index) {
      view.wanted = bring(index) && isSettled() ? -1 : index;
      view.until = Number.POSITIVE_INFINITY;
      look();
    },
  };
}

/** Rows still grow a little when their text is laid out with the fonts that it needs. */
const SETTLED_MS = 400;
/** With these a reader scrolls. */
const HANDS = ['wheel', 'touchmove', 'pointerdown'] as const;
