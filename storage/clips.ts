import type { Clip, ClipDraft, Colour, Corrections } from '../core/clips/clip.ts';
import { sha256 } from '../core/clips/sha256.ts';
import { lastStanding, rowsOf, toClip } from './clip-row.ts';
import { opened, type ChangeKind, type Database, type RevisionRow } from './database.ts';
import { attempt, type Stored } from './failure.ts';

/** When a change is made. */
interface At {
  now: Date;
}

/**
 * Keeps a passage. Idempotent by id: sent again, it answers with the clip as it stands and writes nothing, so that a page may retry
 * without knowing whether the first try arrived.
 */
export async function saveClip(db: Database, draft: ClipDraft, { now, pageKey }: At & { pageKey: string }): Promise<Stored<Clip>> {
  // Before the transaction, which ends where anything else is waited for.
  const hash = await sha256(draft.quote);
  return change(db, draft.id, now, (before) => {
    if (before) return { change: 'create', after: before };
    const at = now.toISOString();
    const after: Clip = { ...draft, schema: 1, anchoring: 1, pageKey, created: at, modified: at, sha256: hash, revision: 1 };
    return { change: 'create', after };
  });
}

/** What a reader changes of a clip. `null` takes the colour away; `corrections` are all of them. */
export interface ClipChange {
  note?: string | undefined;
  tags?: readonly string[] | undefined;
  colour?: Colour | null | undefined;
  corrections?: Corrections | undefined;
}

/** Also of a clip in the trash: the words a person just wrote are kept, wherever the clip went meanwhile. */
export function editClip(db: Database, edit: ClipChange & { id: string }, { now }: At): Promise<Stored<Clip>> {
  return change(db, edit.id, now, (before) => before && { change: 'edit', after: edited(before, edit) });
}

function edited(clip: Clip, { note = clip.note, tags = clip.tags, colour, corrections }: ClipChange): Clip {
  const after: Clip = { ...clip, note, tags: [...tags] };
  if (colour === null) delete after.colour;
  else if (colour !== undefined) after.colour = colour;
  if (corrections !== undefined && Object.keys(corrections).length === 0) delete after.corrections;
  else if (corrections !== undefined) after.corrections = corrections;
  return after;
}

/** Puts a clip on other words of its page. The words before stay in the revision, and `undoClip` brings them back. */
export async function reattachClip(
  db: Database,
  { id, quote, selectors, concepts }: Pick<ClipDraft, 'id' | 'quote' | 'selectors' | 'concepts'>,
  { now }: At,
): Promise<Stored<Clip>> {
  const hash = await sha256(quote);
  return change(db, id, now, (before) => {
    if (!before) return null;
    // It led to the words before.
    const { fragment: _, ...rest } = before;
    return { change: 'reattach', after: { ...rest, quote, selectors, concepts, sha256: hash } };
  });
}

/** Into the trash. */
export function deleteClip(db: Database, id: string, { now }: At): Promise<Stored<Clip>> {
  return change(
    db,
    id,
    now,
    (before) => before && { change: 'delete', after: { ...before, deleted: before.deleted ?? now.toISOString() } },
  );
}

/** Out of the trash. */
export function restoreClip(db: Database, id: string, { now }: At): Promise<Stored<Clip>> {
  return change(db, id, now, (before) => {
    if (!before) return null;
    const { deleted: _, ...after } = before;
    return { change: 'restore', after };
  });
}

/**
 * Takes back the last change that still stands, as a change of its own; asked again, the one before it. Taking back the creation
 * puts the clip in the trash. `not-found` when there is nothing left to take back.
 */
export function undoClip(db: Database, id: string, { now }: At): Promise<Stored<Clip>> {
  return change(db, id, now, async (current) => {
    if (!current) return null;
    const last = lastStanding(await revisionsOf(db, id));
    if (!last) return null;
    const { revision: undoes, before } = last;
    return { change: 'undo', undoes, after: before ?? { ...current, deleted: current.deleted ?? now.toISOString() } };
  });
}

export async function clipById(db: Database, id: string): Promise<Clip | undefined> {
  const row = await db.clips.get(id);
  return row && toClip(row);
}

/** The clips of a page, oldest first, without the trash. */
export async function clipsOnPage(db: Database, pageKey: string): Promise<Clip[]> {
  const rows = await db.clips
    .where('pageKey')
    .equals(pageKey)
    .and((row) => row.deleted === undefined)
    .sortBy('created');
  return rows.map(toClip);
}

/** The clips kept last, newest first, without the trash. */
export async function recentClips(db: Database, limit: number): Promise<Clip[]> {
  const newestFirst = db.clips.orderBy('created');
  newestFirst.reverse();
  const rows = await newestFirst
    .filter((row) => row.deleted === undefined)
    .limit(limit)
    .toArray();
  return rows.map(toClip);
}

/** Every tag of a clip outside the trash with how many have it, the most used first. */
export async function tagCounts(db: Database): Promise<{ value: string; count: number }[]> {
  return db.transaction('r', db.clips, async () => {
    // Counted by the database, tag by tag, less the few rows in the trash: to be told every tag of every clip takes seconds of fifty thousand.
    const tags = (await db.clips.orderBy('tags').uniqueKeys()).map(String);
    const counts = await Promise.all(tags.map((tag) => db.clips.where('tags').equals(tag).count()));
    const uses = new Map(tags.map((tag, i) => [tag, counts[i]!]));
    await db.clips.orderBy('deleted').each(({ tags }) => new Set(tags).forEach((tag) => uses.set(tag, (uses.get(tag) ?? 0) - 1)));
    return [...uses]
      .filter(([, times]) => times > 0)
      .sort(([a, timesA], [b, timesB]) => timesB - timesA || (a < b ? -1 : 1))
      .map(([value, count]) => ({ value, count }));
  });
}

/** The most used first. */
export async function allTags(db: Database): Promise<string[]> {
  return (await tagCounts(db)).map(({ value }) => value);
}

/** Every change of a clip, oldest first. */
export function revisionsOf(db: Database, id: string): Promise<RevisionRow[]> {
  return db.revisions.where('[clip+revision]').between([id, 0], [id, Number.MAX_SAFE_INTEGER]).toArray();
}

/** Every change of each of them, oldest first, read at one moment. */
export function histories(db: Database, ids: readonly string[]): Promise<RevisionRow[][]> {
  return db.transaction('r', db.revisions, () => Promise.all(ids.map((id) => revisionsOf(db, id))));
}

interface Change {
  change: ChangeKind;
  after: Clip;
  undoes?: number;
}

/** The one way to write a clip: one transaction, one revision with the record before it; nothing at all where nothing differs. */
function change(
  db: Database,
  id: string,
  now: Date,
  decide: (before: Clip | undefined) => Change | null | undefined | Promise<Change | null>,
): Promise<Stored<Clip>> {
  return attempt(async () => {
    await opened(db);
    return db.transaction('rw', db.clips, db.revisions, async () => {
      const before = await clipById(db, id);
      const decided = await decide(before);
      if (!decided) return { ok: false, failure: 'not-found' };
      const rows = rowsOf(before, decided.after, { ...decided, now });
      if (!rows) return { ok: true, value: before ?? decided.after };
      await db.clips.put(rows.row);
      await db.revisions.add(rows.revision);
      return { ok: true, value: toClip(rows.row) };
    });
  });
}
