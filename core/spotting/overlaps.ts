import { ORIGINS } from '../glossary/lexicon-format.ts';
import type { Lexicon } from '../glossary/lexicon.ts';
import type { Decided } from './decide.ts';

/** Of the decided candidates of a page, those that are marked: leftmost, then longest, never overlapping. */
export function withoutOverlaps(decided: readonly Decided[], lexicon: Lexicon): Decided[] {
  const sorted = [...decided].sort(
    (a, b) => a.candidate.block - b.candidate.block || a.candidate.start - b.candidate.start || b.candidate.end - a.candidate.end,
  );
  const kept: Decided[] = [];
  let block = -1;
  let end = 0;
  sorted.forEach((one, i) => {
    const { candidate } = one;
    if (candidate.block !== block) {
      block = candidate.block;
      end = 0;
    }
    if (candidate.start < end || (one.senses.length === 0 && !one.elsewhere)) return;
    if (one.senses.length > 0 && givesWay(one, sorted, i, lexicon)) return;
    end = candidate.end;
    if (one.senses.length > 0) kept.push(one);
  });
  return kept;
}

/**
 * A phrase leaves the mark to the terms it is made of where they say more: "Premier Pak Thae Song" to the person, "head of
 * the neighborhood watch unit" to what it is the head of, "Political Bureau | of the | Central Committee" to both.
 */
function givesWay({ candidate, senses }: Decided, sorted: readonly Decided[], from: number, lexicon: Lexicon): boolean {
  const own = senses[0]!.concept;
  const inner: Decided[] = [];
  for (let i = from + 1; i < sorted.length; i++) {
    const one = sorted[i]!;
    if (one.candidate.block !== candidate.block || one.candidate.start >= candidate.end) break;
    if (
      one.senses.length > 0 &&
      one.candidate.end <= candidate.end &&
      one.candidate.end - one.candidate.start < candidate.end - candidate.start
    )
      inner.push(one);
  }
  const conceptOf = (one: Decided): number => one.senses[0]!.concept;
  const last = inner.find((one) => one.candidate.end === candidate.end && conceptOf(one) !== own);
  if (last && lexicon.kind(conceptOf(last)) === 'person' && lexicon.kind(own) !== 'person') return true;
  if (last && lexicon.within(own) === conceptOf(last) && isHeadOf(candidate.text.slice(0, last.candidate.start - candidate.start)))
    return true;
  // "DPRK | Foreign Ministry"; but a preferred label that begins with another's (정치국 상무위원회) is one name.
  const isOneName = ORIGINS[senses[0]!.reading.surface.origin] === 'prefLabel';
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

function isHeadOf(head: string): boolean {
  return /^(?:head|leader|member|chief|branch|office|official|agent|source|section|part)s? (?:of|in) (?:the |a |an |one )?$/i.test(head);
}
