import type { ClipIndex } from './clip-index.ts';
import { eachHit, placesOf, wordSpan } from './read-postings.ts';
import { HIT, type Postings } from './segment.ts';
import { type Scores, noScores, weighByRarity } from './scores.ts';
import { type PlacedWords, isJoined } from './words.ts';

/** What a field's words count, by `TEXT_FIELDS`: who names a tag or title means it. */
const FIELD_WEIGHTS = [1, 1.2, 1.6, 2.5] as const;
const WEIGHT_OF_FIELDS = Float32Array.from({ length: HIT.fields + 1 }, (_, bits) =>
  FIELD_WEIGHTS.reduce((sum, weight, field) => sum + (bits & (1 << field) ? weight : 0), 0),
);
/** Of `times`: the second time says less than the first. */
const WEIGHT_OF_TIMES = Float32Array.from({ length: HIT.manyTimes + 1 }, (_, times) => 1 + Math.log2(Math.max(1, times)) / 4);

/** What a word that merely begins so counts against the word itself. */
const BEGINNING = 0.5;
const OTHER_NUMBER = 0.9;

/** The words from `from` to before `to`, in the order of code units, and what they count. */
interface LookUp {
  from: string;
  to: string;
  weight: number;
}

/**
 * Clips whose texts have these words side by side.
 * @param open the last word may go on
 */
export function matchWords(index: ClipIndex, words: PlacedWords, open: boolean): Scores {
  const scores = noScores(index);
  matchInto(index, words, open, scores);
  weighByRarity(scores, 1);
  return scores;
}

/** As `matchWords`, the better of what is found and what is there, and nothing said of how rare it is. */
export function matchInto(index: ClipIndex, { words, places }: PlacedWords, open: boolean, scores: Scores): void {
  const lookUps = words.map((word, i) => waysToRead(word, open && i === words.length - 1, words.length === 1));
  for (const { first, postings } of index.segments) {
    if (words.length === 1) scoreWord(postings, lookUps[0]!, scores, first);
    else scorePhrase(postings, lookUps, places, scores, first);
  }
}

const next = (word: string): string => `${word}\0`;
const exactly = (word: string, weight = 1): LookUp => ({ from: word, to: next(word), weight });

/** A lone word also in its plural or singular; what is being typed also as a beginning. */
function waysToRead(word: string, open: boolean, alone: boolean): LookUp[] {
  const last = word.charCodeAt(word.length - 1);
  if (isJoined(last)) {
    // One syllable is every pair that begins with it.
    if (word.length === 1) return [{ from: word, to: `${word}\uffff`, weight: 1 }];
    const lookUps = [exactly(word)];
    // While a syllable is put together, it has no last consonant yet: 회려 is on the way to 회령.
    if (open && last >= 0xac00 && last <= 0xd7a3 && (last - 0xac00) % 28 === 0)
      lookUps.push({ from: next(word), to: word.slice(0, -1) + String.fromCharCode(last + 28), weight: BEGINNING });
    return lookUps;
  }
  if (open) return [exactly(word), { from: next(word), to: `${word}\uffff`, weight: BEGINNING }];
  if (!alone || word.length < 3 || !/^[a-z]+$/.test(word)) return [exactly(word)];
  if (word.endsWith('ies')) return [exactly(word), exactly(`${word.slice(0, -3)}y`, OTHER_NUMBER)];
  if (word.endsWith('s')) return [exactly(word), exactly(word.slice(0, -1), OTHER_NUMBER)];
  const plurals = [`${word}s`, ...(/(?:s|x|z|ch|sh|o)$/.test(word) ? [`${word}es`] : [])];
  if (word.endsWith('y')) plurals.push(`${word.slice(0, -1)}ies`);
  return [exactly(word), ...plurals.map((plural) => exactly(plural, OTHER_NUMBER))];
}

function scoreWord(postings: Postings, lookUps: readonly LookUp[], scores: Scores, first: number): void {
  for (const { from, to, weight } of lookUps) {
    const [start, end] = wordSpan(postings, from, to);
    for (let word = start; word < end; word++) {
      eachHit(postings, word, (doc, fields, times) => {
        const score = weight * WEIGHT_OF_FIELDS[fields]! * WEIGHT_OF_TIMES[times]!;
        if (score > scores[first + doc]!) scores[first + doc] = score;
      });
    }
  }
}

/** The places where the phrase so far ends, clip by clip, moved on word by word. */
function scorePhrase(
  postings: Postings,
  lookUps: readonly (readonly LookUp[])[],
  offsets: readonly number[],
  scores: Scores,
  first: number,
): void {
  const spans = lookUps.map((ways) => ways.map(({ from, to }) => wordSpan(postings, from, to)).filter(([start, end]) => start < end));
  if (spans.some((ways) => ways.length === 0)) return;
  let reached: Map<number, number[]> | null = null;
  for (const [i, ways] of spans.entries()) {
    const step = offsets[i]! - (offsets[i - 1] ?? 0);
    const here = new Map<number, number[]>();
    for (const [start, end] of ways) {
      for (let word = start; word < end; word++) {
        for (const [doc, places] of placesOf(postings, word, reached)) {
          const before: number[] | undefined = reached?.get(doc);
          const kept = before === undefined ? places : places.filter((place) => before.includes(place - step));
          if (kept.length === 0) continue;
          const others = here.get(doc);
          if (others === undefined) here.set(doc, kept);
          else others.push(...kept);
        }
      }
    }
    if (here.size === 0) return;
    reached = here;
  }
  for (const [doc, places] of reached ?? []) {
    const score = spans.length * WEIGHT_OF_TIMES[Math.min(places.length, HIT.manyTimes)]!;
    if (score > scores[first + doc]!) scores[first + doc] = score;
  }
}
