import search from 'approx-string-match';
import { isLost, type Agreement } from './score.ts';
import type { DiffPart } from './word-diff.ts';

/** So much of a passage may be replaced, in runs as long as a clause. */
const MOST = 0.25;
const RUN = 30;
/** An edge of fewer characters is a word or two. */
const EDGE = 10;

/**
 * Whether a place holds much that was not misspelled or reworded but is altogether other text; or begins or ends with it, and what
 * stood on that side of the passage is gone too: boilerplate shares most of its words with its like. `length`: of the passage.
 */
export function isOtherText(diff: readonly DiffPart[], { prefix, suffix }: Agreement, length: number): boolean {
  const runs = diff.flatMap((part, i) => (part.kind === 'removed' ? [{ removed: part.text, added: addedAfter(diff, i), i }] : []));
  const replaced = runs.filter(({ removed, added }) => removed.length >= RUN && added !== '' && !isLike(removed, added));
  if (replaced.reduce((sum, { removed }) => sum + removed.length, 0) >= length * MOST) return true;
  const isEdge = (run: (typeof runs)[number] | undefined) =>
    run !== undefined && run.removed.length >= EDGE && !isLike(run.removed, run.added);
  const [first, last] = [runs[0], runs.at(-1)];
  if (first?.i === 0 && isLost(prefix) && isEdge(first)) return true;
  return last !== undefined && last.i + (last.added === '' ? 1 : 2) === diff.length && isLost(suffix) && isEdge(last);
}

function addedAfter(diff: readonly DiffPart[], i: number): string {
  const next = diff[i + 1];
  return next?.kind === 'added' ? next.text : '';
}

function isLike(removed: string, added: string): boolean {
  return search(added, removed, removed.length >> 1).length > 0;
}
