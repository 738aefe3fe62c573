import type { Clip } from '../../clips/clip.ts';
import type { Collection } from '../../clips/collection.ts';
import type { ClipRevision } from '../export/format.ts';

/** A clip as a file has it, checked field by field. */
export interface ReadClip {
  /** Its place among the clips of the file, from 0. */
  at: number;
  clip: Clip;
  /** Oldest first; empty where the file has none, or one of them is broken. */
  revisions: ClipRevision[];
}

/** A clip of the file that is none. */
export interface Refused {
  at: number;
  /** In English, for the report: the field and what is wrong with it. */
  why: string;
}

export interface ReadFile {
  ok: true;
  clips: ReadClip[];
  collections: Collection[];
  refused: Refused[];
}

/** Why nothing at all was read: not JSON, JSON of another kind, or of a later version of ours. */
export type NotRead = { ok: false; failure: 'not-json' | 'other-format' | 'newer'; detail: string };

export type ReadResult = ReadFile | NotRead;
