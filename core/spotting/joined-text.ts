import { foldOf, isLetter } from './fold.ts';
import type { TextBlock } from './mention.ts';
import { type Normalised, toNormalised } from './normalise.ts';
import { SEPARATOR } from './scan.ts';

/** Blocks read as one text: one string is read faster than a thousand, and all of them fill the same columns. */
export interface JoinedText {
  text: string;
  sources: Normalised[];
  segments: Segment[];
}

/** A block's place in the joined text. */
export interface Segment {
  /** Which of the sources. */
  source: number;
  start: number;
  /** Where a space was put in between the letters of two elements; null for the block as it is. */
  cuts: readonly number[] | null;
}

/** The blocks as they are, and once more with their words cut where elements glue them together: "Comrade|Kim Jong Un|received". */
export function joinedText(blocks: readonly TextBlock[], sources: Normalised[]): JoinedText {
  const parts: string[] = [];
  const segments: Segment[] = [];
  let start = 0;
  const add = (part: string, source: number, cuts: readonly number[] | null) => {
    segments.push({ source, start, cuts });
    parts.push(part);
    start += part.length + 1;
  };
  for (let i = 0; i < sources.length; i++) {
    const source = sources[i]!;
    const { edges } = blocks[i]!;
    add(source.text, i, null);
    if (!edges || edges.length === 0) continue;
    const cuts = insideWords(source.text, toNormalised(source, edges));
    if (cuts.length > 0) add(cutAt(source.text, cuts), i, cuts);
  }
  // Whoever reads a word's neighbour finds one.
  parts.push('');
  const text = parts.join(SEPARATOR);
  return { text, sources, segments };
}

function insideWords(text: string, edges: readonly number[]): number[] {
  const cuts: number[] = [];
  for (const at of edges)
    if (at > (cuts.at(-1) ?? 0) && at < text.length && isLetter(foldOf(text.charCodeAt(at - 1))) && isLetter(foldOf(text.charCodeAt(at))))
      cuts.push(at);
  return cuts;
}

function cutAt(text: string, cuts: readonly number[]): string {
  return [0, ...cuts].map((from, i) => text.slice(from, cuts[i])).join(' ');
}

/** An offset of the cut text, in the text. */
export function withoutCuts(cuts: readonly number[], offset: number): number {
  let low = 0;
  let high = cuts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (cuts[middle]! + middle < offset) low = middle + 1;
    else high = middle;
  }
  return offset - low;
}
