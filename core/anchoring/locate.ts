import { evenOffset, evenText, originalSpan } from './even-text.ts';
import type { EvenText } from './even-text.ts';
import type { Found } from './find-changed.ts';
import type { TextQuoteSelector } from './selector.ts';

/** Where a passage stands in a text, or why it stands nowhere. Offsets are into the text before it was evened. */
export type Located = { outcome: 'exact' | 'moved'; start: number; end: number } | Found;

/**
 * Finds a passage whose words changed, in the even text; comes after everything exact has failed. Whoever supplies it answers for a
 * score floor, a margin over the second best and a veto on other names, numbers and dates (`changedFinder`). `at`: where the
 * passage began.
 */
export type FindChanged = (quote: TextQuoteSelector, at: number | null) => Found;

/** So many characters of context must agree beyond what any other place can show, or it does not decide. */
const MARGIN = 4;
/** Shorter words than these are common: alone, without any of their context, they prove nothing. */
const TELLING_LENGTH = 16;
const TELLING_CONTEXT = 8;

/**
 * Where `quote` stands in `page`. `hints` are offsets, in the original text, at which other selectors say that it starts.
 * At a hint and in its context: `exact`. Elsewhere, where its context decides: `moved`. At several places alike: `ambiguous`.
 */
export function locate(page: EvenText, quote: TextQuoteSelector, hints: readonly number[], findChanged?: FindChanged): Located {
  const exact = evenText(quote.exact).text;
  if (exact === '') return { outcome: 'orphan' };
  const prefix = evenText(quote.prefix).text;
  const suffix = evenText(quote.suffix).text;
  const places = occurrences(page.text, exact).map((start) => ({
    start,
    context: agreement(page.text, start, exact.length, prefix, suffix),
  }));
  if (places.length === 0)
    return findChanged
      ? inOriginal(page, findChanged(quote, hints[0] === undefined ? null : evenOffset(page, hints[0])))
      : { outcome: 'orphan' };

  const best = Math.max(...places.map(({ context }) => context));
  const near = places.filter(({ context }) => best - context < MARGIN);
  const hinted = new Set(hints.map((hint) => evenOffset(page, hint)));
  const inPlace = near.find(({ start }) => hinted.has(start));
  if (inPlace) return { outcome: 'exact', ...originalSpan(page, inPlace.start, inPlace.start + exact.length) };
  if (near.length > 1) return { outcome: 'ambiguous' };
  const only = near[0]!;
  const hasContext = prefix.length + suffix.length >= TELLING_CONTEXT;
  if (hasContext && exact.length < TELLING_LENGTH && only.context < TELLING_CONTEXT) return { outcome: 'ambiguous' };
  return { outcome: 'moved', ...originalSpan(page, only.start, only.start + exact.length) };
}

/** What was found in the even text, with offsets into the text it came from. */
export function inOriginal(page: EvenText, found: Found): Found {
  if (found.outcome === 'changed') return { ...found, ...originalSpan(page, found.start, found.end) };
  const { outcome, candidate } = found;
  return candidate ? { outcome, candidate: { ...candidate, ...originalSpan(page, candidate.start, candidate.end) } } : { outcome };
}

/** All places, overlapping ones too: "aa" stands twice in "aaa". */
function occurrences(text: string, words: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) found.push(at);
  return found;
}

/** How many characters around a place agree with the context that was kept, counted outwards until the first that does not. */
function agreement(text: string, start: number, length: number, prefix: string, suffix: string): number {
  const before = text.slice(0, start).trimEnd();
  const after = text.slice(start + length, start + length + suffix.length + 1).trimStart();
  let left = 0;
  while (left < prefix.length && left < before.length && prefix[prefix.length - 1 - left] === before[before.length - 1 - left]) left++;
  let right = 0;
  while (right < suffix.length && right < after.length && suffix[right] === after[right]) right++;
  return left + right;
}
