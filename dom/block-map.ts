/** Between offsets in a block's text and places in the page. */
import type { Block, Piece } from './page-blocks.ts';

export interface Span {
  start: number;
  end: number;
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

/** A part of a span that lies in one text node. */
interface Part {
  node: Text;
  start: number;
  end: number;
  text: string;
}

/** The parts of a span in the text nodes that hold it, in order. */
export function partsOf({ pieces, text }: Block, { start, end }: Span): Part[] {
  const parts: Part[] = [];
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
export function staticRange(block: Block, span: Span): StaticRange {
  const parts = partsOf(block, span);
  const { node: startContainer, start: startOffset } = parts[0]!;
  const { node: endContainer, end: endOffset } = parts.at(-1)!;
  return new StaticRange({ startContainer, startOffset, endContainer, endOffset });
}

/** A live range, or null when the words have gone. Let go of it at once. */
export function liveRange(block: Block, span: Span): Range | null {
  if (!stillStands(block, span)) return null;
  const { startContainer, startOffset, endContainer, endOffset } = staticRange(block, span);
  const range = document.createRange();
  range.setStart(startContainer, startOffset);
  range.setEnd(endContainer, endOffset);
  return range;
}
