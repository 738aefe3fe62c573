import { evenOffset, evenText } from '../../core/anchoring/even-text.ts';
import type { Candidate, Found } from '../../core/anchoring/find-changed.ts';
import { inOriginal, locate, type Located } from '../../core/anchoring/locate.ts';
import type { AnchorOutcome, Selector, TextQuoteSelector } from '../../core/anchoring/selector.ts';
import { soughtFrom, type Sought } from '../../core/anchoring/sought.ts';
import type { DiffPart } from '../../core/anchoring/word-diff.ts';
import type { ClipConcept } from '../../core/clips/clip.ts';
import type { PageText } from './page-text.ts';
import { startOf } from './xpath.ts';

/** Words of the page, as a static range, for live ones slow down every change of the page; null when they cannot be shown. */
interface Placed {
  range: StaticRange | null;
}

/** How a passage was found, and where. `diff`: where its words changed. */
export interface Anchor extends Placed {
  outcome: AnchorOutcome;
  score?: number;
  diff?: readonly DiffPart[];
  /** The nearest words, where it was not found. */
  candidate?: Candidate & Placed;
}

/** One reading of a page, to find passages in. */
export interface PageAnchors {
  /** What changed passages are looked for in; where they stand in it goes to `placed`. */
  text: string;
  /** Finds words that are as they were. */
  exactly: (selectors: readonly Selector[]) => Anchor;
  /** What to look for where that fails; null for what cannot be found at all. */
  sought: (selectors: readonly Selector[], concepts: readonly ClipConcept[]) => Sought | null;
  placed: (found: Found) => Anchor;
}

export function anchorsIn(root: Element, page: PageText, even = evenText(page.text)): PageAnchors {
  const rangeOver = ({ start, end }: { start: number; end: number }): StaticRange | null => {
    const span = page.spanOf(start, end);
    return (
      span &&
      new StaticRange({
        startContainer: span.start.node,
        startOffset: span.start.offset,
        endContainer: span.end.node,
        endOffset: span.end.offset,
      })
    );
  };
  const toAnchor = (located: Located): Anchor => {
    if ('start' in located) {
      const range = rangeOver(located);
      const { outcome, ...rest } = located;
      return range ? { outcome, range, ...('diff' in rest ? { score: rest.score, diff: rest.diff } : {}) } : { outcome: 'orphan', range };
    }
    const { outcome, candidate } = located;
    return { outcome, range: null, ...(candidate ? { candidate: { ...candidate, range: rangeOver(candidate) } } : {}) };
  };
  return {
    text: even.text,
    exactly(selectors) {
      const quote = quoteIn(selectors);
      return quote ? toAnchor(locate(even, quote, hints(root, page, selectors))) : { outcome: 'orphan', range: null };
    },
    sought(selectors, concepts) {
      const quote = quoteIn(selectors);
      const [at] = hints(root, page, selectors);
      const sought = quote && soughtFrom(quote, at === undefined ? null : evenOffset(even, at), concepts);
      return sought && sought.exact !== '' ? sought : null;
    },
    placed: (found) => toAnchor(inOriginal(even, found)),
  };
}

/** Gives a function that finds passages whose words are as they were in one reading of the page. */
export function anchorIn(root: Element, page: PageText): PageAnchors['exactly'] {
  return anchorsIn(root, page).exactly;
}

function quoteIn(selectors: readonly Selector[]): TextQuoteSelector | undefined {
  return selectors.find((selector): selector is TextQuoteSelector => selector.type === 'TextQuoteSelector');
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

/** Whether the words are where they were, as `liveRange` would say; hundreds of live ranges make every change of the page slow. */
export function stillThere(range: StaticRange | null): boolean {
  return range !== null && isWithin(range.startContainer, range.startOffset) && isWithin(range.endContainer, range.endOffset);
}

function isWithin(node: Node, offset: number): boolean {
  return node.isConnected && offset <= (node instanceof Text ? node.data.length : node.childNodes.length);
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
