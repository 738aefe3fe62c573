import { inPageOrder } from '../../dom/page-order.ts';
import { isWithin, type Changes } from '../../dom/watch-page.ts';
import type { Marked } from './annotate.ts';

/** What is known to stand on the page, in page order. */
export interface MarkedPage {
  all(): readonly Marked[];
  add(marked: readonly Marked[]): void;
  /** Takes out the blocks that changes put in doubt: gone, read anew, or under something new. */
  takeDoubtful(changes: Changes): Marked[];
  /** Whether there are marks in it or right around it. */
  isMarked(element: Element): boolean;
}

export function createMarkedPage(): MarkedPage {
  let all: Marked[] = [];
  let owners: ReadonlySet<Node> = new Set();

  function replace(marked: Marked[]): void {
    all = marked;
    owners = new Set(all.map(({ block }) => block.owner));
  }

  return {
    all: () => all,
    add(marked) {
      const added = [...marked].sort(inPageOrder);
      const both = [...all, ...added];
      // Pages grow at their end: then there is nothing to sort.
      const isInOrder = all.length === 0 || added.length === 0 || inPageOrder(all.at(-1)!, added[0]!) < 0;
      replace(isInOrder ? both : both.sort(inPageOrder));
    },
    takeDoubtful(changes) {
      const fresh = new Set([...changes.values()].flatMap((nodes) => [...nodes]));
      const isDoubtful = ({ block: { owner } }: Marked) => !owner.isConnected || changes.has(owner) || isWithin(owner, fresh);
      const doubtful = new Set(all.filter(isDoubtful));
      replace(all.filter((marked) => !doubtful.has(marked)));
      return [...doubtful];
    },
    isMarked: (element) => isWithin(element, owners),
  };
}
