/** What is under a point: the caret API says which text node, a binary search which span, its rectangles whether it is true. */
import { partsOf, stillStands, type Span } from './block-map.ts';
import { rectsIn } from './block-places.ts';
import type { MarkedBlock } from './marked-block.ts';

interface Part<S extends Span> {
  node: Text;
  start: number;
  end: number;
  span: S;
  marked: MarkedBlock<S>;
}

export interface HitTest<S extends Span> {
  /** These are all the marked blocks there are. */
  show(blocks: readonly MarkedBlock<S>[]): void;
  /** The span whose glyphs are under a point of the viewport. */
  at(x: number, y: number): S | null;
}

/** Half a pixel of grace: rectangles are fractional, pointers are not. */
const GRACE = 0.5;

/** The caret API answers the nearest caret, however far: half of its answers are off the glyphs. */
function isOn({ node, start, end }: Part<Span>, x: number, y: number): boolean {
  if (end > node.length) return false;
  const rects = rectsIn(node, start, end);
  for (let i = 0; i < rects.length; i++) {
    const { left, right, top, bottom } = rects[i]!;
    if (x >= left - GRACE && x <= right + GRACE && y >= top - GRACE && y <= bottom + GRACE) return true;
  }
  return false;
}

/** `shadowRoots`: the open ones to look into. */
export function createHitTest<S extends Span>(shadowRoots: () => ShadowRoot[]): HitTest<S> {
  let index = new WeakMap<Node, Part<S>[]>();
  let last: { frame: unknown; x: number; y: number; hit: S | null } | undefined;

  function find(x: number, y: number): S | null {
    const roots = shadowRoots();
    const caret = document.caretPositionFromPoint(x, y, roots.length > 0 ? { shadowRoots: roots } : undefined);
    const parts = caret && index.get(caret.offsetNode);
    if (!parts) return null;
    let low = 0;
    let high = parts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (parts[middle]!.end < caret.offset) low = middle + 1;
      else high = middle;
    }
    // The caret stands between two characters: the point may be on either.
    for (const part of parts.slice(low, low + 2)) {
      if (part.start > caret.offset) break;
      if (isOn(part, x, y) && stillStands(part.marked.block, part.span)) return part.span;
    }
    return null;
  }

  return {
    show(blocks) {
      index = new WeakMap();
      last = undefined;
      for (const marked of blocks)
        for (const span of marked.spans)
          for (const { node, start, end } of partsOf(marked.block, span)) {
            if (!index.has(node)) index.set(node, []);
            index.get(node)!.push({ node, start, end, span, marked });
          }
    },
    at(x, y) {
      // After a change of the page the first question pays for its layout: one a frame is enough.
      const frame = document.timeline.currentTime;
      if (last?.frame !== frame || last.x !== x || last.y !== y) last = { frame, x, y, hit: find(x, y) };
      return last.hit;
    },
  };
}
