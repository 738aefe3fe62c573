/** What is known to stand on the page: marked blocks in page order, and the way from a mention to its place. */
import { liveRange, offsetOf } from '../../dom/block-map.ts';
import type { MarkedBlock } from '../../dom/marked-block.ts';
import type { Block } from '../../dom/page-blocks.ts';
import { inPageOrder } from '../../dom/page-order.ts';
import { isWithin, type Changes } from '../../dom/watch-page.ts';
import type { Placed } from './annotate.ts';
import type { Annotator, PageMention } from './bridge.ts';

export type Marked = MarkedBlock<Placed>;

export interface MarkedPage extends Pick<Annotator, 'mentions' | 'mentionsIn' | 'rangeOf' | 'contextOf'> {
  all(): readonly Marked[];
  add(marked: readonly Marked[]): void;
  /** Takes out the blocks that changes put in doubt: gone, read anew, or under something new. */
  takeDoubtful(changes: Changes): Marked[];
  /** Whether there are marks in it or right around it. */
  isMarked(element: Element): boolean;
}

export function createMarkedPage(): MarkedPage {
  let all: Marked[] = [];
  const places = new WeakMap<PageMention, { block: Block; placed: Placed }>();
  let owners = new Set<Node>();

  function replace(marked: Marked[]): void {
    all = marked;
    owners = new Set(all.map(({ block }) => block.owner));
  }

  return {
    all: () => all,
    add(marked) {
      for (const { block, spans } of marked) for (const placed of spans) places.set(placed.mention, { block, placed });
      replace(all.length > 0 ? [...all, ...marked].sort(inPageOrder) : [...marked]);
    },
    takeDoubtful(changes) {
      const fresh = new Set([...changes.values()].flatMap((nodes) => [...nodes]));
      const { doubtful = [], sure = [] } = Object.groupBy(all, ({ block: { owner } }) =>
        !owner.isConnected || changes.has(owner) || isWithin(owner, fresh) ? 'doubtful' : 'sure',
      );
      if (doubtful.length > 0) replace(sure);
      return doubtful;
    },
    isMarked: (element) => isWithin(element, owners),
    mentions: () => all.flatMap(({ spans }) => spans.map(({ mention }) => mention)),
    mentionsIn(range) {
      const inside: PageMention[] = [];
      for (const { block, spans } of all) {
        if (!block.owner.isConnected) continue;
        const [from, to] = partIn(block, range);
        for (const { start, end, mention } of spans) if (start < to && end > from) inside.push(mention);
      }
      return inside;
    },
    rangeOf(mention) {
      const place = places.get(mention);
      return place ? liveRange(place.block, place.placed) : null;
    },
    contextOf(mention) {
      const place = places.get(mention);
      return place ? { text: place.block.text, start: place.placed.start, end: place.placed.end } : null;
    },
  };
}

/** The part of a block's text that a range covers; `[0, 0]` for none. */
function partIn(block: Block, { startContainer, startOffset, endContainer, endOffset }: AbstractRange): [number, number] {
  const range = document.createRange();
  range.setStart(startContainer, startOffset);
  range.setEnd(endContainer, endOffset);
  const { text, pieces } = block;
  const nodes = pieces.map(({ node }) => node).filter((node) => range.intersectsNode(node));
  if (nodes.length === 0) return [0, 0];
  const first = nodes[0]!;
  const last = nodes.at(-1)!;
  const from = first === startContainer ? offsetOf(block, first, startOffset) : offsetOf(block, first, 0);
  const to = last === endContainer ? offsetOf(block, last, endOffset) : offsetOf(block, last, last.length);
  return [from ?? 0, to ?? text.length];
}
