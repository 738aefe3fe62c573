import type { BackupPart } from '../core/backup/read-backup.ts';
import type { BackupRows } from '../core/backup/row-schemas.ts';
import type { Clip } from '../core/clips/clip.ts';
import type { Collection } from '../core/clips/collection.ts';
import { toClip, toRow } from './clip-row.ts';
import type { Database, RevisionRow } from './database.ts';

/** What became of the rows of a part. */
export interface MergedRows {
  added: number;
  changed: number;
}

/**
 * Puts rows of a backup beside those that are here: by their key, and of two the one that was changed last. The other is kept: a
 * clip's in its history.
 */
export async function mergePart(db: Database, part: BackupPart, at: { now: Date; batch: string }): Promise<MergedRows> {
  switch (part.table) {
    case 'clips':
      return mergeClips(db, part.rows, at);
    case 'revisions':
      return mergeRevisions(db, part.rows as RevisionRow[]);
    case 'collections':
      return put(db, 'collections', part.rows, ({ id }) => id, joined);
    case 'pages':
      return put(
        db,
        'pages',
        part.rows,
        ({ key }) => key,
        (here, there) => (there.seen > here.seen ? there : here),
      );
    case 'standings':
      return put(
        db,
        'standings',
        part.rows,
        ({ clip }) => clip,
        (here, there) => (there.at > here.at ? there : here),
      );
    case 'snapshots':
      return put(
        db,
        'snapshots',
        part.rows,
        ({ pageKey, sha256 }) => [pageKey, sha256],
        (here) => here,
      );
    case 'searches':
      return put(
        db,
        'searches',
        part.rows,
        ({ id }) => id,
        (here) => here,
      );
    case 'ownConcepts':
      return put(
        db,
        'ownConcepts',
        part.rows,
        ({ id }) => id,
        (here) => here,
      );
    default:
      return { added: 0, changed: 0 };
  }
}

async function mergeClips(db: Database, clips: readonly Clip[], { now, batch }: { now: Date; batch: string }): Promise<MergedRows> {
  const here = await db.clips.bulkGet(clips.map(({ id }) => id));
  const fresh = clips.filter((_, i) => here[i] === undefined);
  await db.clips.bulkAdd(fresh.map(toRow));
  let changed = 0;
  for (const [i, clip] of clips.entries()) {
    const row = here[i];
    if (!row) continue;
    if (clip.modified <= row.modified) {
      // What comes after it in the backup's history is numbered on: the next change here must not meet it.
      if (clip.revision > row.revision) await db.clips.put({ ...row, revision: clip.revision });
      continue;
    }
    const revision = Math.max(row.revision, clip.revision) + 1;
    await db.clips.put(toRow({ ...clip, revision }));
    await db.revisions.put({ clip: clip.id, revision, at: now.toISOString(), change: 'edit', changed: [], before: toClip(row), batch });
    changed += 1;
  }
  return { added: fresh.length, changed };
}

async function mergeRevisions(db: Database, revisions: readonly RevisionRow[]): Promise<MergedRows> {
  const here = await db.revisions.bulkGet(revisions.map(({ clip, revision }): [string, number] => [clip, revision]));
  const fresh = revisions.filter((_, i) => here[i] === undefined);
  await db.revisions.bulkAdd(fresh);
  return { added: fresh.length, changed: 0 };
}

type Table = Exclude<keyof BackupRows, 'clips' | 'revisions' | 'settings'>;

async function put<Name extends Table>(
  db: Database,
  name: Name,
  rows: readonly BackupRows[Name][],
  keyOf: (row: BackupRows[Name]) => unknown,
  choose: (here: BackupRows[Name], there: BackupRows[Name]) => BackupRows[Name],
): Promise<MergedRows> {
  const table = db.table<BackupRows[Name], unknown>(name);
  const here = await table.bulkGet(rows.map(keyOf));
  const chosen = rows.map((row, i) => (here[i] === undefined ? row : choose(here[i], row)));
  const written = chosen.filter((row, i) => row !== here[i]);
  await table.bulkPut(written);
  const added = here.filter((row) => row === undefined).length;
  return { added, changed: written.length - added };
}

/** The name, note and order of the one that was changed last, and what only the other has at its end. */
function joined(here: Collection, there: Collection): Collection {
  const [last, other] = there.modified > here.modified ? [there, here] : [here, there];
  const known = new Set(last.items.map(({ clip }) => clip));
  const more = other.items.filter(({ clip }) => !known.has(clip));
  return last === here && more.length === 0 ? here : { ...last, items: [...last.items, ...more] };
}
