import { i18n } from '#i18n';
import type { QueryProblem } from '../core/search/clip-search.ts';

const PROBLEMS = {
  'unknown-field': 'library.problem.unknownField',
  'unknown-value': 'library.problem.unknownValue',
  'not-a-date': 'library.problem.notADate',
  'no-value': 'library.problem.noValue',
  'open-quote': 'library.problem.openQuote',
} as const satisfies Record<QueryProblem['kind'], string>;

/** What is wrong with a query, and what can be done about it. */
export function problemText({ kind, text }: QueryProblem): string {
  return i18n.t(PROBLEMS[kind], [text]);
}
