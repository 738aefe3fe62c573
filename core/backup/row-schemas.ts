/** The shape of each row of a backup: a file with right hashes may still be made by anybody. */
import * as v from 'valibot';
import type { ArticleChange } from '../clips/article-diff.ts';
import type { Clip } from '../clips/clip.ts';
import type { Collection } from '../clips/collection.ts';
import type { Snapshot } from '../clips/snapshot.ts';
import type { AnchorOutcome } from '../anchoring/selector.ts';
import { clipSchema, collectionSchema, revisionSchema } from '../exchange/import/clip-schema.ts';
import type { ClipRevision } from '../exchange/export/format.ts';
import type { Concept } from '../glossary/concept.ts';
import { conceptSchema, KINDS } from '../glossary/schema.ts';
import type { BackupTable } from './manifest.ts';

const line = v.pipe(v.string(), v.maxLength(10_000));
const text = v.pipe(v.string(), v.maxLength(20_000_000));
const instant = v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/u));
const hash = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/u));
const key = v.pipe(line, v.nonEmpty());

const change = v.variant('kind', [
  v.object({ kind: v.picklist(['added', 'removed']), text }),
  v.object({ kind: v.literal('changed'), diff: v.array(v.object({ kind: v.picklist(['same', 'added', 'removed']), text })) }),
]);

/** The rows of each table, as they are kept. */
export interface BackupRows {
  clips: Clip;
  revisions: ClipRevision;
  pages: { key: string; url: string; title: string; seen: string; sha256?: string; since?: string; changes?: ArticleChange[] };
  snapshots: Snapshot;
  collections: Collection;
  searches: { id: string; name: string; query: string; created: string };
  ownConcepts: Concept;
  standings: { clip: string; outcome: AnchorOutcome; at: string };
  settings: { key: string; value: unknown };
}

/** One row and the table it is of. */
export type BackupRow = { [Table in BackupTable]: { table: Table; row: BackupRows[Table] } }[BackupTable];

export const ROW_SCHEMAS: Readonly<Record<BackupTable, v.GenericSchema>> = {
  clips: clipSchema,
  revisions: revisionSchema,
  pages: v.object({
    key,
    url: line,
    title: line,
    seen: instant,
    sha256: v.optional(hash),
    since: v.optional(instant),
    changes: v.optional(v.array(change)),
  }),
  snapshots: v.object({ pageKey: key, sha256: hash, url: line, title: line, text, taken: instant }),
  collections: collectionSchema,
  searches: v.object({ id: key, name: line, query: line, created: instant }),
  ownConcepts: v.object({
    ...conceptSchema.entries,
    kind: v.picklist(KINDS),
    definition: v.object({ en: v.string(), ko: v.string() }),
    sources: v.array(conceptSchema.entries.sources.pipe[0].item),
  }),
  standings: v.object({ clip: key, outcome: v.picklist(['exact', 'moved', 'changed', 'ambiguous', 'orphan']), at: instant }),
  settings: v.object({ key: v.pipe(v.string(), v.maxLength(100)), value: v.unknown() }),
};
