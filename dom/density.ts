import type { Density } from '../core/marks/density.ts';
import type { Span } from './block-map.ts';
import { elementOf, type MarkedBlock } from './marked-block.ts';

export interface Mention extends Span {
  concept: { id: string };
}

const LANDMARKS = 'article,section,aside,footer';

/**
 * Of blocks in page order, those mentions that are the first of their concept, in each section or on the page. A section ends at the
 * next heading, and a landmark has its own. Elements that `isUnseen` says are not shown count for nothing.
 */
export function firstMentions(
  blocks: readonly MarkedBlock<Mention>[],
  density: Density,
  isUnseen: (element: Element) => boolean,
): readonly MarkedBlock<Mention>[] {
  if (density === 'all') return blocks;
  const told = new Map<Element | null, Set<string>>();
  let last: unknown;
  return blocks.flatMap(({ block, spans, section }) => {
    const element = elementOf(block);
    if (density === 'none' || isUnseen(element)) return [];
    const isWhole = density === 'page';
    if (!isWhole && last !== section) told.clear();
    last = section;
    const landmark = isWhole ? null : element.closest(LANDMARKS);
    const known = told.getOrInsert(landmark, new Set());
    const first = spans.filter(({ concept }) => known.size < known.add(concept.id).size);
    return first.length > 0 ? [{ block, spans: first }] : [];
  });
}
