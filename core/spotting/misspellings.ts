import type { Lexicon } from '../glossary/lexicon.ts';
import { ORIGINS } from '../glossary/lexicon-format.ts';
import type { CapitalisedWords } from './capitalised-words.ts';
import type { Findings } from './candidate.ts';
import type { Decided } from './decide.ts';
import { LONG, isOneSlip } from './one-slip.ts';
import { onThisPage } from './page-surface.ts';
import type { PageFacts } from './page-facts.ts';
import { WEIGHTS } from './weights.ts';

/** "Haeryong-myeon" is a place of its own. */
const HYPHEN = 0x2d;
const HIDDEN = ORIGINS.indexOf('hiddenLabel');

/**
 * Capitalised words one edit away from a one-word place name that the same page spells right: "Hoeyong" beside Hoeryong.
 * The first letter is never wrong, and a word that names anything itself is left alone.
 */
export function misspelled(
  findings: Findings,
  wordsOfPage: () => CapitalisedWords,
  decided: readonly Decided[],
  facts: PageFacts,
  lexicon: Lexicon,
): Decided[] {
  if (!facts.open) return [];
  const names = namesOfPlaces(decided, lexicon);
  if (names.size === 0) return [];
  const shelves = shelved([...names.keys()]);
  const words = wordsOfPage();
  const slips: { block: number; start: number; text: string; name: string }[] = [];
  for (let i = 0; i < words.count; i++) {
    const start = words.starts[i]!;
    const end = words.ends[i]!;
    if (end - start < LONG) continue;
    const block = words.blocks[i]!;
    const text = findings.texts[block]!;
    const name = shelves.find(text, start, end);
    if (name === undefined || text.charCodeAt(start - 1) === HYPHEN || text.charCodeAt(end) === HYPHEN) continue;
    slips.push({ block, start, text: text.slice(start, end), name });
  }
  const known = partsOfNames(new Set(slips.map(({ text }) => text)), decided);
  return slips.flatMap(({ block, start, text, name }) => {
    if (known.has(text)) return [];
    const ground = `${name}, spelled ${text} here`;
    return [onThisPage({ block, start, text }, names.get(name)!, { type: 'name', odds: WEIGHTS.misspelling, ground })];
  });
}

interface Shelves {
  /** The first by its letters of the names that a word is one slip from. */
  find(text: string, start: number, end: number): string | undefined;
}

/** Three letters, the first of them a capital, as a number. */
const LETTER_TRIPLES = 1 << 15;

function triple(text: string, capital: number, second: number, third: number): number {
  return ((text.charCodeAt(capital) & 31) << 10) | ((text.charCodeAt(second) & 31) << 5) | (text.charCodeAt(third) & 31);
}

/** One more than the last name put there; each leads to the one before it. Used again for the next page. */
const byBeginning = new Int32Array(LETTER_TRIPLES);
const byEnd = new Int32Array(LETTER_TRIPLES);

/** One slip cannot be both in a word's first three letters and in its last two: under one of them its name is found. */
function shelved(names: readonly string[]): Shelves {
  const beforeByBeginning = new Int32Array(names.length + 1);
  const beforeByEnd = new Int32Array(names.length + 1);
  byBeginning.fill(0);
  byEnd.fill(0);
  names.forEach((name, i) => {
    const beginning = triple(name, 0, 1, 2);
    beforeByBeginning[i + 1] = byBeginning[beginning]!;
    byBeginning[beginning] = i + 1;
    const end = triple(name, 0, name.length - 2, name.length - 1);
    beforeByEnd[i + 1] = byEnd[end]!;
    byEnd[end] = i + 1;
  });
  const firstOf = (from: number, before: Int32Array, text: string, start: number, end: number, first: string | undefined) => {
    let best = first;
    for (let at = from; at !== 0; at = before[at]!) {
      const name = names[at - 1]!;
      if (isOneSlip(text, start, end, name) && (best === undefined || name < best)) best = name;
    }
    return best;
  };
  return {
    find(text, start, end) {
      const beginning = byBeginning[triple(text, start, start + 1, start + 2)]!;
      const ending = byEnd[triple(text, start, end - 2, end - 1)]!;
      if (beginning === 0 && ending === 0) return undefined;
      const first = firstOf(beginning, beforeByBeginning, text, start, end, undefined);
      return firstOf(ending, beforeByEnd, text, start, end, first);
    },
  };
}

/** One-word names of places that the page spells right, each with its concept. */
function namesOfPlaces(decided: readonly Decided[], lexicon: Lexicon): Map<string, number> {
  const names = new Map<string, number>();
  for (let i = 0; i < decided.length; i++) {
    const { candidate, senses } = decided[i]!;
    if (senses.length !== 1 || !isCapital(candidate.text.charCodeAt(0))) continue;
    const { concept, reading } = senses[0]!;
    if (lexicon.kind(concept) !== 'place' || reading.surface.origin === HIDDEN) continue;
    const length = plainWordLength(candidate.text);
    if (length >= LONG) names.set(candidate.text.slice(0, length), concept);
  }
  return names;
}

const isCapital = (unit: number): boolean => unit >= 0x41 && unit <= 0x5a;

/** Of a capital's word of small letters, up to a space or the end; 0 for another. */
function plainWordLength(text: string): number {
  let at = 1;
  while (at < text.length && (text.charCodeAt(at) - 0x61) >>> 0 <= 25) at++;
  return at === text.length || text.charCodeAt(at) === 0x20 ? at : 0;
}

/** Those of some words that stand in names which the page gives. */
function partsOfNames(words: ReadonlySet<string>, decided: readonly Decided[]): Set<string> {
  const known = new Set<string>();
  if (words.size === 0) return known;
  byBeginning.fill(0);
  for (const word of words) byBeginning[triple(word, 0, 1, 2)] = 1;
  for (let i = 0; i < decided.length; i++) {
    const { text } = decided[i]!.candidate;
    for (let at = 0; at + LONG <= text.length; at++) {
      if (!isCapital(text.charCodeAt(at)) || byBeginning[triple(text, at, at + 1, at + 2)] === 0) continue;
      const part = text.slice(at).split(/[\s-]/, 1)[0]!;
      if (words.has(part) && (at === 0 || /[\s-]/.test(text[at - 1]!))) known.add(part);
    }
  }
  return known;
}
