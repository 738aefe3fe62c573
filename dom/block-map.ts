/** Between offsets in a block's text and places in the page. */
import type { Block, Piece } from './page-blocks.ts';

export interface Span {
  start: number;
  end: number;
}

interface Place {
  node: Text;
  offset: number;
}

/** Index of the piece that holds the character at `offset`. */
function pieceAt(pieces: readonly Piece[], offset: number): number {
  let low = 0;
  let high = pieces.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (pieces[middle]!.from <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Before the character at `offset`. */
function placeBefore({ pieces }: Block, offset: number): Place {
  const piece = pieces[pieceAt(pieces, offset)]!;
  return { node: piece.node, offset: piece.at + offset - piece.from };
}

/** Behind the character that ends at `offset`; not the start of what follows, which may be another element. */
function placeBehind(block: Block, offset: number): Place {
  const { node, offset: at } = placeBefore(block, offset - 1);
  return { node, offset: at + 1 };
}

/** The parts of a span in the text nodes that hold it, in order. */
export function partsOf({ pieces, text }: Block, { start, end }: Span): { node: Text; start: number; end: number; text: string }[] {
  const parts = [];
  for (let i = pieceAt(pieces, start); i < pieces.length && pieces[i]!.from < end; i++) {
    const { node, at, from } = pieces[i]!;
    const first = Math.max(start, from);
    const last = Math.min(end, pieces[i + 1]?.from ?? text.length);
    parts.push({ node, start: at + first - from, end: at + last - from, text: text.slice(first, last) });
  }
  return parts;
}

/** Whether the page still says there what was read. */
export function stillStands(block: Block, span: Span): boolean {
  return partsOf(block, span).every(
    ({ node, start, end, text }) => node.isConnected && node.data.slice(start, end).replace(/[\t\n\f\r]/g, ' ') === text,
  );
}

/** For highlights: a live range would make every later change of the page slow. */
export function staticRange(block: Block, { start, end }: Span): StaticRange {
  const first = placeBefore(block, start);
  const last = placeBehind(block, end);
  return new StaticRange({ startContainer: first.node, startOffset: first.offset, endContainer: last.node, endOffset: last.offset });
}

/** A live range, or null when the words have gone. Let go of it at once. */
export function liveRange(block: Block, span: Span): Range | null {
  if (!stillStands(block, span)) return null;
  const first = placeBefore(block, span.start);
  const last = placeBehind(block, span.end);
  const range = document.createRange();
  range.setStart(first.node, first.offset);
  range.setEnd(last.node, last.offset);
  return range;
}

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

let ruler: Range | undefined;

/** Where a span's glyphs are in the viewport, line by line. Only text is measured: a whole range would add the boxes of elements in it. */
export function rectsOf(block: Block, span: Span): DOMRect[] {
  if (!stillStands(block, span)) return [];
  ruler ??= document.createRange();
  const rects = [];
  for (const { node, start, end } of partsOf(block, span)) {
    ruler.setStart(node, start);
    ruler.setEnd(node, end);
    for (const rect of ruler.getClientRects()) if (rect.width > 0) rects.push(rect);
  }
  ruler.selectNodeContents(document);
  ruler.collapse();
  return rects;
}
