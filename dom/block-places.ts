import { partsOf, stillStands, type Span } from './block-map.ts';
import type { Block } from './page-blocks.ts';

/** Offset in the block's text of a place in one of its text nodes; dropped whitespace counts as the character behind it. */
export function offsetOf({ pieces, text }: Block, node: Node, offset: number): number | null {
  let found: number | null = null;
  pieces.forEach((piece, i) => {
    if (piece.node !== node) return;
    if (piece.at <= offset) found = Math.min(piece.from + offset - piece.at, pieces[i + 1]?.from ?? text.length);
    else found ??= piece.from;
  });
  return found;
}

/** The part of a block's text that a range covers, or null. */
export function partIn(block: Block, { startContainer, startOffset, endContainer, endOffset }: AbstractRange): Span | null {
  const range = document.createRange();
  range.setStart(startContainer, startOffset);
  range.setEnd(endContainer, endOffset);
  const nodes = block.pieces.map(({ node }) => node).filter((node) => node.isConnected && range.intersectsNode(node));
  if (nodes.length === 0) return null;
  const [first, last] = [nodes[0]!, nodes.at(-1)!];
  const start = offsetOf(block, first, first === startContainer ? startOffset : 0)!;
  const end = offsetOf(block, last, last === endContainer ? endOffset : last.length)!;
  return start < end ? { start, end } : null;
}

let ruler: Range | undefined;

/** Where the glyphs of a part of a text node are in the viewport, line by line. `end` is at most its length. */
export function rectsIn(node: Text, start: number, end: number): DOMRectList {
  ruler ??= document.createRange();
  ruler.setStart(node, start);
  ruler.setEnd(node, end);
  const rects = ruler.getClientRects();
  // Takes the start along. A live range in the text would make its changes slow.
  ruler.setEnd(document, 0);
  return rects;
}

/** Where a span's glyphs are in the viewport, line by line. Only text is measured: a whole range would add the boxes of elements in it. */
export function rectsOf(block: Block, span: Span): DOMRect[] {
  if (!stillStands(block, span)) return [];
  const rects = [];
  for (const { node, start, end } of partsOf(block, span))
    for (const rect of rectsIn(node, start, end)) if (rect.width > 0) rects.push(rect);
  return rects;
}
