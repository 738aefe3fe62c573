import { type Random, below, seeded } from '../support/random.ts';
import { capitalise } from './text.ts';
import type { Vocabulary } from './words.ts';

export const SIZES = [1_000, 10_000, 100_000, 1_000_000] as const;
export const DENSITIES = ['dense', 'sparse'] as const;
export type Density = (typeof DENSITIES)[number];

/**
 * Up to here sparse and dense surfaces are the same; what sparse sets have beyond it stands in no text. So sparse sets of
 * every larger size find the same, and what differs is the size alone.
 */
export const SHARED = 10_000;

/** Words that stand at the top of every text are no terms. */
const TOO_COMMON = 120;

/** `count` distinct surfaces (whatever their case): 30 % of one word, 42 % two, 21 % three, 7 % more. A larger set begins with the smaller. */
export function makeSurfaces(vocabulary: Vocabulary, ranks: Int32Array, count: number, density: Density): string[] {
  const random = seeded(7);
  const seen = new Set<string>();
  const surfaces: string[] = [];
  const dense = density === 'dense' ? count : Math.min(count, SHARED);
  while (surfaces.length < count) {
    const length = wordCount(random);
    const words = surfaces.length < dense ? denseWords(vocabulary, ranks, length, random) : otherWords(vocabulary, length, random);
    const joint = random() < 0.03 ? '-' : ' ';
    const plain = words.join(joint);
    if (seen.has(plain)) continue;
    seen.add(plain);
    surfaces.push(random() < 0.6 ? words.map(capitalise).join(joint) : plain);
  }
  return surfaces;
}

function wordCount(random: Random): number {
  const roll = random();
  if (roll < 0.3) return 1;
  if (roll < 0.72) return 2;
  return roll < 0.93 ? 3 : 4 + below(random, 3);
}

/** Half of them of words that the texts use, half of others, and some word for word from a text. */
function denseWords(vocabulary: Vocabulary, ranks: Int32Array, length: number, random: Random): string[] {
  if (length > 1 && random() < 0.25) {
    const found = fromText(vocabulary, ranks, length, random);
    if (found) return found;
  }
  return Array.from({ length }, () => (random() < 0.5 ? knownWord(vocabulary, random) : vocabulary.other(random)));
}

/** Terms are rarer words than their texts' average, but the more frequent a word, the more often it is one. */
function knownWord({ words }: Vocabulary, random: Random): string {
  const from = Math.sqrt(TOO_COMMON);
  const rank = Math.floor((from + random() * (Math.sqrt(words.length) - from)) ** 2);
  return words[rank]!;
}

function otherWords(vocabulary: Vocabulary, length: number, random: Random): string[] {
  return Array.from({ length }, () => vocabulary.other(random));
}

function fromText(vocabulary: Vocabulary, ranks: Int32Array, length: number, random: Random): string[] | null {
  const at = below(random, ranks.length - length);
  const taken = ranks.subarray(at, at + length);
  if (taken[0]! < TOO_COMMON || taken.includes(-1)) return null;
  return Array.from(taken, (rank) => vocabulary.words[rank]!);
}
