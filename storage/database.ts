import { Dexie, type DexieOptions, type EntityTable, type Table } from 'dexie';
import type { AnchorOutcome } from '../core/anchoring/selector.ts';
import type { ArticleChange } from '../core/clips/article-diff.ts';
import type { Clip } from '../core/clips/clip.ts';
import type { Collection } from '../core/clips/collection.ts';
import type { Snapshot } from '../core/clips/snapshot.ts';
import type { Concept, ConceptId } from '../core/glossary/concept.ts';
import type { Segment } from '../core/search/segment.ts';
import type { ConceptShard } from './concept-shards.ts';

/** A glossary that is loaded whole: written last, in the transaction that wrote the rest. */
export interface GlossaryRow {
  id: string;
  version: string;
  concepts: number;
  /** How many rows of `conceptShards` hold them. */
  shards: number;
  /** Of the compiled dataset, as its manifest gives it. */
  sha256: string;
  lexiconBytes: number;
  loadedAt: string;
}

/** A compiled lexicon, as `core/spotting` reads it. */
export interface LexiconRow {
  id: string;
  /** What it was compiled from, where that may change. */
  key?: string;
  bytes: ArrayBuffer;
}

/** A clip with what is derived from it for an index. */
export type ClipRow = Clip & { conceptIds: ConceptId[] };

export type ChangeKind = 'create' | 'edit' | 'reattach' | 'delete' | 'restore' | 'undo';

/** One change of one clip. Rows are added, never changed: the state after revision n is `before` of n + 1, or the clip itself. */
export interface RevisionRow {
  clip: string;
  /** The revision that this change made. */
  revision: number;
  at: string;
  change: ChangeKind;
  /** Names of the fields that differ. */
  changed: string[];
  /** The whole record before; null where there was none. */
  before: Clip | null;
  /** For `undo`: the revision it took back. */
  undoes?: number;
  /** Changes made in one step (a bulk edit, an import) carry one id, and are taken back together. */
  batch?: string;
}

/** How a clip stood when its page was last seen. Not part of the clip: it says nothing of what the reader did. */
export interface StandingRow {
  clip: string;
  outcome: AnchorOutcome;
  /** ISO 8601, UTC. */
  at: string;
}

/** A page that passages were kept from. */
export interface PageRow {
  key: string;
  url: string;
  title: string;
  /** ISO 8601, UTC: when it was last open with its clips looked for. */
  seen: string;
  /** `sha256` of the text it had then; its snapshots are those of the same `pageKey`. */
  sha256?: string;
  /** What its article said then that it did not say at `since`, when a passage was kept; ISO 8601, UTC. */
  since?: string;
  changes?: ArticleChange[];
}

/** Collections that were changed under one batch, beside its clips: their undo is one with that of the clips. */
export interface BatchRow {
  batch: string;
  /** `before` is null where there was none. */
  collections: { before: Collection | null; after: Collection }[];
}

/** A search the reader wants again. */
export interface SavedSearch {
  id: string;
  name: string;
  query: string;
  created: string;
}

/** A segment of the search index. */
export interface SearchPart {
  id: number;
  /** Of the index and of the words in it; parts of another are made anew. */
  format: number;
  segment: Segment;
}

/** How many clips there were outside the trash: to count fifty thousand takes the browser longer than to show them. */
export interface SearchTotal {
  id: 'clips';
  total: number;
}

/** A folder that the reader chose: a handle can be kept nowhere else. */
export interface FolderRow {
  id: 'backups';
  handle: FileSystemDirectoryHandle;
}

export type Database = Dexie & {
  glossaries: EntityTable<GlossaryRow, 'id'>;
  conceptShards: EntityTable<ConceptShard, 'first'>;
  lexicons: EntityTable<LexiconRow, 'id'>;
  clips: EntityTable<ClipRow, 'id'>;
  revisions: Table<RevisionRow, [string, number]>;
  standings: EntityTable<StandingRow, 'clip'>;
  pages: EntityTable<PageRow, 'key'>;
  snapshots: Table<Snapshot, [string, string]>;
  collections: EntityTable<Collection, 'id'>;
  batches: EntityTable<BatchRow, 'batch'>;
  searches: EntityTable<SavedSearch, 'id'>;
  ownConcepts: EntityTable<Concept, 'id'>;
  searchParts: EntityTable<SearchPart, 'id'>;
  searchTotals: EntityTable<SearchTotal, 'id'>;
  folders: EntityTable<FolderRow, 'id'>;
};

const DATABASE_NAME = 'sidelight';

/**
 * The database, opened on first use. When another page of ours wants to upgrade or delete it, or the browser closes it, Dexie lets
 * go and opens it again on the next use. Versions are only ever added here, each with a migration test from literal rows.
 */
export function createDatabase(name = DATABASE_NAME, options: DexieOptions = {}): Database {
  // What was acknowledged is on the disk, and not only on its way there.
  const db = new Dexie(name, { chromeTransactionDurability: 'strict', ...options }) as Database;
  db.version(1).stores({
    // Bundled: cleared and written again at will (glossary.ts).
    glossaries: '&id',
    conceptShards: '&first',
    lexicons: '&id',
    // The reader's own: one file of this folder writes each of these.
    clips: '&id, pageKey, created, modified, deleted, *tags, *conceptIds',
    revisions: '[clip+revision]',
  });
  db.version(2).stores({
    revisions: '[clip+revision], batch',
    standings: '&clip',
    pages: '&key',
    snapshots: '[pageKey+sha256]',
    collections: '&id',
    batches: '&batch',
    searches: '&id',
    // The reader's own glossary: one row a concept, edited one by one.
    ownConcepts: '&id',
    // A cache of what is read from the clips (search-index.ts): made anew where it is missing.
    searchParts: '&id',
    searchTotals: '&id',
    folders: '&id',
  });
  return db;
}

/** Longer than any upgrade; shorter than a reader's patience with a button. */
const OPENING_MS = 5_000;

/**
 * Waits until the database is open. An `open` request that another connection blocks never answers at all, and a broken profile can
 * do the same: then this throws `TimeoutError`, and the next call tries again.
 */
export async function opened(db: Database, milliseconds = OPENING_MS): Promise<void> {
  if (db.isOpen()) return;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new DOMException('IndexedDB does not open.', 'TimeoutError')), milliseconds);
  });
  try {
    await Promise.race([db.open(), late]);
  } finally {
    clearTimeout(timer);
  }
}

/** An empty database in place of one that cannot be opened or read. What was in it is lost. */
export async function recreate(db: Database): Promise<void> {
  db.close();
  await db.delete();
  await opened(db);
}
