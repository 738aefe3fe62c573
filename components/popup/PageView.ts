import type { ConceptBrief } from '../../core/glossary/concept.ts';
import type { Standing } from '../clips/standing.ts';

/** A term of the page, as the page tells it. */
export interface ListedTerm {
  concept: ConceptBrief;
  count: number;
  surface: string;
}

/** Why nothing can be marked on a page. */
export type CannotReason = 'browser' | 'store' | 'pdf' | 'file' | 'xml' | 'noAnswer' | 'noTab';

/** The page the popup is about. */
export type PageView =
  | { kind: 'asking' }
  | { kind: 'on'; terms: readonly ListedTerm[]; standings: ReadonlyMap<string, Standing> }
  | { kind: 'off' }
  | { kind: 'no-access' }
  | { kind: 'cannot'; reason: CannotReason };
