import { LABEL_TYPES } from '../glossary/vocabulary.ts';
import { abbreviates } from './abbreviates.ts';
import type { Findings } from './candidate.ts';
import type { Decided } from './decide.ts';

/** What the page itself says an abbreviation means, wherever on the page it says so. */
export interface Definitions {
  /** The concept it was defined as; null when the page gives it a meaning that no concept has, or two; undefined when it does not say. */
  meaning(abbreviation: string): number | null | undefined;
  /** Those defined as a concept of which no entry lists them. */
  unlisted(): [string, number][];
}

const ACRONYM = LABEL_TYPES.indexOf('acronym');
const IN_PARENTHESIS = /\s?[([]["“'‘]?([A-Z](?:[A-Z&.-]{1,7}|[A-Za-z]{0,4})[A-Z])s?["”'’]?(?:[,;)\]]|\s[–-])/y;
const ABBREVIATION = /(?<=\s)\(([A-Z][A-Z&-]{1,7})\)/y;
/** "Royal Fleet Auxiliary (RFA)": capitalised words, small ones between them. */
const EXPANSION = /(?:(?:[A-Z][\w'’-]*|of|and|for|the|&)(?:\s+|-)){1,8}$/;
/** What this file calls an abbreviation has eight letters at most. */
const LONGEST_ACRONYM = 12;
const LONGEST_EXPANSION = 100;

export function definitions(findings: Findings, decided: readonly Decided[]): Definitions {
  const meanings = new Map<string, number | null>();
  const named = new Map<string, string>();
  const listed = new Set<string>();
  const define = (abbreviation: string, concept: number | null) => {
    const known = meanings.get(abbreviation);
    // Defined as two things it is neither: which comes first on the page must not matter.
    meanings.set(abbreviation, known === undefined || known === concept ? concept : null);
  };
  for (const { candidate, senses } of decided) {
    if (candidate.end - candidate.start <= LONGEST_ACRONYM && candidate.readings.some(({ surface }) => surface.type === ACRONYM))
      listed.add(candidate.text);
    if (senses.length === 0) continue;
    const text = findings.texts[candidate.block]!;
    const isBehind = text.charCodeAt(candidate.start - 1) === OPENING;
    if (!isBehind && !mayOpen(text, candidate.end)) continue;
    if (!/[\s-]|[가-힣]{3}/u.test(candidate.text)) continue;
    const behind = isBehind && /\b([A-Z]{2,6}) \($/.exec(text.slice(Math.max(0, candidate.start - 9), candidate.start))?.[1];
    // "PSM (Ministry of People's Safety)": the same the other way round; some take the letters from the Korean order.
    if (behind && /^[,)]/.test(text.slice(candidate.end)) && sharesLetters(behind, candidate.text)) define(behind, senses[0]!.concept);
    IN_PARENTHESIS.lastIndex = candidate.end;
    const abbreviation = IN_PARENTHESIS.exec(text)?.[1];
    if (!abbreviation || !abbreviates(abbreviation, candidate.text)) continue;
    // "Central Committee of the Workers' Party of Korea (WPK)": the part that begins as the abbreviation does. Longest come first.
    const place = `${candidate.block}:${candidate.end}`;
    if (named.has(place)) continue;
    named.set(place, candidate.text);
    define(abbreviation, senses[0]!.concept);
  }
  findings.texts.forEach((text, block) => {
    for (let index = text.indexOf('('); index !== -1; index = text.indexOf('(', index + 1)) {
      if (!isCapital(text.charCodeAt(index + 1)) || named.has(`${block}:${index - 1}`)) continue;
      ABBREVIATION.lastIndex = index;
      const abbreviation = ABBREVIATION.exec(text)?.[1];
      if (!abbreviation) continue;
      const expansion = EXPANSION.exec(text.slice(Math.max(0, index - LONGEST_EXPANSION), index))?.[0];
      if (expansion && suffixes(expansion).some((words) => abbreviates(abbreviation, words))) define(abbreviation, null);
    }
  });
  return {
    meaning: (abbreviation) => meanings.get(abbreviation),
    unlisted: () => [...meanings].filter((entry): entry is [string, number] => entry[1] !== null && !listed.has(entry[0])),
  };
}

function isCapital(unit: number): boolean {
  return unit >= 0x41 && unit <= 0x5a;
}

const OPENING = 0x28;
const SQUARE = 0x5b;

/** A parenthesis opens here, perhaps behind a space. */
function mayOpen(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if (unit === OPENING || unit === SQUARE) return true;
  const next = text.charCodeAt(at + 1);
  return (next === OPENING || next === SQUARE) && /\s/.test(text[at]!);
}

function sharesLetters(abbreviation: string, name: string): boolean {
  const initials = name.split(/[\s-]+/).map((word) => word[0]?.toUpperCase());
  return [...abbreviation].every((letter) => initials.includes(letter));
}

/** All endings of a run of words: its name may begin with any of them. */
function suffixes(words: string): string[] {
  return [...words.matchAll(/\S+/g)].map(({ index }) => words.slice(index).trim());
}
