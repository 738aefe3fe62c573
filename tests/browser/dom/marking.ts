import { collectBlocks } from '../../../dom/page-blocks.ts';
import type { MarkedBlock } from '../../../dom/marked-block.ts';
import type { Span } from '../../../dom/block-map.ts';

export interface Word extends Span {
  word: string;
  concept: { id: string };
}

/** Marks every occurrence of words, as the background would. */
export function markWords(root: Node, ...words: string[]): MarkedBlock<Word>[] {
  return collectBlocks(root)
    .map((block) => ({
      block,
      spans: words
        .flatMap((word) =>
          [...block.text.matchAll(new RegExp(word, 'g'))].map(({ index }) => ({
            word,
            concept: { id: word },
            start: index,
            end: index + word.length,
          })),
        )
        .sort((a, b) => a.start - b.start),
    }))
    .filter(({ spans }) => spans.length > 0);
}

/** The words that a registered highlight covers. */
export function highlighted(name: string): string[] {
  return [...(CSS.highlights.get(name) ?? [])].map(({ startContainer, startOffset, endContainer, endOffset }) => {
    const range = document.createRange();
    range.setStart(startContainer, startOffset);
    range.setEnd(endContainer, endOffset);
    return range.toString();
  });
}
