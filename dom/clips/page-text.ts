/** Elements whose text is no part of what a reader reads, whatever their style. */
const SKIPPED: ReadonlySet<string> = new Set([
  'SCRIPT',
  'STYLE',
  'NOSCRIPT',
  'TEMPLATE',
  'IFRAME',
  'OBJECT',
  'EMBED',
  'CANVAS',
  'AUDIO',
  'VIDEO',
  'SVG',
  'svg',
  'TEXTAREA',
  'INPUT',
  'SELECT',
  'DATALIST',
  'METER',
  'PROGRESS',
]);
const INLINE = /^(inline|ruby|contents)/;

export interface Position {
  node: Text;
  offset: number;
}

/**
 * A document's text as a reader sees it, that of open shadow roots in its place. White space within a line is a space, a block's edge
 * or `<br>` is a line break, and cells of one row are parted by tabs, as the clipboard parts them.
 */
export interface PageText {
  readonly text: string;
  /** The offset of a boundary of the DOM; where it lies outside the text, the next place inside. */
  offsetOf(container: Node, offset: number): number;
  /** The text nodes at both ends of a stretch, or null when it holds no text. */
  spanOf(start: number, end: number): { start: Position; end: Position } | null;
}

interface Open {
  nodes: Iterator<Node, undefined>;
  block: boolean;
  isCell: boolean;
  visible: boolean;
  keepLines: boolean;
}

/** What is shown inside an element: what is slotted in a slot, the shadow tree of a host, else its children. */
function* readIn(element: Element): Generator<Node, undefined> {
  const slotted = element instanceof HTMLSlotElement ? element.assignedNodes() : [];
  if (slotted.length > 0) {
    yield* slotted;
    return;
  }
  for (let child = (element.shadowRoot ?? element).firstChild; child; child = child.nextSibling) yield child;
}

/** Text nodes that follow a boundary: those of its own tree, then those after the host of that tree. */
function* textFrom(container: Node, offset: number): Generator<Text> {
  const boundary = document.createRange();
  boundary.setStart(container, offset);
  for (let root: Node | undefined = container.getRootNode(); root;) {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    walker.currentNode = boundary.startContainer.childNodes[boundary.startOffset - 1] ?? boundary.startContainer;
    // The walker goes into what it starts at; what lies before the boundary is left out.
    for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null)
      if (boundary.comparePoint(node, 0) >= 0) yield node;
    const { host } = root as Partial<ShadowRoot>;
    if (!host) return;
    boundary.setStartAfter(host);
    root = host.getRootNode();
  }
}

/** Elements between two pauses that a reader of a page may make. */
const STEP = 16;

/**
 * Reads the text of `root` (a page's body), leaving out what is hidden, what is no text, and `own`, our host. Costs one computed
 * style per element: read it when a person acts or a page came to rest, not while it is being scrolled.
 */
export function readPageText(root: Element, own: Element | null): PageText {
  const steps = readingPageText(root, own);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** As `readPageText`, with room for the page after every few elements (`inSlices`). */
export function* readingPageText(root: Element, own: Element | null): Generator<void, PageText> {
  const nodes: Text[] = [];
  const starts: number[] = [];
  const parts: string[] = [];
  let length = 0;
  let broken = true;

  const addBreak = (sign: '\n' | '\t' = '\n') => {
    if (broken) return;
    parts.push(sign);
    length += 1;
    broken = true;
  };
  const endRow = () => {
    // After the last cell of a row a tab stands already.
    if (broken && parts.at(-1) === '\t') parts[parts.length - 1] = '\n';
    addBreak();
  };
  const addText = (node: Text, keepLines: boolean) => {
    if (node.data === '') return;
    nodes.push(node);
    starts.push(length);
    // One unit for one unit: offsets in the DOM and in the text differ only by where a node starts.
    parts.push(node.data.replace(keepLines ? /[\t\r\f]/g : /[\t\r\f\n]/g, ' '));
    length += node.data.length;
    if (node.data.trim() !== '') broken = false;
  };
  /** The elements that are being read, the innermost last. */
  const open: Open[] = [];
  const enter = (element: Element) => {
    if (element === own || SKIPPED.has(element.nodeName)) return;
    if (element.nodeName === 'BR') return addBreak();
    const style = getComputedStyle(element);
    if (style.display === 'none') return;
    const isCell = style.display === 'table-cell';
    const block = !INLINE.test(style.display) && !isCell;
    const keepLines = style.whiteSpaceCollapse?.startsWith('preserve') ?? style.whiteSpace.startsWith('pre');
    open.push({ nodes: readIn(element), block, isCell, visible: style.visibility === 'visible', keepLines });
    if (style.display === 'table-row') endRow();
    else if (block) addBreak();
  };
  enter(root);
  for (let count = 1; open.length > 0;) {
    const inner = open.at(-1)!;
    const { value: child, done } = inner.nodes.next();
    if (done) {
      open.pop();
      if (inner.isCell) addBreak('\t');
      else if (inner.block) endRow();
      continue;
    }
    if (child instanceof Text) {
      if (inner.visible) addText(child, inner.keepLines);
    } else if (child instanceof Element) {
      enter(child);
      if (++count % STEP === 0) yield;
    }
  }

  yield;
  const indexOf = new Map(nodes.map((node, index) => [node, index]));
  yield;
  const text = parts.join('');

  /** The first node that ends after `offset`. */
  const nodeAt = (offset: number): number => {
    let low = 0;
    let high = nodes.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (starts[middle]! + nodes[middle]!.data.length <= offset) low = middle + 1;
      else high = middle;
    }
    return low;
  };

  return {
    text,
    offsetOf(container, offset) {
      const index = container instanceof Text ? indexOf.get(container) : undefined;
      if (index !== undefined) return starts[index]! + Math.min(offset, nodes[index]!.data.length);
      // Not a node of ours: the first that follows the boundary, in this tree or in the one around it.
      for (const node of textFrom(container, offset)) {
        const next = indexOf.get(node);
        if (next !== undefined) return starts[next]!;
      }
      return text.length;
    },
    spanOf(start, end) {
      if (end <= start) return null;
      const first = nodeAt(start);
      const last = nodeAt(end - 1);
      const from = nodes[first];
      const to = nodes[last];
      if (!from || !to || starts[first]! >= end) return null;
      const startOffset = Math.max(0, start - starts[first]!);
      const endOffset = Math.min(to.data.length, end - starts[last]!);
      // A stretch that ends in a break ends with the node before it.
      if (endOffset > 0) return { start: { node: from, offset: startOffset }, end: { node: to, offset: endOffset } };
      const before = nodes[last - 1];
      return before && last > first
        ? { start: { node: from, offset: startOffset }, end: { node: before, offset: before.data.length } }
        : null;
    },
  };
}
