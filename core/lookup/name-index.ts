import type { Concept, ConceptBrief } from '../glossary/concept.ts';
import { wordsOf } from '../search/words.ts';
import { isSlipOf } from './slip.ts';

/** A concept that may be meant. */
export interface NamedConcept {
  concept: ConceptBrief;
  /** The name that comes nearest to what was asked for. */
  by: string;
  /** What was asked for is one of its names, but for case, diacritics and punctuation. */
  isExact: boolean;
}

export interface NameIndex {
  /**
   * The nearest first: whole names, then those that begin so, that hold it, that hold its words in any order; and only where there are
   * none, those that are a letter or two away. Words may be begun only.
   * @param rank of those that come as near, the higher first
   */
  find(text: string, most?: number, rank?: (concept: ConceptBrief) => number): NamedConcept[];
}

interface Name {
  text: string;
  words: readonly string[];
  /** ` word word `: what begins or ends with a word is found with the spaces. */
  key: string;
  isPreferred: boolean;
}

interface Entry {
  concept: ConceptBrief;
  names: readonly Name[];
}

interface Hit extends NamedConcept {
  /** 0 for the name itself. */
  distance: number;
}

const MOST = 8;
/** Steps of nearness; of two names at one step a concept's own is the nearer. */
const WHOLE = 0;
const BEGINS = 2;
const HOLDS = 4;
const WORDS = 6;
const SLIPS = 8;

/** Looks concepts up by any of their names, in any of their languages. */
export function nameIndex(concepts: Iterable<Concept>): NameIndex {
  const entries = new Map<string, Entry>();
  for (const concept of concepts) if (!entries.has(concept.id)) entries.set(concept.id, toEntry(concept));

  return {
    find(text, most = MOST, rank = () => 0) {
      const asked = toName(text, false);
      if (asked.words.length === 0) return [];
      const look = (distanceOf: Distance) => [...entries.values()].flatMap((entry) => nearest(entry, asked, distanceOf) ?? []);
      let hits = look(distanceOfName);
      if (hits.length === 0) hits = look(distanceOfSlip);
      hits.sort(
        (a, b) => a.distance - b.distance || rank(b.concept) - rank(a.concept) || a.by.length - b.by.length || (a.by < b.by ? -1 : 1),
      );
      return hits.slice(0, most).map(({ concept, by, isExact }) => ({ concept, by, isExact }));
    },
  };
}

function toEntry({ id, kind, country, prefLabel, definition, altLabel, hiddenLabel, hanja }: Concept): Entry {
  const preferred = new Set([prefLabel.en, ...(prefLabel.ko === undefined ? [] : [prefLabel.ko])]);
  const others = new Set([...altLabel, ...hiddenLabel].map(({ label }) => label).concat(hanja ?? []));
  const names = [...preferred].map((text) => toName(text, true));
  for (const text of others) if (!preferred.has(text)) names.push(toName(text, false));
  return { concept: { id, kind, country, prefLabel, definition }, names };
}

function toName(text: string, isPreferred: boolean): Name {
  const words = wordsOf(text);
  return { text, words, key: ` ${words.join(' ')} `, isPreferred };
}

type Distance = (asked: Name, name: Name) => number | null;

function nearest({ concept, names }: Entry, asked: Name, distanceOf: Distance): Hit | null {
  let best: Hit | null = null;
  for (const name of names) {
    const step = distanceOf(asked, name);
    if (step === null) continue;
    const distance = step + (name.isPreferred ? 0 : 1);
    if (best === null || distance < best.distance) best = { concept, by: name.text, isExact: step === WHOLE, distance };
  }
  return best;
}

const distanceOfName: Distance = (asked, name) => {
  if (name.key === asked.key) return WHOLE;
  const begun = asked.key.slice(0, -1);
  if (name.key.startsWith(begun)) return BEGINS;
  if (name.key.includes(begun)) return HOLDS;
  return asked.words.every((word) => name.words.some((other) => other.startsWith(word))) ? WORDS : null;
};

const distanceOfSlip: Distance = (asked, name) =>
  asked.words.every((word) => name.words.some((other) => other.startsWith(word) || isSlipOf(word, other))) ? SLIPS : null;
