/** What an annotator can do once the card is there: it is no use before, so the card script carries the code. */
import { liveRange } from '../../dom/block-map.ts';
import { partIn } from '../../dom/block-places.ts';
import { createHitTest } from '../../dom/hit-test.ts';
import type { Placed } from './annotate.ts';
import type { Block } from '../../dom/page-blocks.ts';
import type { Annotator, AnnotatorCore, PageMention } from './bridge.ts';
import { keptRoot } from './kept-root.ts';

export function completeAnnotator(core: AnnotatorCore): Annotator {
  const { ask, signal, mentions, join, renew, marked } = core;
  const listeners = new Set<() => void>();
  const hits = createHitTest<Placed>(core.shadowRoots);
  let blocks = new Map<PageMention, Block>();
  let isStale = true;

  /** Only when asked: a chat changes several times a second, and nobody points at it. */
  function learn(): void {
    if (!isStale) return;
    isStale = false;
    hits.show(marked());
    blocks = new Map(marked().flatMap(({ block, spans }) => spans.map((mention): [PageMention, Block] => [mention, block])));
  }
  core.changed = () => {
    isStale = true;
    for (const listener of listeners) listener();
  };

  return {
    ask,
    signal,
    mentions,
    onChange(listener, until) {
      listeners.add(listener);
      until.addEventListener('abort', () => listeners.delete(listener));
    },
    join,
    renew,
    root: keptRoot(core),
    mentionAt(x, y) {
      learn();
      return hits.at(x, y);
    },
    mentionsIn: (range) =>
      marked().flatMap(({ block, spans }) => {
        const part = partIn(block, range);
        return part ? spans.filter(({ start, end }) => start < part.end && end > part.start) : [];
      }),
    rangeOf(mention) {
      learn();
      const block = blocks.get(mention);
      return block ? liveRange(block, mention as Placed) : null;
    },
    contextOf(mention) {
      learn();
      const block = blocks.get(mention);
      const { start, end } = mention as Placed;
      return block ? { text: block.text, start, end } : null;
    },
  };
}
