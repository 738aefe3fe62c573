/** What the background acknowledged, and what a database must hold for it. */

export interface ClipSeen {
  id: string;
  revision: number;
  note: string;
  tags: string[];
  deleted?: string | undefined;
}

/** A row of `revisions`, as far as it is looked at. */
export interface RevisionSeen {
  clip: string;
  revision: number;
  before: ClipSeen | null;
  batch?: string | undefined;
}

export interface Stored {
  clips: ClipSeen[];
  revisions: RevisionSeen[];
}

export type Acknowledged = { clip: ClipSeen } | { batch: string; changed: number };

export interface Ledger {
  clips: Map<string, ClipSeen>;
  batches: Map<string, number>;
  changes: number;
}

export function newLedger(): Ledger {
  return { clips: new Map(), batches: new Map(), changes: 0 };
}

export function note(ledger: Ledger, answer: Acknowledged): void {
  ledger.changes += 1;
  if ('batch' in answer) ledger.batches.set(answer.batch, answer.changed);
  else if ((ledger.clips.get(answer.clip.id)?.revision ?? 0) <= answer.clip.revision) ledger.clips.set(answer.clip.id, answer.clip);
}

export interface Problems {
  /** Acknowledged and not there, or not as it was acknowledged. */
  lost: string[];
  /** Rows that do not agree with each other. */
  halfWritten: string[];
}

/** How many clips a batch changes stands in its id, so that one that was never acknowledged can be told from a half of one. */
function sizeOfBatch(batch: string): number {
  return Number(batch.slice(-4));
}

export function compare(ledger: Ledger, { clips, revisions }: Stored): Problems {
  const rows = new Map(clips.map((clip) => [clip.id, clip]));
  const history = new Map<string, RevisionSeen[]>();
  for (const revision of revisions) history.set(revision.clip, [...(history.get(revision.clip) ?? []), revision]);
  const batches = new Map<string, number>();
  for (const { batch } of revisions) if (batch !== undefined) batches.set(batch, (batches.get(batch) ?? 0) + 1);

  const lost: string[] = [];
  for (const [id, acknowledged] of ledger.clips) {
    const row = rows.get(id);
    // What was under way when the browser died may have come on top.
    const then =
      row?.revision === acknowledged.revision ? row : history.get(id)?.find((one) => one.revision === acknowledged.revision + 1)?.before;
    if (!then || said(then) !== said(acknowledged)) lost.push(`${id} revision ${acknowledged.revision}`);
  }
  for (const [batch, changed] of ledger.batches) if (batches.get(batch) !== changed) lost.push(`batch ${batch}`);

  const halfWritten: string[] = [];
  for (const { id, revision } of clips) {
    const own = (history.get(id) ?? []).sort((a, b) => a.revision - b.revision);
    const isWhole = own.length === revision && own.every((one, i) => one.revision === i + 1 && (one.before?.revision ?? 0) === i);
    if (!isWhole) halfWritten.push(`${id}: revision ${revision}, history of ${own.length}`);
  }
  for (const id of history.keys()) if (!rows.has(id)) halfWritten.push(`${id}: history without a clip`);
  for (const [batch, count] of batches) if (count !== sizeOfBatch(batch)) halfWritten.push(`batch ${batch}: ${count}`);
  return { lost, halfWritten };
}

function said({ revision, note, tags, deleted }: ClipSeen): string {
  return JSON.stringify([revision, note, tags, deleted !== undefined]);
}
