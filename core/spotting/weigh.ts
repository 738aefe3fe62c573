import { ORIGINS } from '../glossary/lexicon-format.ts';
import type { Lexicon } from '../glossary/lexicon.ts';
import { GATES, LABEL_TYPES } from '../glossary/vocabulary.ts';
import type { Candidate, Reading } from './candidate.ts';
import type { Case, Elsewhere, Neighbourhood, Witness } from './evidence.ts';
import type { PageFacts } from './page-facts.ts';
import { SUBJECT } from './subject.ts';
import { WEIGHTS } from './weights.ts';
import { cuesAround } from './witnesses/cues.ts';
import { countryInPhrase } from './witnesses/country.ts';
import { dateline } from './witnesses/dateline.ts';
import { definedHere } from './witnesses/defined.ts';
import { governingPhrase } from './witnesses/governing-phrase.ts';
import { isSame, namedElsewhere } from './witnesses/named.ts';
import { ordinaryWord } from './witnesses/ordinary-word.ts';
import { otherSpelling } from './witnesses/other-spelling.ts';
import { provinceNear } from './witnesses/province.ts';

/** How well one concept fits a candidate. */
export interface Weighed {
  concept: number;
  reading: Reading;
  /** Log odds. */
  odds: number;
  /** In words, weightiest first. */
  grounds: string[];
}

const WITNESSES: readonly Witness[] = [dateline, countryInPhrase, governingPhrase, provinceNear, cuesAround, ordinaryWord];

const NONE = GATES.indexOf('none');
const CONTEXT = GATES.indexOf('context');
const ACRONYM = LABEL_TYPES.indexOf('acronym');
const GENERATED = ORIGINS.indexOf('generated');

/** What its neighbours make of a reading; null: something else is meant. */
export function hear(candidate: Candidate, reading: Reading, neighbourhood: Neighbourhood): Case | null {
  const odds = logit(neighbourhood.lexicon.prior(reading.concept));
  const made: Case = { candidate, reading, odds, supported: false, country: null, province: null, cues: null };
  for (const witness of WITNESSES) if (witness(made, neighbourhood)) return null;
  return made;
}

/** Adds what the page says elsewhere. `elsewhere`: something else is meant; `shut`: its surface's gate does not open here. */
export function weigh(made: Case, elsewhere: Elsewhere, { lexicon, facts }: Neighbourhood): Weighed | 'elsewhere' | 'shut' {
  const { candidate, reading } = made;
  const { concept, surface } = reading;
  const defined = definedHere(made, elsewhere);
  if (defined === false || otherSpelling(made, elsewhere, lexicon)) return 'elsewhere';
  const grounds: string[] = [];
  let { odds, supported } = made;
  if (defined) {
    odds += WEIGHTS.defined;
    supported = true;
    grounds.push('defined on this page');
  }
  if (made.country !== null) grounds.push(made.country);
  if (made.province !== null) grounds.push(made.province);
  const other = namedElsewhere(made, elsewhere);
  if (other !== null) {
    odds += other.isShort ? WEIGHTS.named + WEIGHTS.shortOf : WEIGHTS.named;
    supported = true;
    grounds.push(other.isShort ? `short for ${other.text}` : `the page names ${other.text}`);
  }
  if (made.cues !== null) grounds.push(made.cues);
  const open = facts.openAt(candidate.block, candidate.start);
  if (surface.gate !== NONE) {
    if (!open && !passesShutPage(made, supported, lexicon)) return 'shut';
    if (surface.gate === CONTEXT && !supported) {
      if (isSettled(made, elsewhere)) grounds.push('as elsewhere on this page');
      else if (!passesAsAcronym(made, open, facts)) return 'shut';
    }
  }
  const country = lexicon.country(concept);
  if (surface.gate === NONE) odds += WEIGHTS.selfSufficient;
  if (open) odds += country === SUBJECT || country === 'ZZ' ? WEIGHTS.subject : WEIGHTS.foreign;
  if (surface.origin === GENERATED) odds += WEIGHTS.generated;
  // "김 총비서": a title with a surname names the person before the office.
  if (lexicon.kind(concept) === 'person') odds += WEIGHTS.person;
  return { concept, reading, odds, grounds };
}

/** On a page that is not about the subject only what could be taken for one of its own is worth a card: China's Ministry of State Security. */
function passesShutPage({ candidate, reading, country }: Case, supported: boolean, lexicon: Lexicon): boolean {
  if (lexicon.country(reading.concept) === SUBJECT) return country !== null;
  if (!supported || reading.surface.gate !== CONTEXT) return false;
  return candidate.readings.some(({ concept }) => lexicon.country(concept) === SUBJECT);
}

function isSettled({ candidate, reading }: Case, { settled }: Elsewhere): boolean {
  if (reading.surface.weak) return false;
  return settled.get(reading.concept)?.some((text) => isSame(text, candidate.text)) ?? false;
}

function passesAsAcronym({ reading }: Case, open: boolean, facts: PageFacts): boolean {
  return reading.surface.type === ACRONYM && open && facts.anchors >= WEIGHTS.acronymAnchors;
}

function logit(probability: number): number {
  const p = Math.min(0.97, Math.max(0.05, probability));
  return Math.log(p / (1 - p));
}
