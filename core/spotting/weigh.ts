import { unpackCountry } from '../glossary/lexicon-format.ts';
import type { Lexicon } from '../glossary/lexicon.ts';
import { GATES, LABEL_TYPES } from '../glossary/vocabulary.ts';
import { ORIGINS } from '../glossary/lexicon-format.ts';
import type { Candidate, Reading } from './candidate.ts';
import type { Definitions } from './definitions.ts';
import { type PageFacts, SUBJECT } from './page-facts.ts';
import type { Surroundings } from './surroundings.ts';
import { WEIGHTS } from './weights.ts';

/** What is known of the page when senses are weighed. */
export interface Evidence {
  lexicon: Lexicon;
  facts: PageFacts;
  around: Surroundings;
  defined: Definitions;
  /** Concepts that the page names by a surface that needs no help, each with those surfaces' texts. */
  named: ReadonlyMap<number, readonly string[]>;
  /** Surfaces whose neighbours settled their sense somewhere on the page (`settledKey`): one text, one sense. */
  settled: ReadonlySet<string>;
  /** The distance in characters to the nearest mention of a concept around a candidate; infinite if there is none near. */
  distanceTo(concept: number, from: Candidate): number;
}

/** How well one concept fits a candidate: log odds, and the weightiest grounds in words. Null: ruled out, with the ground. */
export interface Weighed {
  concept: number;
  reading: Reading;
  odds: number;
  grounds: string[];
}
export interface RuledOut {
  concept: number;
  /** Another meaning was positively shown, so that nothing within the span should be marked either. */
  elsewhere: boolean;
  ground: string;
}

const [NONE, , CONTEXT] = [GATES.indexOf('none'), GATES.indexOf('page'), GATES.indexOf('context')];
const ACRONYM = LABEL_TYPES.indexOf('acronym');
const SHORT = LABEL_TYPES.indexOf('short');
/** Kinds of which other countries have their own by the same name. */
const SHARED_KINDS = new Set(['org', 'concept', 'document', 'place', 'event']);

export function weigh(candidate: Candidate, reading: Reading, evidence: Evidence): Weighed | RuledOut {
  const { lexicon, facts, around, defined, named } = evidence;
  const { concept, surface } = reading;
  const country = lexicon.country(concept);
  const grounds: string[] = [];
  let odds = logit(lexicon.prior(concept));
  let supported = false;

  const meaning = surface.type === ACRONYM ? defined.meaning(candidate.text) : undefined;
  if (meaning === null || (meaning !== undefined && meaning !== concept))
    return { concept, elsewhere: true, ground: `the page defines ${candidate.text} as something else` };
  if (meaning === concept) {
    odds += WEIGHTS.defined;
    supported = true;
    grounds.push('defined on this page');
  }

  const phrase = SHARED_KINDS.has(lexicon.kind(concept)) ? around.country(candidate) : null;
  if (phrase && country !== 'ZZ') {
    const other = unpackCountry(phrase.target);
    if (other !== country) return { concept, elsewhere: true, ground: `the phrase says ${phrase.words}` };
    odds += WEIGHTS.country;
    supported = true;
    grounds.push(`the phrase says ${phrase.words}`);
  }

  const clues = weighCues(candidate, concept, evidence);
  if (clues.against) return { concept, elsewhere: true, ground: `"${clues.against}" stands in the phrase` };
  odds += clues.odds;
  if (clues.words.length > 0) grounds.push(`near ${clues.words.slice(0, 2).join(', ')}`);

  const within = lexicon.within(concept);
  if (within >= 0 && evidence.distanceTo(within, candidate) <= WEIGHTS.provinceDistance && lexicon.kind(concept) === 'place') {
    odds += WEIGHTS.province;
    supported = true;
    grounds.push(`near ${lexicon.conceptId(within).split('/')[1]!.replaceAll('-', ' ')}`);
  }

  const others = (named.get(concept) ?? []).filter((text) => text !== candidate.text);
  if (others.length > 0) {
    odds += WEIGHTS.named;
    supported = true;
    const longer = surface.type === SHORT ? others.find((text) => startsWithWords(text, candidate.text)) : undefined;
    if (longer) odds += WEIGHTS.shortOf;
    grounds.push(longer ? `short for ${longer}` : `the page names ${others[0]}`);
  }

  const open = facts.openAt(candidate.block, candidate.start);
  if (surface.gate !== NONE && country === SUBJECT && !open && !(phrase && supported))
    return { concept, elsewhere: false, ground: 'the page is not about North Korea' };
  const cued = surface.weak ? clues.telling : clues.words.length > 0;
  if (!cued && !surface.weak && evidence.settled.has(settledKey(candidate.text, concept))) {
    supported = true;
    grounds.push('as elsewhere on this page');
  }
  if (surface.gate === CONTEXT && !supported && !cued) {
    const manyAnchors = surface.type === ACRONYM && open && facts.anchors >= WEIGHTS.acronymAnchors;
    if (!manyAnchors) return { concept, elsewhere: false, ground: 'nothing near it says so' };
  }
  if (surface.gate !== NONE && surface.gate !== CONTEXT && country !== SUBJECT && !open && !supported && clues.words.length === 0)
    return { concept, elsewhere: false, ground: 'the page is not about the subject' };

  if (surface.gate === NONE) odds += WEIGHTS.selfSufficient;
  if (open) odds += country === SUBJECT || country === 'ZZ' ? WEIGHTS.subject : WEIGHTS.foreign;
  if (ORIGINS[surface.origin] === 'generated') odds += WEIGHTS.generated;
  if (surface.weak) odds += WEIGHTS.weak;
  // "김 총비서": a title with a surname names the person before the office.
  if (lexicon.kind(concept) === 'person') odds += WEIGHTS.person;
  return { concept, reading, odds, grounds };
}

/** Cues near the candidate, and how much they say; `against`: one of those that speak against stands in its own phrase. */
function weighCues(candidate: Candidate, concept: number, { lexicon, around }: Evidence) {
  const list = lexicon.cues(concept);
  const words: string[] = [];
  let telling = false;
  if (list.length === 0) return { odds: 0, words, telling, against: null };
  let forIt = 0;
  let againstIt = 0;
  const seen = new Set<number>();
  for (const cue of around.cuesNear(candidate, WEIGHTS.cueDistance)) {
    if (seen.has(cue.target)) continue;
    const speaksFor = list.includes(cue.target * 2);
    if (!speaksFor && !list.includes(cue.target * 2 + 1)) continue;
    seen.add(cue.target);
    if (speaksFor) {
      forIt += WEIGHTS.cueFor;
      words.push(cue.words);
      telling ||= !cue.anchor;
    } else if (cue.adjacent) return { odds: 0, words, telling, against: cue.words };
    else againstIt += WEIGHTS.cueAgainst;
  }
  let onPage = 0;
  for (const packed of list) if ((packed & 1) === 0 && !seen.has(packed >> 1) && around.hasCue(packed >> 1)) onPage += WEIGHTS.cueOnPage;
  return {
    odds: Math.min(forIt, WEIGHTS.cueForMost) + Math.min(onPage, WEIGHTS.cueOnPageMost) - Math.min(againstIt, WEIGHTS.cueAgainstMost),
    words,
    telling,
    against: null,
  };
}

export function settledKey(text: string, concept: number): string {
  return `${text.toLowerCase()} ${concept}`;
}

function startsWithWords(longer: string, shorter: string): boolean {
  const start = longer.slice(0, shorter.length).toLowerCase();
  return start === shorter.toLowerCase() && /^[\s-]/.test(longer.slice(shorter.length));
}

function logit(probability: number): number {
  const p = Math.min(0.97, Math.max(0.05, probability));
  return Math.log(p / (1 - p));
}
