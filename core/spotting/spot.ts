import type { Lexicon } from '../glossary/lexicon.ts';
import { GATES } from '../glossary/vocabulary.ts';
import { ORIGINS } from '../glossary/lexicon-format.ts';
import { byBlock } from './by-block.ts';
import type { Candidate, Findings } from './candidate.ts';
import { type Evidence, settledKey } from './evidence.ts';
import { theSameAgain } from './coreference.ts';
import { coordinated } from './coordination.ts';
import { cueListsOf } from './cue-list.ts';
import { type Decided, decide } from './decide.ts';
import { NO_DEFINITIONS, definitions } from './definitions.ts';
import { definedAbbreviations } from './defined-abbreviations.ts';
import { match } from './match.ts';
import type { Mention, PageContext, Sense, TextBlock } from './mention.ts';
import { misspelled } from './misspellings.ts';
import { type Normalised, toSource } from './normalise.ts';
import { withoutOverlaps } from './overlaps.ts';
import { type PageFacts, pageFacts } from './page-facts.ts';
import { reasonFor } from './reason.ts';
import { withoutTermsInFront } from './term-in-front.ts';
import { bareSurnames } from './surnames.ts';
import { surroundings } from './surroundings.ts';

/**
 * Finds what a page's blocks (in the order of the page) mention. Pure: the same page gives the same mentions. Senses are
 * decided over the whole page, so give all of it.
 */
export function spot(blocks: readonly TextBlock[], lexicon: Lexicon, page: PageContext): Mention[] {
  const { findings, sources } = match(blocks, lexicon);
  if (findings.candidates.length === 0) return [];
  findings.candidates.push(...coordinated(findings, lexicon));
  const facts = pageFacts(findings, lexicon, page);
  const evidence = gather(findings, lexicon, facts);
  const first = decideAll(findings.candidates, evidence);
  evidence.defined = definitions(findings, first);
  evidence.named = surelyNamed(first);
  evidence.settled = new Set(
    first.flatMap(({ candidate, senses }) => (senses.length === 1 ? [settledKey(candidate.text, senses[0]!.concept)] : [])),
  );
  const decided = decideAll(findings.candidates, evidence);
  const later = [
    ...definedAbbreviations(findings, evidence.defined),
    ...misspelled(findings, decided, facts, lexicon),
    ...bareSurnames(findings, decided, lexicon),
    ...theSameAgain(findings, decided, lexicon),
  ];
  const kept = withoutOverlaps([...withoutTermsInFront(decided, lexicon), ...later], lexicon);
  return kept.map((one) => toMention(one, sources[one.candidate.block]!, facts, lexicon));
}

function decideAll(candidates: readonly Candidate[], evidence: Evidence): Decided[] {
  return candidates.map((candidate) => decide(candidate, evidence));
}

function gather(findings: Findings, lexicon: Lexicon, facts: PageFacts): Evidence {
  const lists = new Map<number, Candidate[]>();
  const byStart = new Map<string, number[]>();
  const byEnd = new Map<string, number[]>();
  for (const candidate of findings.candidates) {
    const concepts = candidate.readings.map(({ concept }) => concept);
    append(byStart, `${candidate.block}:${candidate.start}`, concepts);
    append(byEnd, `${candidate.block}:${candidate.end}`, concepts);
    for (const concept of concepts) {
      const known = lists.get(concept);
      if (known) known.push(candidate);
      else lists.set(concept, [candidate]);
    }
  }
  const around = surroundings(findings);
  const byConcept = new Map([...lists].map(([concept, list]) => [concept, byBlock(list)]));
  return {
    lexicon,
    facts,
    around,
    cuesOf: cueListsOf(lexicon, around),
    defined: NO_DEFINITIONS,
    named: new Map(),
    settled: new Set(),
    candidatesNear: (concept, { block, start, end }, distance) =>
      byConcept.get(concept)?.between(block, start - distance - LONGEST_NAME, end + distance) ?? [],
    startingAt: (block, offset) => byStart.get(`${block}:${offset}`) ?? [],
    endingAt: (block, offset) => byEnd.get(`${block}:${offset}`) ?? [],
  };
}

function append(lists: Map<string, number[]>, key: string, items: readonly number[]): void {
  const list = lists.get(key);
  if (list) list.push(...items);
  else lists.set(key, [...items]);
}

/** A name of a province, with room to spare. */
const LONGEST_NAME = 60;
const CONTEXT = GATES.indexOf('context');

/** Concepts that some surface names with no help from the context and no rival. */
function surelyNamed(decided: readonly Decided[]): Map<number, string[]> {
  const named = new Map<number, string[]>();
  for (const { candidate, senses } of decided) {
    const [sense] = senses;
    if (senses.length !== 1 || sense!.reading.surface.weak) continue;
    if (sense!.reading.surface.gate === CONTEXT && !sense!.grounds.includes('defined on this page')) continue;
    const texts = named.get(sense!.concept) ?? [];
    if (!texts.includes(candidate.text)) texts.push(candidate.text);
    named.set(sense!.concept, texts);
  }
  // The fullest first, whatever the order of the page.
  for (const texts of named.values()) texts.sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  return named;
}

function toMention({ candidate, senses }: Decided, source: Normalised, facts: PageFacts, lexicon: Lexicon): Mention {
  const [start, end] = toSource(source, candidate.start, candidate.end);
  const [chosen] = senses;
  return {
    block: candidate.block,
    start,
    end,
    senses: senses.map(({ concept, odds }) => ({ concept: lexicon.conceptId(concept), confidence: confidence(odds) })) as [
      Sense,
      ...Sense[],
    ],
    origin: ORIGINS[chosen!.reading.surface.origin]!,
    reason: reasonFor(chosen!, facts),
  };
}

function confidence(odds: number): number {
  return Math.round(1000 / (1 + Math.exp(-odds))) / 1000;
}
