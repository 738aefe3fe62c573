import { isOrdinaryWord } from './ordinary-words.ts';
import type { CaseRule, Concept, Gate, Kind, LabelType } from './concept.ts';

/**
 * Kinds whose labels of several words the press also writes small ("unification ministry", "political bureau"). Names of
 * people, media and weapons are always capitalised.
 */
const SMALL_TOO: ReadonlySet<Kind> = new Set(['org', 'concept', 'event', 'document', 'site']);
const ACRONYM = /^(?=.{2,8}$)[A-Z][A-Z0-9&-]*[A-Z0-9](-\d+)?$/;

export function isAcronym(label: string): boolean {
  return ACRONYM.test(label);
}

export function defaultCase(label: string, kind: Kind): CaseRule {
  // No word is spelled dprk: captions and tags write it so.
  if (/^[B-DF-HJ-NP-TV-XZ]{4,}$/.test(label)) return 'fold';
  if (isAcronym(label)) return 'exact';
  if (SMALL_TOO.has(kind) && /\s/.test(label.trim())) return 'fold';
  // juche, songbun, inminban: Korean words in English text.
  if (kind === 'concept' && label.length >= 5) return 'fold';
  return 'capital';
}

/** What a label needs before it counts, when neither it nor its concept says. */
export function defaultGate(label: string, concept: Concept, type: LabelType): Gate {
  // No other language writes Ryŏnggang.
  if (/[ŏŭŎŬ]/.test(label)) return 'none';
  if (isOrdinaryWord(label)) return 'context';
  if (type === 'short' && /^[a-z]+$/.test(label)) return 'context';
  return concept.senses.gate ?? 'page';
}

/** "Mangyang-dong (Hoeryong)", "inminban (neighborhood watch unit)": the parenthesis is for people. */
export function withoutParenthesis(label: string): string {
  return label.replace(/\s*\([^()]*\)\s*$/u, '').trim() || label;
}
