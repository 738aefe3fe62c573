import type { Bilingual, Concept, ConceptId } from '../glossary/concept.ts';
import type { Surface } from '../glossary/surface.ts';
import { surfacesOf } from '../glossary/surfaces.ts';
import { wordsOf } from './words.ts';

/** One name of a concept. */
export interface ConceptName {
  label: string;
  /** The words between spaces, with one at either end: a run of words is in it where it is in this text. */
  key: string;
  /** It may stand for the concept in a text that says nothing else of it. */
  isSure: boolean;
  /** Short capitals, which people type as such: "us" is not the United States. */
  isAcronym: boolean;
}

export interface NamedConcept {
  id: ConceptId;
  label: Bilingual;
  names: ConceptName[];
}

/** The glossary's concepts by the names they go by, in every spelling. */
export interface ConceptNames {
  concepts: ReadonlyMap<ConceptId, NamedConcept>;
  /** By `key`. */
  byName: ReadonlyMap<string, readonly NamedConcept[]>;
}

export const NO_NAMES: ConceptNames = { concepts: new Map(), byName: new Map() };

const LONGEST_ACRONYM = 4;

/** By the ids that clips may name them by, which may have been given up since. */
export function conceptNames(concepts: Iterable<readonly [ConceptId, Concept]>): ConceptNames {
  const known = new Map<ConceptId, NamedConcept>();
  const byName = new Map<string, NamedConcept[]>();
  const byOwnId = new Map<ConceptId, NamedConcept>();
  for (const [id, concept] of concepts) {
    const before = byOwnId.get(concept.id);
    const named: NamedConcept = before ?? { id: concept.id, label: concept.prefLabel, names: namesOf(concept) };
    known.set(id, named);
    if (before !== undefined) continue;
    byOwnId.set(concept.id, named);
    for (const { key } of named.names) {
      const others = byName.get(key);
      if (others === undefined) byName.set(key, [named]);
      else others.push(named);
    }
  }
  return { concepts: known, byName };
}

/** None where the entry is not whole: one of the reader's own may be damaged, and all others are searched by. */
function surfacesIn(concept: Concept): Surface[] {
  try {
    return surfacesOf(concept);
  } catch {
    return [];
  }
}

function namesOf(concept: Concept): ConceptName[] {
  const names = new Map<string, ConceptName>();
  for (const { label, type, gate, weak } of surfacesIn(concept)) {
    const words = wordsOf(label);
    const key = keyOf(words);
    const isSure = !weak && gate !== 'context';
    const known = names.get(key);
    if (known !== undefined) known.isSure ||= isSure;
    else if (words.length > 0) {
      const isAcronym = type === 'acronym' && label.length <= LONGEST_ACRONYM;
      names.set(key, { label, key, isSure, isAcronym });
    }
  }
  return [...names.values()];
}

export function keyOf(words: readonly string[]): string {
  return ` ${words.join(' ')} `;
}

/** The concepts that what a person typed is a name of. */
export function conceptsNamed({ byName }: ConceptNames, typed: string): NamedConcept[] {
  const key = keyOf(wordsOf(typed));
  const found = byName.get(key) ?? [];
  return found.filter(({ names }) =>
    names.some((name) => name.key === key && name.isSure && (!name.isAcronym || typed === typed.toUpperCase())),
  );
}
