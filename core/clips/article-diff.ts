import { sameShare, wordDiff, type DiffPart } from '../anchoring/word-diff.ts';

/** What became of one block of an article. */
export type ArticleChange =
  | { kind: 'added' | 'removed'; text: string }
  /** From the words then to those now. */
  | { kind: 'changed'; diff: DiffPart[] };

/** So much of a block has to be the same words for it to be the same block. */
const SAME_BLOCK = 0.4;
/** Blocks compared with each other in one place: beyond it they count as gone and come. */
const MOST_PAIRS = 10_000;

/**
 * Block by block, in reading order, what an article says now that it did not say then. White space, the shape of quotation marks and
 * dashes, the order of blocks, and what pages count by themselves ("updated 5 minutes ago", "12 comments") are no change.
 * @param then both with blocks parted by line feeds
 */
export function articleDiff(then: string, now: string): ArticleChange[] {
  const before = blocksOf(then);
  const after = blocksOf(now);
  const known = countOf(before);
  const gone = countOf(before);
  for (const { key } of after) if ((gone.get(key) ?? 0) > 0) gone.set(key, gone.get(key)! - 1);

  // Blocks that only one side has, each run of them with the place it stands at: after the last block that both have.
  const changes: ArticleChange[] = [];
  const removedAt = new Map<string, Block[]>();
  let last = '';
  for (const block of before) {
    const left = gone.get(block.key) ?? 0;
    if (left === 0) last = block.key;
    else {
      gone.set(block.key, left - 1);
      removedAt.set(last, [...(removedAt.get(last) ?? []), block]);
    }
  }
  const flush = (place: string, added: Block[]) => {
    changes.push(...paired(removedAt.get(place) ?? [], added));
    removedAt.delete(place);
  };
  let place = '';
  let added: Block[] = [];
  for (const block of after) {
    const left = known.get(block.key) ?? 0;
    if (left === 0) {
      added.push(block);
      continue;
    }
    known.set(block.key, left - 1);
    flush(place, added);
    added = [];
    place = block.key;
  }
  flush(place, added);
  for (const removed of removedAt.values()) changes.push(...paired(removed, []));
  return changes;
}

interface Block {
  text: string;
  key: string;
}

function blocksOf(text: string): Block[] {
  return text
    .split('\n')
    .map((line) => ({ text: line.trim(), key: keyOf(line) }))
    .filter(({ key }) => key !== '');
}

function countOf(blocks: readonly Block[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { key } of blocks) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

/** Puts what went beside what came in its place, where they are mostly the same words. */
function paired(removed: readonly Block[], added: readonly Block[]): ArticleChange[] {
  const left = new Set(removed);
  const isFew = removed.length * added.length <= MOST_PAIRS;
  const out: ArticleChange[] = [];
  for (const { text } of added) {
    const rivals = isFew ? [...left].map((block) => ({ block, diff: wordDiff(block.text, text) })) : [];
    const best = rivals.map((rival) => ({ ...rival, share: sameShare(rival.diff) })).sort((a, b) => b.share - a.share)[0];
    if (!best || best.share < SAME_BLOCK) {
      out.push({ kind: 'added', text });
      continue;
    }
    // What stood before it and found no successor went first.
    for (const block of left) {
      if (block === best.block) break;
      left.delete(block);
      out.push({ kind: 'removed', text: block.text });
    }
    left.delete(best.block);
    out.push({ kind: 'changed', diff: best.diff });
  }
  return [...[...left].map(({ text }) => ({ kind: 'removed' as const, text })), ...out];
}

const AGO =
  /\b(?:(?:last )?updated |posted |published )?(?:\d+|an?|one) ?(?:s|sec|second|m|min|minute|h|hr|hour|d|day|week|month|year)s? ago\b|(?:약 )?\d+ ?(?:초|분|시간|일|주|개월|달|년) ?전(?: 업데이트)?|\b(?:just now|방금 전)/giu;
const COUNTED =
  /\b[\d.,]+ ?[km]?(?: |\u00a0)(?:comments?|views?|shares?|likes?|reads?|min(?:ute)?s? read|replies|reactions?)\b|(?:댓글|조회수?|좋아요|공유|추천) ?:?\s?[\d.,]+ ?[천만]?개?|[\d.,]+ ?[천만]?개의 댓글/giu;

/** What two blocks must have in common to say the same. Empty for one that says nothing of its own. */
function keyOf(block: string): string {
  return block
    .normalize('NFKC')
    .replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/gu, '')
    .replace(AGO, '')
    .replace(COUNTED, '')
    .replace(/[‘’‚‛′`´]/gu, "'")
    .replace(/[“”„‟″«»「」『』]/gu, '"')
    .replace(/[‐-―−]/gu, '-')
    .replace(/…/gu, '...')
    .replace(/\s+/gu, ' ')
    .trim();
}
