import type { TextBlock } from '../../../../core/spotting/mention.ts';

export const ENGINES = ['sidelight', 'regexp', 'first-word-map', 'aho-corasick', 'markjs', 'floor'] as const;
export type EngineName = (typeof ENGINES)[number];

/** A text whole, and as the paragraphs that a page would hand over. */
export interface BenchText {
  text: string;
  blocks: readonly TextBlock[];
  /** Where each block begins in `text`. */
  starts: readonly number[];
}

/** One way to find surfaces in a text. All answer the same question: which stand here, at word edges and in any case, the longest first. */
export interface Engine {
  name: EngineName;
  /** Everything that has to be done once for a set of surfaces. */
  build(surfaces: readonly string[]): Built;
}

export interface Built {
  /** What has to be there before each run and is not counted, as a page has to be. */
  before?(text: BenchText): void;
  /** Writes start and end of every hit, in order. */
  find(text: BenchText, spans: number[]): void;
  /** The compiled form, for an engine that has one; the others are built again from the surfaces at every start. */
  bytes?: ArrayBuffer;
  load?(bytes: ArrayBuffer): void;
}

export function toBenchText(text: string): BenchText {
  const blocks: TextBlock[] = [];
  const starts: number[] = [];
  let at = 0;
  for (const paragraph of text.split('\n\n')) {
    if (paragraph !== '') {
      blocks.push({ text: paragraph });
      starts.push(at);
    }
    at += paragraph.length + 2;
  }
  return { text, blocks, starts };
}
