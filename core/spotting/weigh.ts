import { ORIGINS } from '../glossary/lexicon-format.ts';
import { GATES, LABEL_TYPES } from '../glossary/vocabulary.ts';
import type { Candidate, Reading } from './candidate.ts';
import { type Case, type Evidence, type RuledOut, type Witness, settledKey } from './evidence.ts';
import { SUBJECT } from './subject.ts';
import { WEIGHTS } from './weights.ts';
import { cuesAround } from './witnesses/cues.ts';
import { countryInPhrase } from './witnesses/country.ts';
import { dateline } from './witnesses/dateline.ts';
import { definedHere } from './witnesses/defined.ts';
import { governingPhrase } from './witnesses/governing-phrase.ts';
import { namedElsewhere } from './witnesses/named.ts';
import { ordinaryWord } from './witnesses/ordinary-word.ts';
import { otherSpelling } from './witnesses/other-spelling.ts';
import { provinceNear } from './witnesses/province.ts';

/** How well one concept fits a candidate. */
export interface Weighed extends Pick<Case, 'odds' | 'grounds' | 'reading'> {
  concept: number;
}

const WITNESSES: readonly Witness[] = [
  definedHere,
  dateline,
  countryInPhrase,
  governingPhrase,
  otherSpelling,
  provinceNear,
  namedElsewhere,
  cuesAround,
  ordinaryWord,
];

const NONE = GATES.indexOf('none');
const CONTEXT = GATES.indexOf('context');
const ACRONYM = LABEL_TYPES.indexOf('acronym');

export function weigh(candidate: Candidate, reading: Reading, evidence: Evidence): Weighed | RuledOut {
  const { lexicon, facts } = evidence;
  const { concept, surface } = reading;
  const made: Case = { candidate, reading, odds: logit(lexicon.prior(concept)), grounds: [], supported: false };
  for (const witness of WITNESSES) {
    const ground = witness(made, evidence);
    if (ground !== null) return { concept, elsewhere: true, ground };
  }
  const open = facts.openAt(candidate.block, candidate.start);
  const ground = closedGate(made, open, evidence);
  if (ground !== null) return { concept, elsewhere: false, ground };
  const country = lexicon.country(concept);
  let { odds } = made;
  if (surface.gate === NONE) odds += WEIGHTS.selfSufficient;
  if (open) odds += country === SUBJECT || country === 'ZZ' ? WEIGHTS.subject : WEIGHTS.foreign;
  if (ORIGINS[surface.origin] === 'generated') odds += WEIGHTS.generated;
  // "김 총비서": a title with a surname names the person before the office.
  if (lexicon.kind(concept) === 'person') odds += WEIGHTS.person;
  return { concept, reading, odds, grounds: made.grounds };
}

/** Why the surface's gate stays shut; null when it is open. */
function closedGate(made: Case, open: boolean, { lexicon, facts, settled }: Evidence): string | null {
  const { candidate, reading } = made;
  const { gate, type, weak } = reading.surface;
  if (gate === NONE) return null;
  if (!open) {
    const foreign = lexicon.country(reading.concept) !== SUBJECT;
    // Elsewhere, only what could be taken for one of the subject's own is worth a card: China's Ministry of State Security.
    const confusable = foreign && candidate.readings.some(({ concept }) => lexicon.country(concept) === SUBJECT);
    const passes = foreign
      ? confusable && gate === CONTEXT && made.supported
      : made.grounds.some((ground) => ground.startsWith('the phrase says'));
    if (!passes) return 'the page is not about North Korea';
  }
  if (gate !== CONTEXT || made.supported) return null;
  if (!weak && settled.has(settledKey(candidate.text, reading.concept))) {
    made.grounds.push('as elsewhere on this page');
    return null;
  }
  return type === ACRONYM && open && facts.anchors >= WEIGHTS.acronymAnchors ? null : 'nothing near it says so';
}

function logit(probability: number): number {
  const p = Math.min(0.97, Math.max(0.05, probability));
  return Math.log(p / (1 - p));
}
