import type { Span } from './block-map.ts';
import type { Block } from './page-blocks.ts';

/** A block and what is marked in it, in order, without overlap. */
export interface MarkedBlock<S extends Span = Span> {
  block: Block;
  spans: readonly S[];
  /** How many headings stand before it. */
  section?: number;
}

/** The element whose place on the page stands for the block's. */
export function elementOf({ owner }: Block): Element {
  return (owner as Partial<ShadowRoot>).host ?? (owner as Element);
}
