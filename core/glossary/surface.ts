import { newCursor, readWord } from '../spotting/tokens.ts';
import { normalise } from '../spotting/normalise.ts';
import { caseShape } from './case-shape.ts';
import type { CaseRule, Gate, LabelType } from './concept.ts';
import type { LANGS, ORIGINS } from './lexicon-format.ts';

/** A string that may name a concept, with all that is known about it before a page is seen. */
export interface Surface {
  label: string;
  lang: (typeof LANGS)[number];
  type: LabelType;
  origin: (typeof ORIGINS)[number];
  case: CaseRule;
  gate: Gate;
  /** An ordinary word too, or part of a longer name: never enough by itself. */
  weak: boolean;
}

/** Longer labels name nothing that a text would repeat word for word. */
const MAX_LABEL_LENGTH = 200;

/** The words of a label as the matcher reads them; null where there is nothing to match: no letter, one Latin letter, or too long. */
export function wordsOf(label: string): { hashes: number[]; checks: number[]; gaps: number; shape: (rule: CaseRule) => number } | null {
  if (label.length > MAX_LABEL_LENGTH) return null;
  const { text } = normalise(label);
  const cursor = newCursor(text);
  const hashes: number[] = [];
  const checks: number[] = [];
  let gaps = 0;
  let letters = 0;
  let syllabic = false;
  while (readWord(cursor)) {
    if (hashes.length > 0) gaps |= cursor.gap;
    hashes.push(cursor.hash);
    checks.push(cursor.check);
    letters += cursor.end - cursor.start;
    syllabic ||= cursor.syllabic;
  }
  if (hashes.length === 0 || (letters === 1 && !syllabic)) return null;
  return { hashes, checks, gaps, shape: (rule) => caseShape(text, rule) };
}

/** The key under which two labels are the same surface. */
export function surfaceKey(label: string): string | null {
  const words = wordsOf(label);
  return words && `${words.hashes.join(',')}/${words.checks.join(',')}`;
}
