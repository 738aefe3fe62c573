import { ORIGINS } from '../glossary/lexicon-format.ts';
import type { Lexicon } from '../glossary/lexicon.ts';
import { GATES, LABEL_TYPES } from '../glossary/vocabulary.ts';
import type { Candidate, Reading } from './candidate.ts';
import type { Case, Elsewhere, Neighbourhood } from './evidence.ts';
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

const ACRONYM = LABEL_TYPES.indexOf('acronym');
const NONE = GATES.indexOf('none');
const CONTEXT = GATES.indexOf('context');
const GENERATED = ORIGINS.indexOf('generated');

/** What its neighbours make of a reading; null: something else is meant. */
export function hear(candidate: Candidate, reading: Reading, neighbourhood: Neighbourhood): Case | null {
  const { concept } = reading;
  const made: Case = {
    concept,
    reading,
    odds: 0,
    first: null,
    second: null,
    candidate,
    near: logitOf(neighbourhood.lexicon.prior(concept)),
    supported: false,
    country: null,
    province: null,
    cues: null,
  };
  const isElsewhere =
    dateline(made, neighbourhood) ||
    countryInPhrase(made, neighbourhood) ||
    governingPhrase(made, neighbourhood) ||
    provinceNear(made, neighbourhood) ||
    cuesAround(made, neighbourhood) ||
    ordinaryWord(made, neighbourhood);
  return isElsewhere ? null : made;
}

/** Whether what the page says elsewhere can change how a case weighs: for most it cannot. */
export function mayWeighOtherwise({ concept, reading, candidate }: Case, { defined, named }: Elsewhere): boolean {
  const { surface } = reading;
  if (surface.gate === CONTEXT || (surface.type === ACRONYM && defined.meaning(candidate.text) !== undefined)) return true;
  const texts = named.get(concept);
  return texts !== undefined && (texts.length > 1 || texts[0] !== candidate.text);
}

/**
 * Weighs a case, with what the page says elsewhere (null: it has not been looked at). `elsewhere`: something else is meant;
 * `shut`: its surface's gate does not open here.
 */
export function weigh(made: Case, elsewhere: Elsewhere | null, { lexicon, facts }: Neighbourhood): 'open' | 'elsewhere' | 'shut' {
  const { candidate, reading } = made;
  const { concept, surface } = reading;
  made.first = null;
  made.second = null;
  let { near: odds, supported } = made;
  const defined = elsewhere && definedHere(made, elsewhere);
  if (defined === false || (elsewhere && otherSpelling(made, elsewhere, lexicon))) return 'elsewhere';
  if (defined) {
    odds += WEIGHTS.defined;
    supported = true;
    addGround(made, 'defined on this page');
  }
  if (made.country !== null) addGround(made, made.country);
  if (made.province !== null) addGround(made, made.province);
  const other = elsewhere && namedElsewhere(made, elsewhere);
  if (other) {
    odds += other.isShort ? WEIGHTS.named + WEIGHTS.shortOf : WEIGHTS.named;
    supported = true;
    addGround(made, other.isShort ? `short for ${other.text}` : `the page names ${other.text}`);
  }
  if (made.cues !== null) addGround(made, made.cues);
  const open = facts.openAt(candidate.block, candidate.start);
  if (surface.gate !== NONE) {
    if (!open && !passesShutPage(made, supported, lexicon)) return 'shut';
    if (surface.gate === CONTEXT && !supported) {
      if (elsewhere && isSettled(made, elsewhere)) addGround(made, 'as elsewhere on this page');
      else if (!passesAsAcronym(made, open, facts)) return 'shut';
    }
  }
  if (surface.gate === NONE) odds += WEIGHTS.selfSufficient;
  if (open) {
    const country = lexicon.country(concept);
    odds += country === SUBJECT || country === 'ZZ' ? WEIGHTS.subject : WEIGHTS.foreign;
  }
  if (surface.origin === GENERATED) odds += WEIGHTS.generated;
  // "김 총비서": a title with a surname names the person before the office.
  if (lexicon.kind(concept) === 'person') odds += WEIGHTS.person;
  made.odds = odds;
  return 'open';
}

/** On a page that is not about the subject only what could be taken for one of its own is worth a card: China's Ministry of State Security. */
function passesShutPage({ candidate, reading, country }: Case, supported: boolean, lexicon: Lexicon): boolean {
  if (lexicon.country(reading.concept) === SUBJECT) return country !== null;
  if (!supported || reading.surface.gate !== CONTEXT) return false;
  return candidate.readings.some(({ concept }) => lexicon.country(concept) === SUBJECT);
}

function addGround(made: Case, words: string): void {
  if (made.first === null) made.first = words;
  else made.second ??= words;
}

function isSettled({ candidate, reading }: Case, { settled }: Elsewhere): boolean {
  if (reading.surface.weak) return false;
  return settled(reading.concept).some((text) => isSame(text, candidate.text));
}

function passesAsAcronym({ reading }: Case, open: boolean, facts: PageFacts): boolean {
  return reading.surface.type === ACRONYM && open && facts.anchors >= WEIGHTS.acronymAnchors;
}

/** Of every prior, in thousandths: a logarithm for each reading is dearer. */
const LOGITS = Float64Array.from({ length: 1001 }, (_, thousandths) => {
  const p = Math.min(0.97, Math.max(0.05, thousandths / 1000));
  return Math.log(p / (1 - p));
});

const logitOf = (prior: number): number => LOGITS[Math.round(prior * 1000)]!;
