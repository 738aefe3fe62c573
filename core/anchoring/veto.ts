import type { ClipConcept } from '../clips/clip.ts';
import { factsOf, type Fact } from './facts.ts';
import { isMisspelling } from './misspelling.ts';
import { holdsOpposites } from './opposites.ts';
import { isOrdinaryStart } from './ordinary-starts.ts';
import type { DiffPart } from './word-diff.ts';

/** In what two passages differ that are therefore not the same, however alike their letters. */
export type Difference = 'number' | 'date' | 'negation' | 'name' | 'concept' | 'opposite';

/** What a passage names, for who knows the glossary. */
export type ConceptsIn = (text: string) => readonly string[];

export interface VetoTools {
  conceptsIn: ConceptsIn;
  /** Whether the page writes a word (in small letters) as no name. */
  isOrdinary: (word: string) => boolean;
}

const KINDS = ['number', 'money', 'date', 'negation', 'name'] as const;

/**
 * Everything in which `found` cannot be `saved`: order counts ("from Hyesan to Hoeryong"). Empty when nothing speaks against it.
 * `concepts`: those that were seen in `saved` with its page around it.
 */
export function vetoes(
  saved: { text: string; concepts: readonly ClipConcept[] },
  found: string,
  diff: readonly DiffPart[],
  tools: VetoTools,
): Difference[] {
  const before = factsOf(saved.text, tools.isOrdinary);
  const after = factsOf(found, tools.isOrdinary);
  const out = new Set<Difference>();
  for (const kind of KINDS) {
    const was = before.filter((fact) => fact.kind === kind);
    const is = after.filter((fact) => fact.kind === kind);
    if (sameFacts(was, is) || (kind === 'name' && onlyMisspelled(was, is, saved.text))) continue;
    out.add(kind === 'money' ? 'number' : kind);
  }
  if (conceptsDiffer(saved, found, tools.conceptsIn)) out.add('concept');
  if (holdsOpposites(diff)) out.add('opposite');
  return [...out];
}

function sameFacts(was: readonly Fact[], is: readonly Fact[]): boolean {
  return was.length === is.length && was.every(({ value }, i) => value === is[i]!.value);
}

/** "Tha officers" for "The officers": a name that only the found text seems to have, and a word of the saved one misspelled. */
function onlyMisspelled(was: readonly Fact[], is: readonly Fact[], saved: string): boolean {
  const starts = (saved.match(/\p{Lu}[\p{Ll}\p{M}]*/gu) ?? []).map((word) => word.toLowerCase()).filter(isOrdinaryStart);
  const known = is.filter(({ value }) => was.some((one) => one.value === value) || !starts.some((word) => isMisspelling(word, value)));
  return known.length < is.length && sameFacts(was, known);
}

/**
 * Both texts are looked at in the same way, alone. What the page around it told of the saved one counts where the found one has
 * lost the very words.
 */
function conceptsDiffer({ text, concepts }: { text: string; concepts: readonly ClipConcept[] }, found: string, conceptsIn: ConceptsIn) {
  const alone = conceptsIn(text);
  const there = conceptsIn(found);
  if (alone.length !== there.length || alone.some((id, i) => id !== there[i])) return true;
  const even = found.toLowerCase();
  return concepts.some(
    ({ concept, surface }) =>
      text.toLowerCase().includes(surface.toLowerCase()) && !there.includes(concept) && !even.includes(surface.toLowerCase()),
  );
}
