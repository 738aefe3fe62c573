import type { ClipIndex } from '../../core/search/clip-index.ts';
import { type ConceptNames, NO_NAMES } from '../../core/search/concept-names.ts';
import { dossierOf } from '../../core/search/dossier.ts';
import { duplicatesIn } from '../../core/search/duplicates.ts';
import { type Language, countList } from '../../core/search/facets.ts';
import type { FilterContext } from '../../core/search/filters.ts';
import { findClips, keptByQuery } from '../../core/search/find-clips.ts';
import type { Orders } from '../../core/search/order.ts';
import type { Question, Reply } from './questions.ts';

/** Rows whose ids come with an answer: more than a window shows. */
const FIRST_ROWS = 60;

export interface Answerer {
  /** What is known beside the clips; new values from the next answer on. */
  context: FilterContext;
  reply(key: number, question: Question): Reply;
  /** Ids of the last result under this key. */
  ids(key: number, from: number, to: number): string[];
  forget(key: number): void;
}

export function answerer(index: ClipIndex, language: Language): Answerer {
  const names: ConceptNames = NO_NAMES;
  const context: FilterContext = { names, collections: [] };
  const orders: Orders = { version: -1 };
  /** With the ids as they were then: numbers may mean other clips later. */
  const results = new Map<number, { clips: Uint32Array; ids: readonly string[] }>();

  const ids = (key: number, from: number, to: number) => {
    const result = results.get(key);
    return result === undefined ? [] : Array.from(result.clips.subarray(from, to), (number) => result.ids[number]!);
  };

  return {
    context,
    reply(key, question) {
      if (question.kind === 'dossier') return { kind: 'dossier', value: dossierOf(index, question.subject, { ...context, language }) };
      if (question.kind === 'duplicates') return { kind: 'duplicates', value: duplicatesIn(index) };
      if (question.kind === 'tags') return { kind: 'tags', value: tagsOf(index, context) };
      const { answer, clips } = findClips(index, question.query, question.sort, { ...context, language, orders });
      results.set(key, { clips, ids: index.columns.ids });
      return { kind: 'search', value: { answer, first: ids(key, 0, FIRST_ROWS) } };
    },
    ids,
    forget: (key) => void results.delete(key),
  };
}

function tagsOf(index: ClipIndex, context: FilterContext): string[] {
  return countList(index, 'tag', keptByQuery(index, '', context), Number.POSITIVE_INFINITY).map(({ value }) => value);
}
