import type { MarkedBlock } from './marked-block.ts';
import { FOLLOWING } from './node-numbers.ts';

/** Follows a node out of its shadow trees to the one that stands in the document. */
function inDocument(node: Node): Node {
  const { host } = node.getRootNode() as Partial<ShadowRoot>;
  return host ? inDocument(host) : node;
}

/** For sorting blocks as a reader meets them. */
export function inPageOrder(a: MarkedBlock, b: MarkedBlock): number {
  let [one, two]: Node[] = [a.block.pieces[0]!.node, b.block.pieces[0]!.node];
  if (one!.getRootNode() !== two!.getRootNode()) [one, two] = [inDocument(one!), inDocument(two!)];
  if (one === two) return 0;
  // Sorting asks for the later of two first, and from the earlier one it is a step to its sibling, not a way to the end of the list.
  return two!.compareDocumentPosition(one!) & FOLLOWING ? 1 : -1;
}
