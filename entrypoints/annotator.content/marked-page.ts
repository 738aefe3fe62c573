import { inPageOrder } from '../../dom/page-order.ts';
import type { Block } from '../../dom/page-blocks.ts';
import { isWithin, type Changes } from '../../dom/watch-page.ts';
import type { Found, Marked, Placed } from './annotate.ts';

/** What is known to stand on the page, in page order. */
export interface MarkedPage {
  /** All that is read of it, for senses are decided over the whole page. */
  blocks(): readonly Block[];
  /** What of it is marked. */
  all(): readonly Marked[];
  /** Takes in what was read anew, in place of what the changes put in doubt; true when words came or went. Marks of words that stayed, stay. */
  change(changes: Changes, read: readonly Block[]): boolean;
  /** Takes in what was found in these blocks. */
  mark(blocks: readonly Block[], found: Found): void;
  /** Whether there are marks in it or right around it. */
  isMarked(element: Element): boolean;
}

/** What mentions say, but for the rest of their concepts, which come anew with each answer. */
const said = (spans: readonly Placed[]) => spans.map(({ start, end, reason, concept }) => [start, end, reason, concept.id]).join();

export function createMarkedPage(): MarkedPage {
  let read: Marked[] = [];
  let all: Marked[] = [];
  let owners: ReadonlySet<Node> = new Set();

  function settle(now: Marked[]): void {
    read = now;
    let section = 0;
    for (const one of read) one.section = /^h\d/.test((one.block.owner as Element).localName) ? ++section : section;
    all = read.filter(({ spans }) => spans.length > 0);
    owners = new Set(all.map(({ block }) => block.owner));
  }

  return {
    blocks: () => read.map(({ block }) => block),
    all: () => all,
    change(changes, blocks) {
      const fresh = new Set([...changes.values()].flatMap((nodes) => [...nodes]));
      const known = new Map<Node, Marked>();
      const kept = read.filter((one) => {
        const { owner, pieces } = one.block;
        const isDoubtful = !owner.isConnected || changes.has(owner) || isWithin(owner, fresh);
        if (isDoubtful) known.set(pieces[0]!.node, one);
        return !isDoubtful;
      });
      let isOther = known.size !== blocks.length;
      const added = blocks.map((block): Marked => {
        const old = known.get(block.pieces[0]!.node);
        if (old?.block.text === block.text) return { block, spans: old.spans };
        isOther = true;
        return { block, spans: [] };
      });
      const both = [...kept, ...added.sort(inPageOrder)];
      // Pages grow at their end: then there is nothing to sort.
      const isInOrder = kept.length === 0 || added.length === 0 || inPageOrder(kept.at(-1)!, added[0]!) < 0;
      settle(isInOrder ? both : both.sort(inPageOrder));
      return isOther;
    },
    mark(blocks, found) {
      const asked = new Set(blocks);
      settle(
        read.map((one) => {
          if (!asked.has(one.block)) return one;
          const spans = found.get(one.block) ?? [];
          return said(one.spans) === said(spans) ? one : { block: one.block, spans };
        }),
      );
    },
    isMarked: (element) => isWithin(element, owners),
  };
}
