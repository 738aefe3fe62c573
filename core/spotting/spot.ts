import type { Lexicon } from '../glossary/lexicon.ts';
import { GATES } from '../glossary/vocabulary.ts';
import { ORIGINS } from '../glossary/lexicon-format.ts';
import type { Candidate } from './candidate.ts';
import { capitalisedWords } from './capitalised-words.ts';
import { theSameAgain } from './coreference.ts';
import { coordinated } from './coordination.ts';
import { type Decided, type Heard, decide, hearAll } from './decide.ts';
import type { Elsewhere } from './evidence.ts';
import { definitions } from './definitions.ts';
import { definedAbbreviations } from './defined-abbreviations.ts';
import { match } from './match.ts';
import type { Mention, PageContext, Sense, TextBlock } from './mention.ts';
import { misspelled } from './misspellings.ts';
import { type NamedTexts, namedTexts } from './named-texts.ts';
import { neighbourhoodOf } from './neighbourhood.ts';
import { type Normalised, toSource } from './normalise.ts';
import { withoutOverlaps } from './overlaps.ts';
import { pageFacts } from './page-facts.ts';
import { type Reasons, reasonsOn } from './reason.ts';
import { withoutTermsInFront } from './term-in-front.ts';
import { bareSurnames } from './surnames.ts';

/**
 * Finds what a page's blocks (in the order of the page) mention. Pure: the same page gives the same mentions. Senses are
 * decided over the whole page, so give all of it.
 */
export function spot(blocks: readonly TextBlock[], lexicon: Lexicon, page: PageContext): Mention[] {
  const { findings, sources } = match(blocks, lexicon);
  if (findings.candidates.length === 0) return [];
  const facts = pageFacts(findings, lexicon, page);
  addInOrder(findings.candidates, coordinated(findings, lexicon));
  const neighbourhood = neighbourhoodOf(findings, lexicon, facts);
  const heard: Heard[] = [];
  for (const candidate of findings.candidates) heard.push(hearAll(candidate, neighbourhood));
  const defined = definitions(findings, heard);
  const elsewhere: Elsewhere = { defined, named: surelyNamed(heard, lexicon), settled: settledOn(heard, lexicon) };
  const decided: Decided[] = [];
  for (const one of heard) decided.push(decide(one, elsewhere, neighbourhood));
  const words = capitalisedWords(findings.texts);
  const later = [
    ...definedAbbreviations(findings, defined),
    ...misspelled(findings, words, decided, facts, lexicon),
    ...bareSurnames(findings, words, decided, lexicon),
    ...theSameAgain(findings, decided, lexicon),
  ];
  const reasons = reasonsOn(facts);
  const mentions: Mention[] = [];
  for (const one of withoutOverlaps(withoutTermsInFront(decided, lexicon), later, lexicon))
    mentions.push(toMention(one, sources[one.candidate.block]!, reasons, lexicon));
  return mentions;
}

function addInOrder(candidates: Candidate[], more: readonly Candidate[]): void {
  if (more.length === 0) return;
  candidates.push(...more);
  candidates.sort((a, b) => a.block - b.block || a.start - b.start || b.end - a.end);
}

const CONTEXT = GATES.indexOf('context');
const NONE: readonly never[] = [];

const namedOn = namedTexts();

/** Concepts that some surface names with no rival, and no help from the context but its phrase's own country; the fullest text first, whatever the order of the page. */
function surelyNamed(decided: readonly Decided[], { concepts }: Lexicon): NamedTexts {
  const named = namedOn(decided, concepts, ({ senses }) => {
    const { reading, country } = senses[0]!;
    const { weak, gate } = reading.surface;
    return weak === 0 && (gate !== CONTEXT || country !== null);
  });
  for (let i = 0; i < named.values.length; i++) longestFirst(named.values[i]!);
  return named;
}

/** Two or three: a sort would cost more. */
function longestFirst(texts: string[]): void {
  for (let i = 1; i < texts.length; i++) {
    const text = texts[i]!;
    let at = i;
    for (; at > 0 && isFuller(text, texts[at - 1]!); at--) texts[at] = texts[at - 1]!;
    texts[at] = text;
  }
}

const isFuller = (a: string, b: string): boolean => a.length > b.length || (a.length === b.length && a < b);

const settledTexts = namedTexts();

/** Few pages ask. */
function settledOn(decided: readonly Decided[], { concepts }: Lexicon): Elsewhere['settled'] {
  let settled: NamedTexts | undefined;
  return (concept) => (settled ??= settledTexts(decided, concepts, () => true)).get(concept) ?? NONE;
}

function toMention({ candidate, senses }: Decided, source: Normalised, reasons: Reasons, lexicon: Lexicon): Mention {
  let { start, end } = candidate;
  if (source.map !== null) [start, end] = toSource(source, start, end);
  const chosen = senses[0]!;
  const shown: [Sense, ...Sense[]] = [{ concept: lexicon.conceptId(chosen.concept), confidence: confidence(chosen.odds) }];
  for (let i = 1; i < senses.length; i++)
    shown.push({ concept: lexicon.conceptId(senses[i]!.concept), confidence: confidence(senses[i]!.odds) });
  return {
    block: candidate.block,
    start,
    end,
    senses: shown,
    origin: ORIGINS[chosen.reading.surface.origin]!,
    reason: reasons.of(chosen),
  };
}

function confidence(odds: number): number {
  return Math.round(1000 / (1 + Math.exp(-odds))) / 1000;
}
