/** Words that no language has, as frequent, as long and as alike as English ones: nothing here is copied from a text. */
import { type Random, below, seeded } from '../support/random.ts';

/** The most usual first: some sounds begin many words, as in every language. */
const LETTERS = [...'tsracpdmblnfhgvkw'];
const ONSETS = [
  's',
  'c',
  'p',
  'm',
  't',
  'b',
  'd',
  'r',
  'st',
  'f',
  'h',
  'l',
  'n',
  'pr',
  'w',
  'g',
  'tr',
  'ch',
  'k',
  'gr',
  'v',
  'pl',
  'br',
  'j',
  'y',
  'z',
];
const SHORT_VOWELS = [...'eaoiu'];
const VOWELS = ['e', 'a', 'i', 'o', 'u', 'ea', 'ou', 'io', 'ai'];
const CODAS = ['', 'n', 'r', 's', '', 't', 'l', 'nd', 'm', 'ng', 'st', 'rk'];

const VOCABULARY_SIZE = 40_000;

function skewed<T>(random: Random, list: readonly T[]): T {
  return list[Math.floor(random() ** 1.7 * list.length)]!;
}

function syllable(random: Random): string {
  return skewed(random, ONSETS) + skewed(random, VOWELS) + skewed(random, CODAS);
}

/** The more frequent a word, the shorter: a word of a text has 4.9 letters, as in English. */
function commonWord(rank: number, random: Random): string {
  const letter = () => LETTERS[below(random, LETTERS.length)]!;
  const vowel = () => SHORT_VOWELS[below(random, SHORT_VOWELS.length)]!;
  if (rank < 80) return letter() + vowel() + (rank < 30 ? '' : letter());
  if (rank < 1_200) return syllable(random);
  const first = skewed(random, ONSETS) + skewed(random, VOWELS);
  return rank < 6_000 ? first + letter() + vowel() + skewed(random, CODAS) : first + letter() + vowel() + syllable(random);
}

export interface Vocabulary {
  /** Most frequent first. */
  words: readonly string[];
  /** A rank as often as a text has it (Zipf). */
  sample(random: Random): number;
  /** A word that no text has, though it could. */
  other(random: Random): string;
}

export function makeVocabulary(size = VOCABULARY_SIZE): Vocabulary {
  const random = seeded(20_261_124);
  const words = new Set<string>();
  for (let tries = 0; words.size < size; tries++) {
    // Short words run out: then the next is longer.
    words.add(commonWord(words.size + (tries % 50 === 49 ? 6_000 : 0), random));
  }
  const sums = new Float64Array(size);
  for (let rank = 0, sum = 0; rank < size; rank++) sums[rank] = sum += 1 / (rank + 2.7);
  return {
    words: [...words],
    sample(random) {
      const wanted = random() * sums[size - 1]!;
      let low = 0;
      let high = size - 1;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (sums[middle]! < wanted) low = middle + 1;
        else high = middle;
      }
      return low;
    },
    other(random) {
      for (;;) {
        const word = Array.from({ length: 2 + below(random, 2) }, () => syllable(random)).join('');
        // Nor is it one without its plural's or possessive's s, or with it.
        if (!words.has(word) && !words.has(`${word}s`) && !(word.endsWith('s') && words.has(word.slice(0, -1)))) return word;
      }
    },
  };
}
