import type { Candidate } from '../../core/anchoring/find-changed.ts';
import type { AnchorOutcome } from '../../core/anchoring/selector.ts';
import type { DiffPart } from '../../core/anchoring/word-diff.ts';

/** How a clip stands on the page that is open. */
export interface Standing {
  outcome: AnchorOutcome;
  /** From the words that were kept to those of the page. */
  diff?: readonly DiffPart[] | undefined;
  /** The nearest words, where it was not found. */
  candidate?: Pick<Candidate, 'diff' | 'differs'> | undefined;
}
