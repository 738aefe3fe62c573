import MiniSearch from 'minisearch';
import type { Concept, ConceptBrief } from '../glossary/concept.ts';
import { placedWords } from '../search/words.ts';

/** A concept that may be meant. */
export interface NamedConcept {
  concept: ConceptBrief;
  /** The name that comes nearest to what was asked for. */
  by: string;
  /** What was asked for is one of its names, but for case, diacritics and punctuation. */
  isExact: boolean;
}

export interface NameIndex {
  /** The nearest first. Words may be begun only, and miss a letter or two. */
  find(text: string, most?: number): NamedConcept[];
}

interface Entry {
  id: string;
  concept: ConceptBrief;
  preferred: string[];
  others: string[];
}

const MOST = 8;

/** Looks concepts up by any of their names, in any of their languages. */
export function nameIndex(concepts: Iterable<Concept>): NameIndex {
  const search = new MiniSearch<Entry>({
    fields: ['preferred', 'others'],
    // A list of names as text: a name's words stay neighbours, and the index asks for no more.
    extractField: (entry, field) => {
      const value = entry[field as keyof Entry];
      return Array.isArray(value) ? value.join('\n') : String(value);
    },
    tokenize: (text) => placedWords(text).words,
    processTerm: (word) => word,
    searchOptions: {
      boost: { preferred: 2 },
      combineWith: 'AND',
      prefix: true,
      fuzzy: (word) => (word.length > 7 ? 2 : word.length > 3 ? 1 : false),
      weights: { fuzzy: 0.3, prefix: 0.6 },
    },
  });
  const entries = new Map<string, Entry>();
  for (const concept of concepts) if (!entries.has(concept.id)) entries.set(concept.id, toEntry(concept));
  search.addAll([...entries.values()]);

  return {
    find(text, most = MOST) {
      const asked = key(text);
      if (asked === '') return [];
      const found = search.search(text).map(({ id, score }) => named(entries.get(String(id))!, asked, score));
      // A whole name is meant before any that only holds the same words.
      found.sort((a, b) => Number(b.isExact) - Number(a.isExact) || b.score - a.score);
      return found.slice(0, most).map(({ concept, by, isExact }) => ({ concept, by, isExact }));
    },
  };
}

function toEntry(concept: Concept): Entry {
  const { id, kind, country, prefLabel, definition, altLabel, hiddenLabel } = concept;
  const preferred = [prefLabel.en, ...(prefLabel.ko === undefined ? [] : [prefLabel.ko])];
  const others = [...altLabel, ...hiddenLabel].map(({ label }) => label).filter((label) => !preferred.includes(label));
  return { id, concept: { id, kind, country, prefLabel, definition }, preferred, others };
}

function named({ concept, preferred, others }: Entry, asked: string, score: number): NamedConcept & { score: number } {
  const names = [...preferred, ...others];
  const exact = names.find((name) => key(name) === asked);
  const nearest = exact ?? names.find((name) => key(name).startsWith(asked)) ?? names.find((name) => key(name).includes(asked));
  return { concept, by: nearest ?? preferred[0]!, isExact: exact !== undefined, score };
}

function key(text: string): string {
  return placedWords(text).words.join(' ');
}
