import type { AnchorOutcome } from '../anchoring/selector.ts';
import { COLOURS, type Colour } from '../clips/clip.ts';
import type { QueryProblem } from './clip-search.ts';

/** How a passage stood when its page was last seen; `unseen` where it was not seen again. `deleted` asks for the trash. */
export const STATES = ['exact', 'moved', 'changed', 'ambiguous', 'orphan', 'unseen'] as const;
export type State = AnchorOutcome | 'unseen';

export const IS_VALUES = [...STATES, 'deleted'] as const;
export const HAS_VALUES = ['note', 'tag', 'colour', 'concept', 'author', 'published', 'snapshot'] as const;

/**
 * Days as numbers, 20261124, both ends within. Of a date known to the month or year the rest is zero, so that it lies in its own
 * month and year and in no single day.
 */
export interface Days {
  from: number;
  to: number;
}

export const DATE_FIELDS = ['before', 'after', 'date', 'published'] as const;
export type DateField = (typeof DATE_FIELDS)[number];

/**
 * One condition. `mentions` is `concept` and also every clip whose words hold one of the concept's names. `in` is a collection, by
 * name or id. Of dates the text is kept as typed: `2026-11`, and for `date` and `published` also `2016..2018`.
 */
export type FieldTerm =
  | { field: 'tag' | 'site' | 'concept' | 'mentions' | 'author' | 'in' | 'page'; value: string; not: boolean }
  | { field: 'colour'; value: Colour; not: boolean }
  | { field: 'is'; value: (typeof IS_VALUES)[number]; not: boolean }
  | { field: 'has'; value: (typeof HAS_VALUES)[number]; not: boolean }
  | { field: DateField; value: string; not: boolean };

/** `phrase`: these words side by side, spelled so. */
export interface WordTerm {
  field: null;
  value: string;
  phrase: boolean;
  not: boolean;
}

export type QueryTerm = WordTerm | FieldTerm;
export type QueryField = FieldTerm['field'];

export interface Query {
  terms: QueryTerm[];
  /** The last word may go on: nothing stands behind it yet. */
  open: boolean;
  problem?: QueryProblem;
}

export const FREE_FIELDS = ['tag', 'site', 'concept', 'mentions', 'author', 'in', 'page'] as const;
export const QUERY_FIELDS: readonly QueryField[] = [...FREE_FIELDS, 'colour', 'is', 'has', ...DATE_FIELDS];

/** The values that a field knows; undefined where it takes any. */
export function valuesOf(field: QueryField): readonly string[] | undefined {
  if (field === 'colour') return COLOURS;
  if (field === 'is') return IS_VALUES;
  return field === 'has' ? HAS_VALUES : undefined;
}

export function isDateField(field: QueryField): field is DateField {
  return (DATE_FIELDS as readonly string[]).includes(field);
}
