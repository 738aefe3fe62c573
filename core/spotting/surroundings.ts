import type { Lexicon } from '../glossary/lexicon.ts';
import { type ByBlock, byBlock } from './by-block.ts';
import type { Candidate, Clue, Findings } from './candidate.ts';
import { isHangul } from './fold.ts';
import { type PageCues, pageCues } from './page-cues.ts';

/** Clues of a page by block, for asking what stands near a place. */
export interface Surroundings extends PageCues {
  /** The cue stands in the candidate's own phrase, before it. */
  isInPhrase(cue: Clue, candidate: Candidate): boolean;
  /** A word that any page on the subject has, and so no help to an ordinary word. */
  isAnchor(cue: Clue): boolean;
  wordsOf(cue: Clue): string;
  /** A country is named so near that it may be in the candidate's phrase. */
  hasCountry(candidate: Candidate): boolean;
  /** The country named in the candidate's own phrase: "China's powerful X", "X of Vietnam"; null for none. */
  country(candidate: Candidate): Clue | null;
  textBefore(candidate: Candidate, length: number): string;
  textAfter(candidate: Candidate, length: number): string;
}

const POSSESSIVE =
  /^['’`´]s?\s+(?:(?!(?:and|or|with|in|to|by|of|from|that|the|at|for|on|as|is|was|has|had|said|says)\s)[\w'’-]+\s+){0,2}["“'‘]?$/i;
const ADJECTIVE = /^[\s-]+(?:(?:[A-Z][\w'’-]+|powerful|main|own|new|top|former|then|feared|secretive|government)\s+){0,3}["“'‘]?$/;
const AFTER = /^\s*(?:\([A-Z-]+\)\s*)?(?:of|in|by|from)\s+(?:the\s+)?$/;
/** 중국 인민 국방성; in 중국은 국가보위성과 the particle says that it is no phrase. */
const KOREAN_BEFORE = /^(?![은는이가과와을를에도]\s)(?:의)?\s*(?:[가-힣]+\s)?$/u;

/** No cue and no country's name is longer. */
const LONGEST_WORDS = 60;
/** How far before an institution its country may stand, and after it. */
const BEFORE = 60;
const BEHIND = 24;

export function surroundings(findings: Findings, lexicon: Lexicon): Surroundings {
  const countries = byBlock(findings.countries);
  const anchors = byBlock(findings.anchors);
  const country = remembered((candidate) => countryOf(candidate, findings.texts[candidate.block]!, countries));
  return {
    ...pageCues(findings.cues, lexicon),
    textBefore: ({ block, start }, length) => findings.texts[block]!.slice(Math.max(0, start - length), start),
    textAfter: ({ block, end }, length) => findings.texts[block]!.slice(end, end + length),
    wordsOf: ({ block, start, end }) => findings.texts[block]!.slice(start, end),
    isAnchor: ({ block, start }) => anchors.hasBetween(block, start, start),
    isInPhrase: (cue, { block, start }) =>
      cue.end <= start && start - cue.end <= BEFORE && isPhrase(findings.texts[block]!.slice(cue.end, start)),
    hasCountry: ({ block, start, end }) => countries.hasBetween(block, start - BEFORE - LONGEST_WORDS, end + BEHIND),
    country,
  };
}

function countryOf({ block, start, end }: Candidate, text: string, countries: ByBlock<Clue>): Clue | null {
  const before = countries.between(block, start - BEFORE - LONGEST_WORDS, start - 1);
  for (let i = before.length - 1; i >= 0; i--) {
    const clue = before[i]!;
    if (clue.end > start) continue;
    if (start - clue.end > BEFORE) break;
    const between = text.slice(clue.end, start);
    const inPhrase = isHangul(text.charCodeAt(clue.end - 1)) ? KOREAN_BEFORE.test(between) : isPhrase(between);
    // The Democratic People's Republic of Korea is not the Republic of Korea.
    if (inPhrase) return before.find(({ end }) => end === clue.end)!;
    if (/[A-Za-z]/.test(between)) break;
  }
  return countries.between(block, end, end + BEHIND).find((clue) => AFTER.test(text.slice(end, clue.start))) ?? null;
}

/** What was asked once of a candidate with several readings. */
function remembered<T>(ask: (candidate: Candidate) => T): (candidate: Candidate) => T {
  let last: Candidate | undefined;
  let answer: T;
  return (candidate) => {
    if (candidate !== last) {
      last = candidate;
      answer = ask(candidate);
    }
    return answer;
  };
}

/** Whether what stands between a country's name and an institution's leaves them one phrase. */
function isPhrase(between: string): boolean {
  return POSSESSIVE.test(between) || ADJECTIVE.test(between);
}
