import type { Lexicon } from '../glossary/lexicon.ts';
import { GATES } from '../glossary/vocabulary.ts';
import { ORIGINS } from '../glossary/lexicon-format.ts';
import { capitalisedWords } from './capitalised-words.ts';
import { theSameAgain } from './coreference.ts';
import { coordinated } from './coordination.ts';
import { type Decided, decide, hearAll } from './decide.ts';
import type { Elsewhere } from './evidence.ts';
import { NO_DEFINITIONS, definitions } from './definitions.ts';
import { definedAbbreviations } from './defined-abbreviations.ts';
import { match } from './match.ts';
import type { Mention, PageContext, Sense, TextBlock } from './mention.ts';
import { misspelled } from './misspellings.ts';
import { type NamedTexts, namedTexts } from './named-texts.ts';
import { neighbourhoodOf } from './neighbourhood.ts';
import { type Normalised, toSource } from './normalise.ts';
import { withoutOverlaps } from './overlaps.ts';
import { type PageFacts, pageFacts } from './page-facts.ts';
import { reasonFor } from './reason.ts';
import { withoutTermsInFront } from './term-in-front.ts';
import { bareSurnames } from './surnames.ts';

/**
 * Finds what a page's blocks (in the order of the page) mention. Pure: the same page gives the same mentions. Senses are
 * decided over the whole page, so give all of it.
 */
export function spot(blocks: readonly TextBlock[], lexicon: Lexicon, page: PageContext): Mention[] {
  const { findings, sources } = match(blocks, lexicon);
  if (findings.candidates.length === 0) return [];
  findings.candidates.push(...coordinated(findings, lexicon));
  const facts = pageFacts(findings, lexicon, page);
  const neighbourhood = neighbourhoodOf(findings, lexicon, facts);
  const heard = findings.candidates.map((candidate) => hearAll(candidate, neighbourhood));
  const first = heard.map((one) => decide(one, NOWHERE, neighbourhood));
  const defined = definitions(findings, first);
  const elsewhere = { defined, named: surelyNamed(first), settled: namedTexts(first, () => true) };
  const decided = heard.map((one) => decide(one, elsewhere, neighbourhood));
  const words = capitalisedWords(findings.texts);
  const later = [
    ...definedAbbreviations(findings, defined),
    ...misspelled(findings, words, decided, facts, lexicon),
    ...bareSurnames(findings, words, decided, lexicon),
    ...theSameAgain(findings, decided, lexicon),
  ];
  const kept = withoutOverlaps([...withoutTermsInFront(decided, lexicon), ...later], lexicon);
  return kept.map((one) => toMention(one, sources[one.candidate.block]!, facts, lexicon));
}

/** Before anything is decided the page has said nothing elsewhere. */
const NOWHERE: Elsewhere = { defined: NO_DEFINITIONS, named: new Map(), settled: new Map() };

const CONTEXT = GATES.indexOf('context');

/** Concepts that some surface names with no help from the context and no rival; the fullest text first, whatever the order of the page. */
function surelyNamed(decided: readonly Decided[]): NamedTexts {
  const named = namedTexts(decided, ({ senses }) => {
    const { weak, gate } = senses[0]!.reading.surface;
    return !weak && gate !== CONTEXT;
  });
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
