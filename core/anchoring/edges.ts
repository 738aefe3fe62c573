import type { Sought } from './sought.ts';

const IN_WORD = /[\p{L}\p{N}\p{M}]/u;
/** How far an edge may be moved to where the context, or a word, begins or ends. UTF-16 code units. */
const FAR = 14;
const CONTEXT = 7;

/**
 * Puts the edges of a place where the words around the passage begin and end, if those are unchanged there; else where words do, if
 * the passage was whole words. The fewest errors alone cut a changed word in two. Without the white space at its ends.
 */
export function toEdges(
  even: string,
  { start, end }: { start: number; end: number },
  { exact, prefix, suffix }: Sought,
): { start: number; end: number } {
  const before = prefix.slice(-CONTEXT).toLowerCase();
  const after = suffix.slice(0, CONTEXT).toLowerCase();
  let from = nearestOf(even, before, start - before.length) ?? null;
  let to = nearestOf(even, after, end);
  from = from === null ? (isCut(prefix, exact) ? start : wordEdge(even, start)) : from + before.length;
  to ??= isCut(exact, suffix) ? end : wordEdge(even, end);
  while (from < to && /\s/.test(even[from]!)) from++;
  while (to > from && /\s/.test(even[to - 1]!)) to--;
  return from < to ? { start: from, end: to } : { start, end };
}

/** The occurrence of all of the context that is nearest to where it should be. */
function nearestOf(even: string, context: string, at: number): number | null {
  if (context.length < CONTEXT) return null;
  const last = even.lastIndexOf(context, at);
  const next = even.indexOf(context, at);
  const near = [last, next].filter((place) => place >= 0 && Math.abs(place - at) <= FAR);
  return near.length === 0 ? null : near.reduce((one, other) => (Math.abs(other - at) < Math.abs(one - at) ? other : one));
}

function isCut(left: string, right: string): boolean {
  return IN_WORD.test(left.slice(-1)) && IN_WORD.test(right.slice(0, 1));
}

/** A stretch with the rest of the words that it cuts in two: "t voluptate" may be the end of "not voluptate". */
export function wholeWords(before: string, stretch: string, after: string): string {
  const left = isCut(before, stretch) ? /[\p{L}\p{N}\p{M}]*$/u.exec(before)![0] : '';
  const right = isCut(stretch, after) ? /^[\p{L}\p{N}\p{M}]*/u.exec(after)![0] : '';
  return left + stretch + right;
}

function wordEdge(even: string, at: number): number {
  const cuts = (place: number) => place > 0 && place < even.length && isCut(even[place - 1]!, even[place]!);
  for (let by = 0; by <= FAR; by++) {
    if (!cuts(at - by)) return Math.max(0, at - by);
    if (!cuts(at + by)) return Math.min(even.length, at + by);
  }
  return at;
}
