import type { Lexicon } from '../glossary/lexicon.ts';
import { GATES } from '../glossary/vocabulary.ts';
import type { Candidate, Clue, Findings } from './candidate.ts';
import type { PageContext } from './mention.ts';

/** The country that page-gated concepts of a bundled glossary belong to: what the page must be about. */
export const SUBJECT = 'KP';
const NONE = GATES.indexOf('none');

/** Sites that write of nothing else. */
const SUBJECT_SITES =
  /(^|\.)(38north\.org|dailynk\.com|kcna\.kp|kcnawatch\.(org|co)|naenara\.com\.kp|nknews\.org|nkpro\.com|nkeconwatch\.com|nkleadershipwatch\.org|rodong\.rep\.kp|sinonk\.com|uriminzokkiri\.com|asiapress\.org|hrnk\.org|beyondparallel\.csis\.org)$/;

/** What the whole page says of its subject. Nothing here depends on the order in which blocks arrived. */
export interface PageFacts {
  /** Anchors on the page; names that speak for themselves and a site of the subject count as well. */
  anchors: number;
  /** The words that opened the page, for reasons. */
  named: string[];
  /** Whether page-gated names count at a place in the page. */
  openAt(block: number, offset: number): boolean;
  open: boolean;
}

const ENOUGH = 2;
/** On a page longer than this an anchor must be near, unless there is one for every `DENSITY` characters. */
const LONG_PAGE = 20_000;
const DENSITY = 5_000;
const NEAR = 3_000;
/** Names of the subject so close together show what a passage is about, where the page says nothing. */
const CLUSTER = 600;
const CLUSTER_NAMES = 3;

export function pageFacts(findings: Findings, lexicon: Lexicon, page: PageContext): PageFacts {
  const starts = blockStarts(findings.texts);
  const length = starts.at(-1)!;
  const anchors = distinct(findings.anchors);
  const evidence = anchors.map(({ block, start }) => starts[block]! + start);
  const words = new Map<string, number>();
  for (const { block, start, end } of anchors) count(words, findings.texts[block]!.slice(start, end));
  const selfSufficient = new Map<number, number>();
  for (const { block, start, readings, text } of findings.candidates) {
    for (const { concept, surface } of readings) {
      if (surface.gate !== NONE || readings.length > 1 || lexicon.country(concept) !== SUBJECT || selfSufficient.has(concept)) continue;
      if (anchors.some((anchor) => anchor.block === block && anchor.start === start)) continue;
      selfSufficient.set(concept, starts[block]! + start);
      count(words, text);
    }
  }
  evidence.push(...selfSufficient.values());
  evidence.sort((a, b) => a - b);
  const total = evidence.length + (isSubjectSite(page.url) ? 1 : 0);
  const open = total >= ENOUGH;
  const everywhere = open && (length <= LONG_PAGE || total >= length / DENSITY);
  const clusters = open ? [] : nameClusters(findings.candidates, lexicon, starts);
  return {
    anchors: total,
    named: [...words].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([word]) => word),
    open,
    openAt(block, offset) {
      const at = starts[block]! + offset;
      return everywhere || (open && isNear(evidence, at, NEAR)) || clusters.some((center) => Math.abs(center - at) <= CLUSTER);
    },
  };
}

function isSubjectSite(url: string | undefined): boolean {
  if (!url || !URL.canParse(url)) return false;
  return SUBJECT_SITES.test(new URL(url).hostname);
}

/** Where each block begins if all were one text; one more for its end. */
function blockStarts(texts: readonly string[]): number[] {
  const starts = [0];
  for (const text of texts) starts.push(starts.at(-1)! + text.length + 1);
  return starts;
}

/** "North Korean" is one anchor, though "North Korea" is found in it. */
function distinct(anchors: readonly Clue[]): Clue[] {
  const sorted = [...anchors].sort((a, b) => a.block - b.block || a.start - b.start || b.end - a.end);
  const kept: Clue[] = [];
  for (const anchor of sorted) {
    const last = kept.at(-1);
    if (!last || last.block !== anchor.block || anchor.start >= last.end) kept.push(anchor);
  }
  return kept;
}

function isNear(sorted: readonly number[], at: number, distance: number): boolean {
  return sorted.some((place) => Math.abs(place - at) <= distance);
}

/** Places where several unmistakable names of the subject stand together: a biography's paragraph on the Korean War. */
function nameClusters(candidates: readonly Candidate[], lexicon: Lexicon, starts: readonly number[]): number[] {
  const names = candidates.filter(({ readings, text }) => {
    const [reading] = readings;
    return (
      readings.length === 1 &&
      text.length >= 5 &&
      !reading!.surface.weak &&
      reading!.surface.caseShape !== 0 &&
      lexicon.country(reading!.concept) === SUBJECT
    );
  });
  const centers: number[] = [];
  for (const center of names) {
    const at = starts[center.block]! + center.start;
    const near = names.filter(({ block, start }) => Math.abs(starts[block]! + start - at) <= CLUSTER);
    if (new Set(near.map(({ readings }) => readings[0]!.concept)).size >= CLUSTER_NAMES) centers.push(at);
  }
  return centers;
}

function count(counts: Map<string, number>, word: string): void {
  counts.set(word, (counts.get(word) ?? 0) + 1);
}
