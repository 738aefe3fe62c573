import type { Span } from './block-map.ts';
import type { Block } from './page-blocks.ts';

/** A block and what is marked in it, in order, without overlap. */
export interface MarkedBlock<S extends Span = Span> {
  block: Block;
  spans: readonly S[];
}

/** The element whose place on the page stands for the block's. */
export function elementOf({ owner }: Block): Element {
  return owner instanceof ShadowRoot ? owner.host : (owner as Element);
}
