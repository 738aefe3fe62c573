import type { AnchorOutcome } from '../../core/anchoring/selector.ts';
import type { ConceptBrief } from '../../core/glossary/concept.ts';

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
  | { kind: 'on'; terms: readonly ListedTerm[]; outcomes: ReadonlyMap<string, AnchorOutcome> }
  | { kind: 'off' }
  | { kind: 'no-access' }
  | { kind: 'cannot'; reason: CannotReason };
