/**
 * The lines of text that a range covers, in the viewport. `Range.getClientRects` alone also gives the boxes of the elements inside,
 * whole paragraphs among them.
 */
export function lineRects(range: Range): DOMRect[] {
  const rects: DOMRect[] = [];
  for (const node of textNodes(range)) {
    const part = document.createRange();
    part.selectNodeContents(node);
    if (node === range.startContainer) part.setStart(node, range.startOffset);
    if (node === range.endContainer) part.setEnd(node, range.endOffset);
    rects.push(...part.getClientRects());
  }
  return joinLines(rects.filter(({ width, height }) => width > 0.5 && height > 0));
}

function textNodes(range: Range): Text[] {
  const within = range.commonAncestorContainer;
  if (within instanceof Text) return [within];
  const nodes: Text[] = [];
  const walker = document.createTreeWalker(within, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    if (node.data.trim() !== '' && range.intersectsNode(node)) nodes.push(node);
  }
  return nodes;
}

/** Pieces that touch on one line become one, so that a link in a passage leaves no gap under it. */
function joinLines(rects: readonly DOMRect[]): DOMRect[] {
  const lines: DOMRect[] = [];
  for (const rect of rects) {
    const last = lines.at(-1);
    const joins =
      last && Math.abs(last.bottom - rect.bottom) < Math.min(last.height, rect.height) / 2 && Math.abs(rect.left - last.right) < 2;
    if (!joins) lines.push(rect);
    else {
      const top = Math.min(last.top, rect.top);
      lines[lines.length - 1] = new DOMRect(last.left, top, rect.right - last.left, Math.max(last.bottom, rect.bottom) - top);
    }
  }
  return lines;
}
