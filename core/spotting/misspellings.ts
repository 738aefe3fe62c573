import type { Lexicon } from '../glossary/lexicon.ts';
import { ORIGINS } from '../glossary/lexicon-format.ts';
import { type CapitalisedWords, LETTER_SLOTS, letterSlot } from './capitalised-words.ts';
import type { Findings } from './candidate.ts';
import type { Decided } from './decide.ts';
import { onThisPage } from './page-surface.ts';
import type { PageFacts } from './page-facts.ts';
import { WEIGHTS } from './weights.ts';

const LONG = 6;
/** "Haeryong-myeon" is a place of its own. */
const HYPHEN = 0x2d;
const HIDDEN = ORIGINS.indexOf('hiddenLabel');
const VOWELS = 'aeiou';
/** Changes by which one romanisation differs from another: the word may be right, and another place's (Sunchon, Suncheon). */
const SYSTEMATIC = new Set(['kg', 'gk', 'pb', 'bp', 'td', 'dt', 'cj', 'jc', 'lr', 'rl']);

/**
 * Capitalised words one edit away from a one-word place name that the same page spells right: "Hoeyong" beside Hoeryong.
 * The first letter is never wrong, and a word that names anything itself is left alone.
 */
export function misspelled(
  findings: Findings,
  words: CapitalisedWords,
  decided: readonly Decided[],
  facts: PageFacts,
  lexicon: Lexicon,
): Decided[] {
  if (!facts.open) return [];
  const names = namesOfPlaces(decided, lexicon);
  if (names.size === 0) return [];
  const shelves = shelved([...names.keys()].sort());
  // A page repeats its words: each is compared once.
  const meant = new Map<string, string | undefined>();
  const slips: { block: number; start: number; text: string }[] = [];
  for (let i = 0; i < words.count; i++) {
    const start = words.starts[i]!;
    const end = words.ends[i]!;
    const block = words.blocks[i]!;
    const text = findings.texts[block]!;
    if (end - start < LONG || !shelves.mayFind(text, start, end)) continue;
    if (text.charCodeAt(start - 1) === HYPHEN || text.charCodeAt(end) === HYPHEN) continue;
    const word = text.slice(start, end);
    if (!meant.has(word)) meant.set(word, shelves.find(word));
    if (meant.get(word) !== undefined) slips.push({ block, start, text: word });
  }
  const known = partsOfNames(new Set(slips.map(({ text }) => text)), decided);
  return slips.flatMap((slip) => {
    if (known.has(slip.text)) return [];
    const name = meant.get(slip.text)!;
    return [onThisPage(slip, names.get(name)!, { type: 'name', odds: WEIGHTS.misspelling, ground: `${name}, spelled ${slip.text} here` })];
  });
}

interface Shelves {
  /** The first name that a word is one slip from. */
  find(word: string): string | undefined;
  /** Whether one may be, by a few letters: one slip cannot be both in the first three and in the last two. */
  mayFind(text: string, start: number, end: number): boolean;
}

/** Used again for the next page. */
const beginnings = new Uint8Array(LETTER_SLOTS);
const ends = new Uint8Array(LETTER_SLOTS);

/** Names by what a word must share with them: its first letter and, but for one, its length. */
function shelved(names: readonly string[]): Shelves {
  const shelves = new Map<number, string[]>();
  beginnings.fill(0);
  ends.fill(0);
  const keyOf = (name: string, length: number): number => name.charCodeAt(0) * 0x100 + length;
  for (const name of names) {
    const key = keyOf(name, name.length);
    const shelf = shelves.get(key);
    if (shelf) shelf.push(name);
    else shelves.set(key, [name]);
    beginnings[letterSlot(name, 0, 1, 2)] = 1;
    ends[letterSlot(name, 0, name.length - 2, name.length - 1)] = 1;
  }
  return {
    mayFind: (text, start, end) =>
      beginnings[letterSlot(text, start, start + 1, start + 2)] === 1 || ends[letterSlot(text, start, end - 2, end - 1)] === 1,
    find(word) {
      let first: string | undefined;
      for (let length = word.length - 1; length <= word.length + 1; length++) {
        const name = shelves.get(keyOf(word, length))?.find((name) => isOneSlip(word, name));
        if (name !== undefined && (first === undefined || name < first)) first = name;
      }
      return first;
    },
  };
}

/** One-word names of places that the page spells right, each with its concept. */
function namesOfPlaces(decided: readonly Decided[], lexicon: Lexicon): Map<string, number> {
  const names = new Map<string, number>();
  for (const { candidate, senses } of decided) {
    const sense = senses[0];
    if (!sense || senses.length > 1 || lexicon.kind(sense.concept) !== 'place' || sense.reading.surface.origin === HIDDEN) continue;
    const word = candidate.text.split(' ', 1)[0]!;
    if (word.length >= LONG && /^[A-Z][a-z]+$/.test(word) && !/^(North|South)$/.test(word)) names.set(word, sense.concept);
  }
  return names;
}

const FEW = 8;

/** Those of some words that stand in names which the page gives. */
function partsOfNames(words: ReadonlySet<string>, decided: readonly Decided[]): Set<string> {
  const known = new Set<string>();
  if (words.size === 0) return known;
  for (const { candidate } of decided) {
    const { text } = candidate;
    if (text.length < LONG) continue;
    // Almost always there is one such word or none.
    if (words.size <= FEW && ![...words].some((word) => text.includes(word))) continue;
    if (!text.includes(' ') && words.has(text)) known.add(text);
    else for (const part of text.split(/[\s-]+/)) if (words.has(part)) known.add(part);
  }
  return known;
}

/** One letter left out, put in, changed or swapped with its neighbour, past the first. */
function isOneSlip(word: string, name: string): boolean {
  if (word === name || word[0] !== name[0] || word.length < LONG || Math.abs(word.length - name.length) > 1) return false;
  let at = 1;
  while (at < word.length && at < name.length && word.charCodeAt(at) === name.charCodeAt(at)) at++;
  // Most differ in more than two letters; the last tells.
  if (at < Math.min(word.length, name.length) - 2 && word.charCodeAt(word.length - 1) !== name.charCodeAt(name.length - 1)) return false;
  const [a, b] = [word.slice(at), name.slice(at)];
  if (a.length === b.length) {
    // Another vowel makes another name (Haeryong is in the South, Ryanggang is not Ryonggang).
    if (SYSTEMATIC.has(a[0]! + b[0]!) || (VOWELS.includes(a[0]!) && VOWELS.includes(b[0]!))) return false;
    return a.slice(1) === b.slice(1) || (a[0] === b[1] && a[1] === b[0] && a.slice(2) === b.slice(2));
  }
  const [longer, shorter] = a.length > b.length ? [a, b] : [b, a];
  if (longer.slice(1) !== shorter) return false;
  // eo for o, eu for u, ph for p: a habit, not a slip.
  return !/^(e[ou]|h)/.test(longer) && !/^[aeiouy]?s$/.test(longer);
}
