import { type Random, below, pick, seeded } from '../support/random.ts';
import type { Vocabulary } from './words.ts';

export const TEXTS = { article: 5_000, page: 200_000, long: 5_000_000 } as const;
export type TextName = keyof typeof TEXTS;

export interface SyntheticText {
  /** As a page has it: paragraphs, capitals, curly quotes, dashes, figures, some Hangul. */
  text: string;
  /** Ranks of its words, in order; -1 where the word before and the next do not stand side by side. */
  ranks: Int32Array;
}

/** A text of exactly `length` UTF-16 code units, the same for the same seed. */
export function makeText(vocabulary: Vocabulary, length: number, seed: number): SyntheticText {
  const random = seeded(seed);
  const parts: string[] = [];
  const ranks: number[] = [];
  let size = 0;
  while (size < length) {
    const paragraph = Array.from({ length: 2 + below(random, 4) }, () => sentence(vocabulary, random, ranks)).join(' ');
    parts.push(paragraph, '\n\n');
    size += paragraph.length + 2;
  }
  return { text: flat(parts.join('').slice(0, length)), ranks: Int32Array.from(ranks) };
}

function sentence(vocabulary: Vocabulary, random: Random, ranks: number[]): string {
  const length = 6 + below(random, 22);
  const quoted = random() < 0.15;
  let out = quoted ? '“' : '';
  for (let i = 0; i < length; i++) {
    const roll = random();
    if (roll < 0.004) {
      out += hangulWord(random);
      ranks.push(-1);
    } else if (roll < 0.015) {
      out += String(below(random, 3000));
      ranks.push(-1);
    } else {
      const rank = vocabulary.sample(random);
      const word = vocabulary.words[rank]!;
      out += i === 0 || (rank > 500 && random() < 0.35) ? capitalise(word) : word;
      ranks.push(rank);
      if (random() < 0.01) out += '’s';
    }
    if (i < length - 1) out += gap(random, ranks);
  }
  ranks.push(-1);
  return out + (quoted ? '.”' : '.');
}

function gap(random: Random, ranks: number[]): string {
  const roll = random();
  if (roll < 0.9) return ' ';
  if (roll < 0.91) return '-';
  ranks.push(-1);
  return roll < 0.98 ? ', ' : ' – ';
}

function hangulWord(random: Random): string {
  return Array.from({ length: 2 + below(random, 3) }, () => String.fromCharCode(0xac00 + below(random, 11_172))).join('');
}

export function capitalise(word: string): string {
  return word[0]!.toUpperCase() + word.slice(1);
}

/** A slice of a string keeps the whole and is read more slowly; this one stands alone. */
function flat(text: string): string {
  return pick(() => 0, [text.split('').join('')]);
}
