import { stillStands, type Span } from '../../dom/block-map.ts';
import type { MarkedBlock } from '../../dom/marked-block.ts';
import type { Block } from '../../dom/page-blocks.ts';
import { pageContext } from '../../dom/page-context.ts';
import { decodeMentions, type MentionTables } from '../../messaging/mentions-codec.ts';
import type { Ask, PageMention } from './bridge.ts';

/** A mention and where it stands in its block. */
export type Placed = PageMention & Span;
export type Marked = MarkedBlock<Placed>;
export type Found = ReadonlyMap<Block, readonly Placed[]>;

/** Asks for the mentions in blocks. Those whose words changed while the question was out are let go. */
export async function annotate(ask: Ask, blocks: readonly Block[]): Promise<{ found: Found; hasClips: boolean }> {
  const texts = blocks.map(({ text, edges }) => ({ text, edges }));
  const { mentions, tables, hasClips } = await ask('annotate', { blocks: texts, page: pageContext(document) });
  const [concepts, reasons]: MentionTables = JSON.parse(tables);
  const found = new Map<Block, Placed[]>();
  for (const row of decodeMentions(mentions)) {
    const block = blocks[row.block]!;
    if (!stillStands(block, row)) continue;
    found.getOrInsert(block, []).push({
      ...row,
      text: block.text.slice(row.start, row.end),
      concept: concepts[row.concept]!,
      other: concepts[row.other] ?? null,
      reason: reasons[row.reason]!,
    });
  }
  return { found, hasClips };
}
