import type { ConceptId } from '../glossary/concept.ts';
import type { ClipIndex } from './clip-index.ts';
import { type ConceptName, type ConceptNames, type NamedConcept, conceptsNamed, keyOf } from './concept-names.ts';
import { matchInto, matchWords } from './match-words.ts';
import type { WordTerm } from './query.ts';
import { type Scores, demand, noScores, raise, weighByRarity } from './scores.ts';
import { placedWords, wordsOf } from './words.ts';

/** A clip found by another name counts less than one that says the word. */
const OTHER_NAME = 0.8;
/** One found only because a part of its concept's name is asked for, less still. */
const PART_OF_NAME = 0.3;

/** More words than this are no name. */
const LONGEST_NAME = 8;

export interface Matched {
  /** Null where the query has no words: every clip. */
  scores: Scores | null;
  /** What the clips were found by, as it may stand in them. */
  terms: string[];
}

/**
 * Clips that have every word of the query, in any of the spellings its concepts go by, and none of those it refuses. Words that
 * together are a concept's name stand for the concept.
 */
export function matchQuery(index: ClipIndex, terms: readonly WordTerm[], open: boolean, names: ConceptNames): Matched {
  const marked = new Set<string>();
  const wanted = terms.filter(({ not, value }) => !not && wordsOf(value).length > 0);
  const lastOpen = open ? terms.at(-1) : undefined;
  const each = wanted.map((term) => {
    const read = placedWords(term.value);
    marked.add(term.value);
    const scores = matchWords(index, read, term === lastOpen);
    if (!term.phrase) raise(scores, withPartOfName(index, read.words, term === lastOpen, names));
    return scores;
  });
  for (const { first, last, concepts } of namedSpans(wanted, names)) {
    const named = noScores(index);
    for (const concept of concepts) raise(named, mentioning(index, concept, marked));
    for (let i = 0; i < named.length; i++) named[i] = named[i]! * OTHER_NAME;
    for (let i = first; i <= last; i++) raise(each[i]!, named);
  }
  let scores: Scores | null = null;
  for (const one of each) {
    if (scores === null) scores = one;
    else demand(scores, one);
  }
  for (const term of terms.filter(({ not }) => not)) {
    const refused = matchQuery(index, [{ ...term, not: false }], false, names).scores;
    if (refused === null) continue;
    scores ??= noScores(index).fill(1);
    for (let i = 0; i < scores.length; i++) if (refused[i]! > 0) scores[i] = 0;
  }
  return { scores, terms: [...marked] };
}

/** Runs of plain words that are a name. */
function namedSpans(terms: readonly WordTerm[], names: ConceptNames): { first: number; last: number; concepts: NamedConcept[] }[] {
  const spans: { first: number; last: number; concepts: NamedConcept[] }[] = [];
  for (let first = 0; first < terms.length; first++) {
    for (let last = first; last < Math.min(terms.length, first + LONGEST_NAME) && !terms[last]!.phrase; last++) {
      const typed = terms
        .slice(first, last + 1)
        .map(({ value }) => value)
        .join(' ');
      const concepts = conceptsNamed(names, typed);
      if (concepts.length > 0) spans.push({ first, last, concepts });
    }
  }
  return spans;
}

/** Clips that carry the concept, or whose words are one of its names. What they may be found by is added to `marked`. */
export function mentioning(index: ClipIndex, { id, names }: NamedConcept, marked: Set<string>): Scores {
  const scores = withConcepts(index, new Set([id]), 1);
  for (const name of names) {
    // A name that holds another finds nothing more; the other is looked for itself.
    if (!name.isSure || names.some((other) => other !== name && other.isSure && name.key.includes(other.key))) continue;
    matchInto(index, placedWords(name.label), false, scores);
  }
  weighByRarity(scores, 1);
  for (const { label, isSure } of names) if (isSure) marked.add(label);
  return scores;
}

function withPartOfName(index: ClipIndex, words: readonly string[], open: boolean, { concepts }: ConceptNames): Scores {
  const key = keyOf(words);
  if (key.length < 5 && /^[ -~]+$/.test(key)) return noScores(index);
  const part = open ? key.trimEnd() : key;
  const fits = ({ key }: ConceptName) => key.includes(part);
  const found = index.columns.lists.concept.values.filter((id) => concepts.get(id)?.names.some(fits));
  return found.length === 0 ? noScores(index) : withConcepts(index, new Set(found), PART_OF_NAME);
}

function withConcepts(index: ClipIndex, ids: ReadonlySet<ConceptId>, score: number): Scores {
  const { values, ends, items } = index.columns.lists.concept;
  const wanted = Uint8Array.from(values, (id) => (ids.has(id) ? 1 : 0));
  const scores = noScores(index);
  for (let doc = 0, at = 0; doc < ends.length; doc++) {
    for (; at < ends[doc]!; at++) if (wanted[items[at]!] === 1) scores[doc] = score;
  }
  return scores;
}
