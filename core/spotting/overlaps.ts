import { ORIGINS } from '../glossary/lexicon-format.ts';
import type { Lexicon } from '../glossary/lexicon.ts';
import type { Decided } from './decide.ts';

const PREFERRED = ORIGINS.indexOf('prefLabel');

/** Of the candidates of a page, decided one way or the other, those that are marked: leftmost, then longest, never overlapping. */
export function withoutOverlaps(decided: readonly Decided[], later: readonly Decided[], lexicon: Lexicon): Decided[] {
  const sorted = inOneOrder(decided, later);
  const kept: Decided[] = [];
  let block = -1;
  let end = 0;
  for (let i = 0; i < sorted.length; i++) {
    const one = sorted[i]!;
    const { candidate, senses } = one;
    if (candidate.block !== block) {
      block = candidate.block;
      end = 0;
    }
    if (candidate.start < end || (senses.length === 0 && !one.elsewhere)) continue;
    if (senses.length > 0 && givesWay(one, sorted, i, lexicon)) continue;
    end = candidate.end;
    if (senses.length > 0) kept.push(one);
  }
  return kept;
}

/** `decided` are nearly in order, for the text has them so: putting each where it belongs costs less than sorting. */
function inOneOrder(decided: readonly Decided[], later: readonly Decided[]): Decided[] {
  const more = later.length > 1 ? [...later].sort(leftmostLongest) : later;
  const sorted: Decided[] = [];
  let next = 0;
  for (let i = 0; i < decided.length; i++) {
    const one = decided[i]!;
    while (next < more.length && leftmostLongest(more[next]!, one) < 0) insert(sorted, more[next++]!);
    insert(sorted, one);
  }
  while (next < more.length) insert(sorted, more[next++]!);
  return sorted;
}

function insert(sorted: Decided[], one: Decided): void {
  let at = sorted.length;
  sorted.push(one);
  for (; at > 0 && leftmostLongest(sorted[at - 1]!, one) > 0; at--) sorted[at] = sorted[at - 1]!;
  sorted[at] = one;
}

function leftmostLongest({ candidate: a }: Decided, { candidate: b }: Decided): number {
  return a.block - b.block || a.start - b.start || b.end - a.end;
}

/**
 * A phrase leaves the mark to the terms it is made of where they say more: "Premier Pak Thae Song" to the person, "head of
 * the neighborhood watch unit" to what it is the head of, "Political Bureau | of the | Central Committee" to both.
 */
function givesWay({ candidate, senses }: Decided, sorted: readonly Decided[], from: number, lexicon: Lexicon): boolean {
  const inner = innerOf(candidate, sorted, from);
  if (inner === null) return false;
  const own = senses[0]!.concept;
  const conceptOf = (one: Decided): number => one.senses[0]!.concept;
  const last = inner.find((one) => one.candidate.end === candidate.end && conceptOf(one) !== own);
  if (last && lexicon.kind(conceptOf(last)) === 'person' && lexicon.kind(own) !== 'person') return true;
  if (last && lexicon.within(own) === conceptOf(last) && isHeadOf(candidate.text.slice(0, last.candidate.start - candidate.start)))
    return true;
  // "DPRK | Foreign Ministry"; but a preferred label that begins with another's (정치국 상무위원회) is one name.
  const isOneName = senses[0]!.reading.surface.origin === PREFERRED;
  const first = isOneName ? undefined : inner.find((one) => one.candidate.start === candidate.start && conceptOf(one) !== own);
  // Two parts side by side, one of them this concept by a shorter name.
  const isOwn = (one: Decided): boolean => conceptOf(one) === own;
  return (
    (last !== undefined &&
      inner.some((one) => isOwn(one) && one.candidate.start === candidate.start && one.candidate.end <= last.candidate.start)) ||
    (first !== undefined &&
      inner.some((one) => isOwn(one) && one.candidate.end === candidate.end && one.candidate.start >= first.candidate.end))
  );
}

/** Shorter ones within a span that mean something; null for none. */
function innerOf({ block, start, end }: Decided['candidate'], sorted: readonly Decided[], from: number): Decided[] | null {
  let inner: Decided[] | null = null;
  for (let i = from + 1; i < sorted.length; i++) {
    const one = sorted[i]!;
    const other = one.candidate;
    if (other.block !== block || other.start >= end) break;
    if (one.senses.length === 0 || other.end > end || other.end - other.start >= end - start) continue;
    if (inner === null) inner = [one];
    else inner.push(one);
  }
  return inner;
}

function isHeadOf(head: string): boolean {
  return /^(?:head|leader|member|chief|branch|office|official|agent|source|section|part)s? (?:of|in) (?:the |a |an |one )?$/i.test(head);
}
