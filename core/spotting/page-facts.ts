import type { Lexicon } from '../glossary/lexicon.ts';
import { GATES } from '../glossary/vocabulary.ts';
import { byBlock, lowerBound } from './by-block.ts';
import type { Candidate, Clue, Findings } from './candidate.ts';
import { type DistinctiveName, type Landmark, clusterCenters, distinctiveNames, isInCluster } from './distinctive-names.ts';
import type { PageContext } from './mention.ts';
import { SUBJECT, isSubjectSite } from './subject.ts';

/** What the whole page says of its subject. Nothing here depends on the order in which blocks arrived. */
export interface PageFacts {
  /** Anchors on the page; names that speak for themselves and a site of the subject count as well. */
  anchors: number;
  /** The words that opened the page, commonest first, for reasons. */
  named: readonly string[];
  open: boolean;
  /** Whether page-gated names count at a place in the page. */
  openAt(block: number, offset: number): boolean;
}

const NONE = GATES.indexOf('none');
const ENOUGH = 2;
/** With one anchor only (short wire items), so many different names must speak for the page. */
const ENOUGH_NAMES = 2;
/** On a page longer than this an anchor must be near, unless there is one for every `DENSITY` characters. */
const LONG_PAGE = 20_000;
const DENSITY = 5_000;
const NEAR = 3_000;

export function pageFacts(findings: Findings, lexicon: Lexicon, page: PageContext): PageFacts {
  const starts = blockStarts(findings.texts);
  const offsetOf = ({ block, start }: Candidate | Clue): number => starts[block]! + start;
  const anchors = withoutInner(findings.anchors);
  const selfSufficient = selfSufficientNames(findings, lexicon, anchors);
  const evidence = [...anchors, ...selfSufficient].map(offsetOf).sort((a, b) => a - b);
  const total = evidence.length + (isSubjectSite(page.url) ? 1 : 0);
  const names = distinctiveNames(findings.candidates, lexicon);
  const open = total >= ENOUGH || (total > 0 && new Set(names.map(({ concept }) => concept)).size >= ENOUGH_NAMES);
  const length = starts.at(-1)!;
  const everywhere = open && (length <= LONG_PAGE || total >= length / DENSITY);
  const clusters = everywhere ? [] : clusterCenters(landmarks(findings.texts, names, anchors, offsetOf));
  return {
    anchors: total,
    named: commonest([
      ...anchors.map(({ block, start, end }) => findings.texts[block]!.slice(start, end)),
      ...selfSufficient.map(({ text }) => text),
    ]),
    open,
    openAt(block, offset) {
      const at = starts[block]! + offset;
      return everywhere || (open && (evidence[lowerBound(evidence, at - NEAR)] ?? Infinity) <= at + NEAR) || isInCluster(clusters, at);
    },
  };
}

/** Others abbreviate themselves so too: a KCNA exam. */
const OTHERS_TOO = /^(?!DPRK)[A-Z]{2,4}$/;

/** A name that is an anchor itself (Kim Jong Un) is no second witness. */
function landmarks(
  texts: readonly string[],
  names: readonly DistinctiveName[],
  anchors: readonly Clue[],
  offsetOf: (one: Candidate | Clue) => number,
): Landmark[] {
  const anchored = byBlock(anchors);
  const others = names.filter(({ candidate: { block, start, end } }) => !anchored.hasBetween(block, start, end - 1));
  return [
    ...others.map(({ candidate, concept }) => ({ at: offsetOf(candidate), concept })),
    ...anchors
      .filter(({ block, start, end }) => !OTHERS_TOO.test(texts[block]!.slice(start, end)))
      .map((anchor) => ({ at: offsetOf(anchor), concept: null })),
  ];
}

/** Where each block begins if all were one text; one more for its end. */
function blockStarts(texts: readonly string[]): number[] {
  const starts = [0];
  for (const text of texts) starts.push(starts.at(-1)! + text.length + 1);
  return starts;
}

/** "North Korean" is one anchor, though "North Korea" is found in it. */
function withoutInner(anchors: readonly Clue[]): Clue[] {
  const sorted = [...anchors].sort((a, b) => a.block - b.block || a.start - b.start || b.end - a.end);
  const kept: Clue[] = [];
  for (const anchor of sorted) {
    const last = kept.at(-1);
    if (!last || last.block !== anchor.block || anchor.start >= last.end) kept.push(anchor);
  }
  return kept;
}

/** Names of the subject that no gate holds back, each concept once, where no anchor stands anyway. */
function selfSufficientNames({ candidates }: Findings, lexicon: Lexicon, anchors: readonly Clue[]): Candidate[] {
  const seen = new Set<number>();
  const anchored = byBlock(anchors);
  return candidates.filter(({ block, start, end, readings }) => {
    const { concept, surface } = readings[0]!;
    if (readings.length > 1 || surface.gate !== NONE || lexicon.country(concept) !== SUBJECT || seen.has(concept)) return false;
    if (anchored.hasBetween(block, start, end - 1)) return false;
    seen.add(concept);
    return true;
  });
}

function commonest(words: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([word]) => word);
}
