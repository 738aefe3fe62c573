import type { Clip } from '../../clips/clip.ts';
import type { Collection } from '../../clips/collection.ts';
import type { ConceptId } from '../../glossary/concept.ts';

/** One change of a clip as it is carried out of the database: the row of `revisions`, whatever it may hold later. */
export interface ClipRevision {
  clip: string;
  revision: number;
  /** ISO 8601, UTC. */
  at: string;
  change: string;
  changed: string[];
  before: Clip | null;
  undoes?: number;
  batch?: string;
}

/** A clip with what is kept beside it and goes out with it. */
export interface ClipWithContext {
  clip: Clip;
  /** What the glossary calls its concepts, in the language of the export; those it knows no more are missing. */
  labels: Readonly<Record<ConceptId, string>>;
  /** The reader's note on it in the collection that is exported. */
  placeNote?: string | undefined;
  /** Every change, oldest first; only where `keepsHistory`. */
  revisions?: readonly ClipRevision[] | undefined;
}

export interface ExportOptions {
  /** When the export is made. */
  now: Date;
  /** Of headings and of words that we add; never of what is exported. */
  language: 'en' | 'ko';
  /** Of the file: the collection's name, the search, or ours. */
  title: string;
  /** How many clips are to come, where it is known. */
  total?: number | undefined;
  /** The collection that is exported, whose order the clips are in. */
  collection?: Collection | undefined;
  /** For Markdown: the reader's own template of a page (template.ts). */
  template?: string | undefined;
  /** For Hypothesis: the envelope of its search API, or of the file that its own client imports. */
  envelope?: 'api' | 'client' | undefined;
}

export type ExportFormatId =
  | 'markdown'
  | 'html'
  | 'csv'
  | 'readwise-csv'
  | 'evidence-csv'
  | 'own-json'
  | 'w3c-json-ld'
  | 'csl-json'
  | 'ris'
  | 'bibtex'
  | 'hypothesis-json';

/** A file of an export that has several. */
export interface ExportedFile {
  /** Within the archive, with `/` between folders. */
  path: string;
  text: string;
}

export interface ExportFormat {
  id: ExportFormatId;
  /** Without a dot. */
  extension: string;
  mime: string;
  /** Wants the clips of a page side by side. */
  byPage?: true;
  /** Wants the revisions of each clip. */
  keepsHistory?: true;
  /** The file, piece by piece, so that no more than a piece is ever in memory. */
  write(clips: AsyncIterable<ClipWithContext>, options: ExportOptions): AsyncIterable<string>;
  /** A file a page instead, for an archive (zip.ts). */
  writeFiles?(clips: AsyncIterable<ClipWithContext>, options: ExportOptions): AsyncIterable<ExportedFile>;
}
