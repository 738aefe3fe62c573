import { foldOf, isLetter } from '../spotting/fold.ts';
import { newCursor, readWord } from '../spotting/tokens.ts';
import type { CaseRule } from './concept.ts';

/** What a word's letters must be: two bits a word of the surface. */
const WORD_CASE = { any: 0, initialCapital: 1, capitals: 2, small: 3 } as const;
const MAX_WORDS = 8;

/** How the words of a label must be written under a case rule, as `WORD_CASE` values packed lowest first. */
export function caseShape(label: string, rule: CaseRule): number {
  if (rule === 'fold') return 0;
  let shape = 0;
  const cursor = newCursor(label);
  for (let i = 0; i < MAX_WORDS && readWord(cursor); i++) {
    const word = caseOf(label, cursor.start, cursor.end);
    if (word === WORD_CASE.small && rule === 'capital') continue;
    shape |= word << (2 * i);
  }
  return shape;
}

/** The text between two offsets is written as the shape asks. `end` may fall inside its last word, before an "s". */
export function caseFits(text: string, start: number, end: number, shape: number): boolean {
  if (shape === 0) return true;
  // Most words that are no names fail here.
  if ((shape & 3) === WORD_CASE.initialCapital && !isUpperAt(text, start)) return false;
  if (shape === WORD_CASE.initialCapital) return true;
  const cursor = newCursor(text.slice(start, end));
  for (let rest = shape; rest !== 0; rest >>>= 2) {
    if (!readWord(cursor)) return true;
    const wanted = rest & 3;
    if (wanted !== WORD_CASE.any && !wordFits(cursor.text, cursor.start, cursor.end, wanted)) return false;
  }
  return true;
}

function wordFits(text: string, start: number, end: number, wanted: number): boolean {
  // "Kim Jong-un", "Romeo-Class": behind a hyphen either is right.
  if (wanted === WORD_CASE.initialCapital) return isUpper(text[start]!) || (start > 0 && /[-‐‑–]/.test(text[start - 1]!));
  const actual = caseOf(text, start, end);
  if (wanted === WORD_CASE.small) return actual === WORD_CASE.small || actual === WORD_CASE.any;
  // The plural of an acronym: "SLBMs".
  return actual === WORD_CASE.capitals || (end - start > 2 && text[end - 1] === 's' && caseOf(text, start, end - 1) === WORD_CASE.capitals);
}

/** `capitals` asks for two letters: one capital alone is an initial. */
function caseOf(text: string, start: number, end: number): number {
  let letters = 0;
  let upper = 0;
  let initial = false;
  for (let i = start; i < end; i++) {
    if (!isLetter(foldOf(text.charCodeAt(i)))) continue;
    const char = text[i]!;
    const isUp = isUpper(char);
    if (!isUp && char.toUpperCase() === char) continue;
    if (letters === 0) initial = isUp;
    letters++;
    if (isUp) upper++;
  }
  if (letters === 0) return WORD_CASE.any;
  if (upper === letters && letters > 1) return WORD_CASE.capitals;
  return initial ? WORD_CASE.initialCapital : WORD_CASE.small;
}

function isUpperAt(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit < 0x80 ? unit >= 0x41 && unit <= 0x5a : isUpper(text[at]!);
}

function isUpper(char: string): boolean {
  return char !== char.toLowerCase();
}
