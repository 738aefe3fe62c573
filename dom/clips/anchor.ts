import { evenText } from '../../core/anchoring/even-text.ts';
import { locate } from '../../core/anchoring/locate.ts';
import type { AnchorOutcome, Selector, TextQuoteSelector } from '../../core/anchoring/selector.ts';
import type { PageText } from './page-text.ts';
import { startOf } from './xpath.ts';

/** How a passage was found, and where: a static range, for live ones slow down every change of the page. */
export interface Anchor {
  outcome: AnchorOutcome;
  range: StaticRange | null;
}

/** Gives a function that finds passages in one reading of the page. */
export function anchorIn(root: Element, page: PageText): (selectors: readonly Selector[]) => Anchor {
  const even = evenText(page.text);
  return (selectors) => {
    const quote = selectors.find((selector): selector is TextQuoteSelector => selector.type === 'TextQuoteSelector');
    if (!quote) return { outcome: 'orphan', range: null };
    const located = locate(even, quote, hints(root, page, selectors));
    if (!('start' in located)) return { outcome: located.outcome, range: null };
    const span = page.spanOf(located.start, located.end);
    if (!span) return { outcome: 'orphan', range: null };
    return {
      outcome: located.outcome,
      range: new StaticRange({
        startContainer: span.start.node,
        startOffset: span.start.offset,
        endContainer: span.end.node,
        endOffset: span.end.offset,
      }),
    };
  };
}

/** Offsets at which the position and the XPaths say that the passage starts. */
function hints(root: Element, page: PageText, selectors: readonly Selector[]): number[] {
  const out: number[] = [];
  for (const selector of selectors) {
    if (selector.type === 'TextPositionSelector') out.push(selector.start);
    if (selector.type !== 'RangeSelector') continue;
    const start = startOf(root, selector);
    if (start) out.push(page.offsetOf(start.node, start.offset));
  }
  return out;
}

/** A live range over the same words, or null when they have left the page. Let go of it soon. */
export function liveRange(range: StaticRange | null): Range | null {
  if (!range?.startContainer.isConnected || !range.endContainer.isConnected) return null;
  const live = document.createRange();
  try {
    live.setStart(range.startContainer, range.startOffset);
    live.setEnd(range.endContainer, range.endOffset);
  } catch {
    return null; // the node is there but has become shorter
  }
  return live.collapsed ? null : live;
}
