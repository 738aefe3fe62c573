import type { Span } from '../../dom/block-map.ts';
import type { Block } from '../../dom/page-blocks.ts';
import { pageContext } from '../../dom/page-context.ts';
import { decodeMentions } from '../../messaging/mentions-codec.ts';
import type { Ask, PageMention } from './bridge.ts';

/** Where a mention stands in its block. */
export interface Placed extends Span {
  mention: PageMention;
}

export interface Annotated {
  /** The blocks in which something was found. */
  found: Map<Block, Placed[]>;
  hasClips: boolean;
}

/** Something that could be a name: numbers and clocks, which change all the time, are not sent. */
const WORD = /\p{L}{2}/u;
/** Characters a request; more goes in several, so that the first marks need not wait for the last. */
const REQUEST = 200_000;

/** Blocks in portions of one request each, at least one. */
export function portions(blocks: readonly Block[]): Block[][] {
  const all: Block[][] = [[]];
  let size = 0;
  for (const block of blocks) {
    if (!WORD.test(block.text)) continue;
    if (size > 0 && size + block.text.length > REQUEST) {
      all.push([]);
      size = 0;
    }
    all.at(-1)!.push(block);
    size += block.text.length;
  }
  return all;
}

/** Asks for the mentions in blocks that fit one request. */
export async function annotate(ask: Ask, blocks: readonly Block[]): Promise<Annotated> {
  const texts = blocks.map(({ text, edges }) => (edges.length > 0 ? { text, edges } : { text }));
  const { mentions, concepts, reasons, hasClips } = await ask('annotate', { blocks: texts, page: pageContext(document) });
  const found: Annotated['found'] = new Map();
  for (const { block: index, start, end, concept, other, confidence, origin, reason } of decodeMentions(mentions)) {
    const block = blocks[index]!;
    const mention: PageMention = {
      text: block.text.slice(start, end),
      concept: concepts[concept]!,
      other: other === null ? null : concepts[other]!,
      confidence,
      origin,
      reason: reasons[reason]!,
    };
    if (!found.has(block)) found.set(block, []);
    found.get(block)!.push({ start, end, mention });
  }
  for (const placed of found.values()) placed.sort((a, b) => a.start - b.start);
  return { found, hasClips };
}
