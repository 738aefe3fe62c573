import { ORIGINS, type SurfaceClass } from '../glossary/lexicon-format.ts';
import { GATES, LABEL_TYPES } from '../glossary/vocabulary.ts';
import type { Decided } from './decide.ts';

/** A span that means a concept on this page only: an abbreviation defined here, a surname, a misspelling. */
export function onThisPage(
  at: { block: number; start: number; text: string },
  concept: number,
  { type, odds, ground }: { type: (typeof LABEL_TYPES)[number]; odds: number; ground: string },
): Decided {
  const surface: SurfaceClass = {
    caseShape: 0,
    role: 0,
    gate: GATES.indexOf('page'),
    origin: ORIGINS.indexOf('generated'),
    lang: 0,
    type: LABEL_TYPES.indexOf(type),
    gaps: 0,
    weak: 0,
  };
  const candidate = { ...at, end: at.start + at.text.length, readings: [] };
  return {
    candidate,
    senses: [{ concept, reading: { concept, surface }, odds, first: ground, second: null, country: null }],
    elsewhere: false,
  };
}

/** Where a word occurs in a text, whole. */
export function* occurrences(text: string, word: string): Generator<number> {
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + word.length))
    if (!/[\w-]$/.test(text.slice(Math.max(0, at - 1), at)) && !/^\w/.test(text.slice(at + word.length))) yield at;
}
