import { byBlock } from './by-block.ts';
import type { Candidate, Clue, Findings } from './candidate.ts';

export interface NearCue {
  target: number;
  words: string;
  adjacent: boolean;
  /** A word that any page on the subject has, and so no help to an ordinary word. */
  anchor: boolean;
}

/** Clues of a page by block, for asking what stands near a place. */
export interface Surroundings {
  /** Cues of the block within `distance` characters of a candidate, nearest first. `adjacent`: in its own phrase, before it. */
  cuesNear(candidate: Candidate, distance: number): NearCue[];
  /** The country named in the candidate's own phrase: "China's powerful X", "X of Vietnam"; null for none. */
  country(candidate: Candidate): { target: number; words: string } | null;
  hasCue(target: number): boolean;
  textBefore(candidate: Candidate, length: number): string;
  textAfter(candidate: Candidate, length: number): string;
}

const POSSESSIVE =
  /^['’`´]s?\s+(?:(?!(?:and|or|with|in|to|by|of|from|that|the|at|for|on|as|is|was|has|had|said|says)\s)[\w'’-]+\s+){0,2}["“'‘]?$/i;
const ADJECTIVE = /^[\s-]+(?:(?:[A-Z][\w'’-]+|powerful|main|own|new|top|former|then|feared|secretive|government)\s+){0,3}["“'‘]?$/;
const AFTER = /^\s*(?:\([A-Z-]+\)\s*)?(?:of|in)\s+(?:the\s+)?$/;
const KOREAN_BEFORE = /^(?:의)?\s*(?:[가-힣]+\s)?$/u;

/** No cue and no country's name is longer. */
const LONGEST_WORDS = 60;
/** How far before an institution its country may stand, and after it. */
const BEFORE = 60;
const BEHIND = 24;

export function surroundings(findings: Findings): Surroundings {
  const cues = byBlock(findings.cues);
  const countries = byBlock(findings.countries);
  const anchors = byBlock(findings.anchors);
  const present = new Set(findings.cues.map(({ target }) => target));
  return {
    hasCue: (target) => present.has(target),
    textBefore: ({ block, start }, length) => findings.texts[block]!.slice(Math.max(0, start - length), start),
    textAfter: ({ block, end }, length) => findings.texts[block]!.slice(end, end + length),
    cuesNear({ block, start, end }, distance) {
      const text = findings.texts[block]!;
      const gap = (cue: Clue): number => (cue.end <= start ? start - cue.end : cue.start - end);
      return cues
        .between(block, start - distance - LONGEST_WORDS, end + distance)
        .filter((cue) => (cue.end <= start || cue.start >= end) && gap(cue) <= distance)
        .sort((a, b) => gap(a) - gap(b) || a.start - b.start)
        .map((cue) => ({
          target: cue.target,
          words: text.slice(cue.start, cue.end),
          adjacent: cue.end <= start && isPhrase(text.slice(cue.end, start)),
          anchor: anchors.hasBetween(block, cue.start, cue.start),
        }));
    },
    country({ block, start, end }) {
      const text = findings.texts[block]!;
      const before = countries.between(block, start - BEFORE - LONGEST_WORDS, start - 1);
      for (let i = before.length - 1; i >= 0; i--) {
        const clue = before[i]!;
        if (clue.end > start) continue;
        if (start - clue.end > BEFORE) break;
        const between = text.slice(clue.end, start);
        const words = text.slice(clue.start, clue.end);
        if (/[가-힣]$/u.test(words) ? KOREAN_BEFORE.test(between) : isPhrase(between)) return { target: clue.target, words };
        if (/[A-Za-z]/.test(between)) break;
      }
      const after = countries.between(block, end, end + BEHIND).find((clue) => AFTER.test(text.slice(end, clue.start)));
      return after ? { target: after.target, words: text.slice(after.start, after.end) } : null;
    },
  };
}

/** Whether what stands between a country's name and an institution's leaves them one phrase. */
function isPhrase(between: string): boolean {
  return between.length <= 60 && (POSSESSIVE.test(between) || ADJECTIVE.test(between));
}
