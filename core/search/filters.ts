import { COLOURS } from '../clips/clip.ts';
import { pageKey } from '../clips/page-key.ts';
import type { ClipIndex } from './clip-index.ts';
import { type ConceptNames, conceptsNamed } from './concept-names.ts';
import { daysOf } from './days.ts';
import { matchWords } from './match-words.ts';
import { mentioning } from './match-query.ts';
import { type FieldTerm, STATES } from './query.ts';
import { FLAG, type ListName } from './search-doc.ts';
import { placedWords, wordsOf } from './words.ts';

/** For every clip 1 where it is kept. */
export type Kept = Uint8Array<ArrayBuffer>;

export interface FilterContext {
  names: ConceptNames;
  collections: readonly { id: string; name: string; clips: readonly string[] }[];
}

/** Clips that a condition keeps, before `not`. */
export function keptBy(index: ClipIndex, term: FieldTerm, context: FilterContext): Kept {
  const { columns } = index;
  switch (term.field) {
    case 'tag':
    case 'author':
      return byList(index, term.field, (value) => value, term.value);
    case 'site':
      return bySite(index, term.value);
    case 'page':
      return byNumbers(index, 'page', (value) => value === term.value || value === pageKey(term.value));
    case 'concept':
    case 'mentions':
      return byConcept(index, term.value, term.field === 'mentions', context);
    case 'in':
      return byCollection(index, term.value, context);
    case 'colour':
      return each(index, (doc) => columns.colour[doc] === COLOURS.indexOf(term.value) + 1);
    case 'is': {
      if (term.value === 'deleted') return each(index, (doc) => (columns.flags[doc]! & FLAG.deleted) !== 0);
      const state = STATES.indexOf(term.value);
      return each(index, (doc) => index.states[doc] === state);
    }
    case 'has':
      return byPresence(index, term.value);
    default:
      return byDay(index, term.field, term.value);
  }
}

export function each({ live }: ClipIndex, test: (doc: number) => boolean): Kept {
  const kept = new Uint8Array(live.length);
  for (let doc = 0; doc < kept.length; doc++) if (test(doc)) kept[doc] = 1;
  return kept;
}

/** Those that are called so; if there are none, those whose name holds it. */
function byList(index: ClipIndex, list: ListName, nameOf: (value: string) => string, wanted: string): Kept {
  const key = folded(wanted);
  const names = index.columns.lists[list].values.map((value) => folded(nameOf(value)));
  const isCalledSo = names.includes(key) ? (name: string) => name === key : (name: string) => name.includes(key);
  return byNumbers(index, list, (_, number) => isCalledSo(names[number]!));
}

/** Names of signs alone, such as an emoji's, stay as they are. */
function folded(name: string): string {
  return wordsOf(name).join(' ') || name.trim().toLowerCase();
}

function bySite(index: ClipIndex, wanted: string): Kept {
  const host = wanted.toLowerCase().replace(/^www\.(?=.*\.)/, '');
  const { values } = index.columns.lists.site;
  if (values.some((site) => site === host || site.endsWith(`.${host}`)))
    return byNumbers(index, 'site', (site) => site === host || site.endsWith(`.${host}`));
  return byList(index, 'site', (site) => `${site} ${index.siteNames.get(site) ?? ''}`, wanted);
}

function byConcept(index: ClipIndex, wanted: string, inWords: boolean, { names }: FilterContext): Kept {
  const byId = names.concepts.get(wanted);
  const concepts = byId ? [byId] : conceptsNamed(names, wanted);
  const ids = new Set([wanted, ...concepts.map(({ id }) => id)]);
  const kept = byNumbers(index, 'concept', (id) => ids.has(id));
  if (!inWords) return kept;
  for (const concept of concepts) {
    const scores = mentioning(index, concept, new Set());
    for (let doc = 0; doc < kept.length; doc++) if (scores[doc]! > 0) kept[doc] = 1;
  }
  // A name that the glossary does not know is a word.
  if (concepts.length === 0) {
    const scores = matchWords(index, placedWords(wanted), false);
    for (let doc = 0; doc < kept.length; doc++) if (scores[doc]! > 0) kept[doc] = 1;
  }
  return kept;
}

function byCollection(index: ClipIndex, wanted: string, { collections }: FilterContext): Kept {
  const key = wanted.toLowerCase();
  const byId = collections.filter(({ id }) => id === wanted);
  const kept = new Uint8Array(index.live.length);
  for (const { clips } of byId.length > 0 ? byId : collections.filter(({ name }) => name.trim().toLowerCase() === key)) {
    for (const id of clips) {
      const number = index.numbers.get(id);
      if (number !== undefined) kept[number] = 1;
    }
  }
  return kept;
}

function byPresence(index: ClipIndex, value: (FieldTerm & { field: 'has' })['value']): Kept {
  const { colour, flags, lists } = index.columns;
  if (value === 'colour') return each(index, (doc) => colour[doc] !== 0);
  if (value === 'tag' || value === 'concept' || value === 'author') {
    const { ends } = lists[value];
    return each(index, (doc) => ends[doc]! > (doc === 0 ? 0 : ends[doc - 1]!));
  }
  return each(index, (doc) => (flags[doc]! & FLAG[value]) !== 0);
}

/** `before` is before the first day of what is named, `after` from it on. */
function byDay(index: ClipIndex, field: 'before' | 'after' | 'date' | 'published', value: string): Kept {
  const days = daysOf(value);
  if (days === null) return new Uint8Array(index.live.length);
  const of = field === 'published' ? index.columns.publishedDay : index.columns.createdDay;
  const from = field === 'before' ? 0 : Math.max(1, days.from);
  const to = field === 'before' ? days.from - 1 : field === 'after' ? Number.MAX_SAFE_INTEGER : days.to;
  return each(index, (doc) => of[doc]! >= from && of[doc]! <= to);
}

function byNumbers(index: ClipIndex, list: ListName, test: (value: string, number: number) => boolean): Kept {
  const { values, ends, items } = index.columns.lists[list];
  const wanted = Uint8Array.from(values, (value, number) => (test(value, number) ? 1 : 0));
  const kept = new Uint8Array(index.live.length);
  for (let doc = 0, at = 0; doc < ends.length; doc++) {
    for (; at < ends[doc]!; at++) if (wanted[items[at]!] === 1) kept[doc] = 1;
  }
  return kept;
}
