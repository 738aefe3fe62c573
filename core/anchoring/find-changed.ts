import search from 'approx-string-match';
import { foldForSearch } from './fold.ts';
import { indexGrams } from './gram-index.ts';
import { toEdges, wholeWords } from './edges.ts';
import { findLong } from './long-passage.ts';
import { isOtherText } from './other-text.ts';
import { isEnough, score, type Agreement } from './score.ts';
import type { Sought } from './sought.ts';
import { vetoes, type ConceptsIn, type Difference } from './veto.ts';
import { sameShare, wordDiff, type DiffPart } from './word-diff.ts';
import { wordUse } from './word-use.ts';

/** Offsets are UTF-16 code units into the text that was searched. */
export interface NearPlace {
  start: number;
  end: number;
  /** How well it agrees, 0 to 1. */
  score: number;
  /** From the saved words to these. */
  diff: DiffPart[];
}

/** Words like those that were kept, which are not them for all we know. */
export interface Candidate extends NearPlace {
  text: string;
  /** Why they cannot be; empty when they are merely not alike enough. */
  differs: Difference[];
}

export type Found = ({ outcome: 'changed' } & NearPlace) | { outcome: 'ambiguous' | 'orphan'; candidate?: Candidate };

/** Longer passages are found by their beginnings and ends. */
const LONG = 1_000;
/** So much better than any other place, or it does not decide. */
const MARGIN = 0.06;
const PLACES = 6;
/** More errors than this and unrelated words are as near. */
const MOST_ERRORS = 0.4;
const CONTEXT = 48;
const MOST_WIDER = 4;
const REACH = 80;

interface Place extends Agreement {
  start: number;
  end: number;
  score: number;
}

/**
 * Finds passages whose words changed in one text, for use after everything exact has failed. `changed` only at a place that is good
 * enough, clearly better than any other, and that no number, date, negation, name or concept speaks against.
 */
export function changedFinder(text: string, conceptsIn: ConceptsIn): (sought: Sought) => Found {
  const even = foldForSearch(text);
  const grams = indexGrams(even);
  const words = wordUse(text);

  return (sought) => {
    if (sought.exact.trim() === '') return { outcome: 'orphan' };
    const places = findPlaces(even, text, grams, sought);
    // The rest is too unlike to matter.
    const worth = places.filter((place, i) => i === 0 || isEnough(place, sought.exact.length));
    const judged = worth.map((place) => judge(text, sought, place, { conceptsIn, isOrdinary: words(sought) }));
    const [first] = judged;
    if (!first) return { outcome: 'orphan' };
    const likely = judged.filter(({ agrees }) => agrees);
    const [best, second] = likely.filter(({ candidate }) => candidate.differs.length === 0);
    // The passage itself may stand at a place that speaks against it: a worse place is not taken then.
    const isBeaten = best !== undefined && likely[0] !== best;
    if (!best) return { outcome: 'orphan', candidate: first.candidate };
    if (isBeaten || (second && best.candidate.score - second.candidate.score < MARGIN))
      return { outcome: 'ambiguous', candidate: likely[0]!.candidate };
    const { start, end, score, diff } = best.candidate;
    return { outcome: 'changed', start, end, score, diff };
  };
}

function judge(text: string, sought: Sought, place: Place, tools: Parameters<typeof vetoes>[3]): { candidate: Candidate; agrees: boolean } {
  const { start, end, score } = place;
  const words = text.slice(start, end);
  const diff = wordDiff(sought.exact, words);
  const { exact, prefix, suffix, concepts } = sought;
  const readings: [saved: string, there: string][] = [
    [exact, words],
    // Cut words may hide what a whole one says.
    [wholeWords(prefix, exact, suffix), wholeWords(text.slice(Math.max(0, start - REACH), start), words, text.slice(end, end + REACH))],
  ];
  const wider = widened(text, place, diff);
  if (wider !== null) readings.push([exact, wider]);
  let differs: Difference[] = [];
  for (const [saved, there] of readings)
    if (differs.length === 0) differs = vetoes({ text: saved, concepts }, there, wordDiff(saved, there), tools);
  return {
    candidate: { start, end, score, text: words, diff, differs },
    agrees: isEnough(place, sought.exact.length) && !isOtherText(diff, place, sought.exact.length),
  };
}

/**
 * The place with as many words more as seem to be missing at either end; null when none are. They may be there, changed: the fewest
 * errors leave "It was not" out where "It was" is looked for.
 */
function widened(text: string, { start, end }: Place, diff: readonly DiffPart[]): string | null {
  const count = (part: DiffPart | undefined) => (part?.kind === 'removed' ? (part.text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0) : 0);
  const before = diff[1]?.kind === 'added' ? 0 : count(diff[0]);
  const after = count(diff.at(-1));
  if (before + after === 0) return null;
  const left = new RegExp(`(?:[^\\s]+\\s+){0,${Math.min(before, MOST_WIDER)}}$`).exec(text.slice(Math.max(0, start - REACH), start))![0];
  const right = new RegExp(`^(?:\\s+[^\\s]+){0,${Math.min(after, MOST_WIDER)}}`).exec(text.slice(end, end + REACH))![0];
  return left + text.slice(start, end) + right;
}

/** Where the words may be, the best first, none over another. */
function findPlaces(even: string, text: string, grams: ReturnType<typeof indexGrams>, sought: Sought): Place[] {
  const quote = foldForSearch(sought.exact);
  const prefix = foldForSearch(sought.prefix);
  const suffix = foldForSearch(sought.suffix);
  const toPlace = (span: { start: number; end: number }, errors: number): Place => {
    const { start, end } = toEdges(even, span, sought);
    const agreement: Agreement = {
      quote: 1 - errors / quote.length,
      prefix: sideAgreement(prefix.slice(-CONTEXT).trimStart(), even.slice(Math.max(0, start - CONTEXT * 1.5), start)),
      suffix: sideAgreement(suffix.slice(0, CONTEXT).trimEnd(), even.slice(end, end + CONTEXT * 1.5)),
      position: sought.at === null ? null : 1 - Math.min(1, Math.abs(start - sought.at) / Math.max(1, even.length)),
    };
    return { start, end, score: score(agreement), ...agreement };
  };
  if (quote.length > LONG) {
    const spans = findLong(quote, (piece, most) => lookFor(even, grams, piece, piece, 0, most));
    return bestOf(
      spans.map((span) =>
        toPlace(span, Math.round(quote.length * (1 - sameShare(wordDiff(sought.exact, text.slice(span.start, span.end)))))),
      ),
    );
  }
  const near = lookFor(even, grams, quote, quote, 0, PLACES);
  // Of few words little may be left: what stood around them leads there too.
  const around = lookFor(even, grams, prefix + quote + suffix, quote, prefix.length, 2);
  return bestOf([...near, ...around].map(({ start, end, errors }) => toPlace({ start, end }, errors)));
}

/** `pattern` leads to the place, `quote` is found in it, `offset` after the pattern's start. */
function lookFor(
  even: string,
  grams: ReturnType<typeof indexGrams>,
  pattern: string,
  quote: string,
  offset: number,
  most: number,
): { start: number; end: number; errors: number }[] {
  return grams.places(pattern, most).flatMap(({ at, give }) => {
    const slack = give + (quote.length >> 2) + 8;
    const from = Math.max(0, at + offset - slack);
    const window = even.slice(from, at + offset + quote.length + slack);
    const matches = search(window, quote, Math.floor(quote.length * MOST_ERRORS));
    // Of several ends with as few errors the middle one: the others cut off or take in a letter.
    const match = matches[matches.length >> 1];
    return match ? [{ start: from + match.start, end: from + match.end, errors: match.errors }] : [];
  });
}

/** Context agrees as far as it is more alike than unrelated words are; null when there was none. */
function sideAgreement(kept: string, there: string): number | null {
  if (kept.trim().length < 4) return null;
  const [match] = search(there, kept, kept.length >> 1);
  return match ? 1 - (2 * match.errors) / kept.length : 0;
}

function bestOf(places: readonly Place[]): Place[] {
  const kept: Place[] = [];
  for (const place of places.toSorted((one, other) => other.score - one.score)) {
    if (kept.every(({ start, end }) => place.end <= start || place.start >= end)) kept.push(place);
  }
  return kept;
}
