import type { Lexicon } from '../glossary/lexicon.ts';
import { ORIGINS } from '../glossary/lexicon-format.ts';
import type { Findings } from './candidate.ts';
import type { Decided } from './decide.ts';
import { onThisPage } from './page-surface.ts';
import type { PageFacts } from './page-facts.ts';
import { WEIGHTS } from './weights.ts';

const LONG = 6;
/** "Haeryong-myeon" is a place of its own. */
const WORD = /(?<![\w-])[A-Z][a-z]{5,}(?![\w-])/g;
const VOWELS = 'aeiou';
/** Changes by which one romanisation differs from another: the word may be right, and another place's (Sunchon, Suncheon). */
const SYSTEMATIC = new Set(['kg', 'gk', 'pb', 'bp', 'td', 'dt', 'cj', 'jc', 'lr', 'rl']);

/**
 * Capitalised words one edit away from a one-word place name that the same page spells right: "Hoeyong" beside Hoeryong.
 * The first letter is never wrong, and a word that names anything itself is left alone.
 */
export function misspelled(findings: Findings, decided: readonly Decided[], facts: PageFacts, lexicon: Lexicon): Decided[] {
  if (!facts.open) return [];
  const names = new Map<string, number>();
  const known = new Set<string>();
  for (const { candidate, senses } of decided) {
    for (const word of candidate.text.split(/[\s-]+/)) known.add(word);
    const sense = senses[0];
    if (!sense || senses.length > 1 || lexicon.kind(sense.concept) !== 'place' || ORIGINS[sense.reading.surface.origin] === 'hiddenLabel')
      continue;
    const word = candidate.text.split(' ')[0]!;
    if (word.length >= LONG && /^[A-Z][a-z]+$/.test(word) && !/^(North|South)$/.test(word)) names.set(word, sense.concept);
  }
  if (names.size === 0) return [];
  const sorted = [...names.keys()].sort();
  // A page repeats its words: each is compared once.
  const meant = new Map<string, string | undefined>();
  const found: Decided[] = [];
  findings.texts.forEach((text, block) => {
    for (const match of text.matchAll(WORD)) {
      const [word] = match;
      if (known.has(word)) continue;
      if (!meant.has(word))
        meant.set(
          word,
          sorted.find((name) => isOneSlip(word, name)),
        );
      const name = meant.get(word);
      if (name === undefined) continue;
      const ground = `${name}, spelled ${word} here`;
      found.push(
        onThisPage({ block, start: match.index, text: word }, names.get(name)!, { type: 'name', odds: WEIGHTS.misspelling, ground }),
      );
    }
  });
  return found;
}

/** One letter left out, put in, changed or swapped with its neighbour, past the first. */
function isOneSlip(word: string, name: string): boolean {
  if (word === name || word[0] !== name[0] || word.length < LONG || Math.abs(word.length - name.length) > 1) return false;
  let at = 1;
  while (at < word.length && at < name.length && word[at] === name[at]) at++;
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
