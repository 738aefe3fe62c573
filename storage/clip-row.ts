import type { Clip } from '../core/clips/clip.ts';
import type { ChangeKind, ClipRow, RevisionRow } from './database.ts';

export function toRow(clip: Clip): ClipRow {
  return { ...clip, conceptIds: [...new Set(clip.concepts.map(({ concept }) => concept))] };
}

export function toClip(row: ClipRow): Clip {
  const { conceptIds: _, ...clip } = row;
  return clip;
}

export interface Written {
  row: ClipRow;
  revision: RevisionRow;
}

/** The rows of one change; null where nothing differs. */
export function rowsOf(
  before: Clip | undefined,
  wanted: Clip,
  made: { change: ChangeKind; now: Date; batch?: string | undefined; undoes?: number | undefined },
): Written | null {
  // The article's text is kept behind the save: an undo to the time before must not lose it.
  const snapshot = wanted.snapshot ?? before?.snapshot;
  const whole: Clip = snapshot === undefined ? wanted : { ...wanted, snapshot };
  const changed = changedFields(before, whole);
  if (before && changed.length === 0) return null;
  const at = made.now.toISOString();
  const after: Clip = { ...whole, revision: (before?.revision ?? 0) + 1, modified: at };
  return {
    row: toRow(after),
    revision: {
      clip: after.id,
      revision: after.revision,
      at,
      change: made.change,
      changed,
      before: before ?? null,
      ...(made.undoes === undefined ? {} : { undoes: made.undoes }),
      ...(made.batch === undefined ? {} : { batch: made.batch }),
    },
  };
}

/** The last change that was not taken back. */
export function lastStanding(revisions: readonly RevisionRow[]): RevisionRow | undefined {
  const undone = new Set(revisions.map(({ undoes }) => undoes));
  return revisions.findLast(({ change, revision }) => change !== 'undo' && !undone.has(revision));
}

/** Fields that differ, but for those that every change moves. */
function changedFields(before: Clip | undefined, after: Clip): string[] {
  const names = new Set<keyof Clip>([...Object.keys(before ?? {}), ...Object.keys(after)] as (keyof Clip)[]);
  return [...names]
    .filter((name) => name !== 'revision' && name !== 'modified')
    .filter((name) => JSON.stringify(before?.[name]) !== JSON.stringify(after[name]))
    .sort();
}
