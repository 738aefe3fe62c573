import type { RangeSelector } from '../../core/anchoring/selector.ts';
import type { Position } from './page-text.ts';

/** Deeper than any page is; a selector from elsewhere may say anything. */
const DEEPEST = 256;

/** A passage as XPaths from `root`, with offsets into the text content of the elements they name. */
export function rangeSelector(root: Element, span: { start: Position; end: Position }): RangeSelector | null {
  const start = pathTo(root, span.start.node);
  const end = pathTo(root, span.end.node);
  if (start === null || end === null) return null;
  return {
    type: 'RangeSelector',
    startSelector: { type: 'XPathSelector', value: start },
    startOffset: textBefore(span.start),
    endSelector: { type: 'XPathSelector', value: end },
    endOffset: textBefore(span.end),
  };
}

/** The text node and offset at which a range selector says that the passage starts. */
export function startOf(root: Element, selector: RangeSelector): Position | null {
  const element = follow(root, selector.startSelector.value);
  if (!element) return null;
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let left = selector.startOffset;
  for (let node = walker.nextNode(); node instanceof Text; node = walker.nextNode()) {
    if (left < node.data.length) return { node, offset: left };
    left -= node.data.length;
  }
  return null;
}

/** `/main[1]/p[3]`: elements only, counted among siblings of the same name. */
function pathTo(root: Element, node: Node): string | null {
  const steps: string[] = [];
  for (let element = node.parentElement; element !== root; element = element.parentElement) {
    if (!element) return null;
    let nth = 1;
    for (let sibling = element.previousElementSibling; sibling; sibling = sibling.previousElementSibling) {
      if (sibling.nodeName === element.nodeName) nth += 1;
    }
    steps.push(`${element.nodeName.toLowerCase()}[${nth}]`);
  }
  return `/${steps.toReversed().join('/')}`;
}

/** Walked by hand and not by `document.evaluate`: a path may come from an import, and XPath can be made to run for ever. */
function follow(root: Element, path: string): Element | null {
  const steps = path.split('/').filter((step) => step !== '');
  if (steps.length > DEEPEST) return null;
  let element: Element | null = root;
  for (const step of steps) {
    const [, name, nth] = /^([a-z][\w.:-]*)\[(\d+)\]$/i.exec(step) ?? [];
    if (!element || name === undefined) return null;
    let left = Number(nth);
    let child: Element | null = element.firstElementChild;
    while (child && !(child.nodeName.toLowerCase() === name && --left === 0)) child = child.nextElementSibling;
    element = child;
  }
  return element;
}

function textBefore({ node, offset }: Position): number {
  let sum = offset;
  const walker = document.createTreeWalker(node.parentElement ?? node, NodeFilter.SHOW_TEXT);
  for (let other = walker.nextNode(); other && other !== node; other = walker.nextNode()) sum += (other as Text).data.length;
  return sum;
}
