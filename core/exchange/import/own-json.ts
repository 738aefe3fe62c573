import * as v from 'valibot';
import type { Clip } from '../../clips/clip.ts';
import type { Collection } from '../../clips/collection.ts';
import { OWN_FORMAT, OWN_VERSION } from '../export/own-json.ts';
import type { ClipRevision } from '../export/format.ts';
import { clipSchema, collectionSchema, revisionSchema, whyNot } from './clip-schema.ts';
import { isRecord, parseJson } from './json.ts';
import type { ReadFile, ReadResult } from './read-result.ts';

/** Reads what `ownJson` wrote (docs/formats.md), never more than it can vouch for. */
export function readOwnJson(text: string): ReadResult {
  const parsed = parseJson(text);
  if (!parsed.ok) return parsed;
  const { value } = parsed;
  if (!isRecord(value) || value['format'] !== OWN_FORMAT || !Array.isArray(value['clips'])) {
    return { ok: false, failure: 'other-format', detail: `there is no "format": "${OWN_FORMAT}" with "clips"` };
  }
  const version = value['version'];
  if (typeof version !== 'number' || version > OWN_VERSION) return { ok: false, failure: 'newer', detail: `version ${String(version)}` };
  const read: ReadFile = { ok: true, clips: [], collections: readCollections(value['collections']), refused: [] };
  value['clips'].forEach((item: unknown, at) => {
    const clip = v.safeParse(clipSchema, isRecord(item) ? item['clip'] : undefined);
    if (!clip.success) read.refused.push({ at, why: whyNot(clip.issues) });
    else read.clips.push({ at, clip: clip.output as Clip, revisions: readRevisions(item, clip.output.id) });
  });
  return read;
}

/** All of them or none: a history with a hole in it would take a clip back to what it never was. */
function readRevisions(item: unknown, id: string): ClipRevision[] {
  const read = v.safeParse(v.array(revisionSchema), isRecord(item) ? item['revisions'] : undefined);
  if (!read.success || read.output.some(({ clip, before }) => clip !== id || (before !== null && before.id !== id))) return [];
  return read.output as ClipRevision[];
}

/** Those that are whole. */
export function readCollections(listed: unknown): Collection[] {
  if (!Array.isArray(listed)) return [];
  return listed.flatMap((one: unknown) => {
    const read = v.safeParse(collectionSchema, one);
    return read.success ? [read.output] : [];
  });
}
