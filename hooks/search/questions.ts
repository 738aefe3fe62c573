import type { ClipSearchAnswer, ClipSort } from '../../core/search/clip-search.ts';
import type { Dossier, DossierSubject } from '../../core/search/dossier.ts';
import type { DuplicateGroup } from '../../core/search/duplicates.ts';
import type { Language } from '../../core/search/facets.ts';
import type { StorageFailure } from '../../storage/failure.ts';

/** What a page wants to know, and to be told again when it changes. */
export type Question =
  | { kind: 'search'; query: string; sort: ClipSort }
  | { kind: 'dossier'; subject: DossierSubject }
  | { kind: 'duplicates' }
  | { kind: 'tags' };

export interface Replies {
  search: {
    answer: ClipSearchAnswer;
    /** Ids of the first rows, so that they need not be asked for. */
    first: string[];
  };
  dossier: Dossier;
  duplicates: DuplicateGroup[];
  /** The most used first. */
  tags: string[];
}

export type QuestionKind = Question['kind'];

export type Reply = { [Kind in QuestionKind]: { kind: Kind; value: Replies[Kind] } }[QuestionKind];

/** Tables that answers are made from. */
export const SEARCHED = ['clips', 'standings', 'collections', 'ownConcepts', 'glossaries'] as const;

export type ToWorker =
  | { say: 'open'; database: string; language: Language }
  /** In the place of what was asked under this key before. */
  | { say: 'ask'; key: number; question: Question }
  | { say: 'leave'; key: number }
  /** Rows were written, by whomever. Null: nobody knows which. */
  | { say: 'written'; table: (typeof SEARCHED)[number]; rows: readonly string[] | null }
  /** Ids of a search's result. `whole`: not before all clips are in it. */
  | { say: 'ids'; request: number; key: number; from: number; to: number; whole: boolean };

export type FromWorker =
  /** `version`: of the index. */
  | { say: 'reply'; key: number; question: Question; reply: Reply; version: number; isReady: boolean }
  | { say: 'ids'; request: number; ids: string[] }
  /** The clips cannot be read. */
  | { say: 'failed'; failure: StorageFailure };
