/** Term marks that differ by kind: one custom highlight for each line. */
import { LINE_STYLES, lineStyleOf } from '../core/marks/line-styles.ts';
import { staticRange } from './block-map.ts';
import type { Mention } from './density.ts';
import { createHighlights } from './highlights.ts';
import type { MarkedBlock } from './marked-block.ts';
import { onAbort } from './on-abort.ts';

export interface KindMarks {
  /** Paints these and nothing else; styles reach what is in `roots` too. */
  set(blocks: readonly MarkedBlock<Mention>[], roots: readonly ShadowRoot[]): void;
  /** False when the page cleared the registry, which it shares with us. */
  isRegistered(): boolean;
}

/** `newName` gives random identifiers, so that a page cannot look for us by name. */
export function createKindMarks(newName: () => string, signal: AbortSignal): KindMarks {
  const layers = LINE_STYLES.map((style) => ({ style, highlights: createHighlights(newName(), style) }));
  onAbort(signal, () => {
    for (const { highlights } of layers) highlights.clear();
  });

  return {
    set(blocks, roots) {
      const all = blocks.flatMap(({ block, spans }) => spans.map((span) => ({ style: lineStyleOf(span.concept.id), block, span })));
      for (const { style, highlights } of layers) {
        for (const root of roots) highlights.adopt(root);
        highlights.set(all.filter((one) => one.style === style).map(({ block, span }) => staticRange(block, span)));
      }
    },
    isRegistered: () => layers.every(({ highlights }) => highlights.isRegistered()),
  };
}
