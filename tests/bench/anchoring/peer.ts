/**
 * The method of the best known client, from its description: the exact words, else the fewest errors up to half of them (256 at most);
 * of several places the one with the best score of quote, prefix, suffix and position (50, 20, 20, 2). No floor.
 */
import search from 'approx-string-match';

const CONTEXT = 32;

export interface PeerQuote {
  exact: string;
  prefix: string;
  suffix: string;
  at: number;
}

export function peerFind(text: string, { exact, prefix, suffix, at }: PeerQuote): { start: number; end: number } | null {
  const matches = exactMatches(text, exact);
  if (matches.length === 0) matches.push(...search(text, exact, Math.min(256, exact.length / 2)));
  let best: { start: number; end: number } | null = null;
  let bestScore = -1;
  for (const { start, end, errors } of matches) {
    const before = prefix.slice(-CONTEXT);
    const after = suffix.slice(0, CONTEXT);
    const quoteScore = 1 - errors / exact.length;
    const prefixScore = before === '' ? 1 : likeness(text.slice(Math.max(0, start - before.length), start), before);
    const suffixScore = after === '' ? 1 : likeness(text.slice(end, end + after.length), after);
    const nearness = 1 - Math.abs(start - at) / text.length;
    const score = (50 * quoteScore + 20 * prefixScore + 20 * suffixScore + 2 * nearness) / 92;
    if (score > bestScore) [best, bestScore] = [{ start, end }, score];
  }
  return best;
}

function exactMatches(text: string, exact: string): { start: number; end: number; errors: number }[] {
  const found = [];
  for (let at = text.indexOf(exact); at >= 0; at = text.indexOf(exact, at + 1))
    found.push({ start: at, end: at + exact.length, errors: 0 });
  return found;
}

function likeness(there: string, kept: string): number {
  const [match] = search(there, kept, kept.length);
  return match ? 1 - match.errors / kept.length : 0;
}
