import type { Clip } from '../../clips/clip.ts';
import { pageKey } from '../../clips/page-key.ts';
import type { ClipRevision } from '../export/format.ts';
import type { ReadFile } from './read-result.ts';

/** Why a passage of the file is left out: it is here already, here as newer, twice in the file, or no passage. */
export type SkipReason = 'same' | 'newer-here' | 'twice' | 'refused';

/** What would become of one passage of the file, or why nothing does. */
export type PlanRow =
  | { at: number; verdict: 'add'; after: Clip; revisions: readonly ClipRevision[] }
  | { at: number; verdict: 'change'; before: Clip; after: Clip }
  | { at: number; verdict: 'skip'; why: SkipReason; detail: string; clip?: Clip };

/** What is here already. */
export interface Known {
  byId: ReadonlyMap<string, Clip>;
  /** By `sourceKey`. */
  bySource: ReadonlyMap<string, Clip>;
  /** By `passageKey`. */
  byPassage: ReadonlyMap<string, Clip>;
}

export function known(clips: Iterable<Clip>): Known {
  const byId = new Map<string, Clip>();
  const bySource = new Map<string, Clip>();
  const byPassage = new Map<string, Clip>();
  for (const clip of clips) {
    byId.set(clip.id, clip);
    if (clip.imported) bySource.set(sourceKey(clip.imported), clip);
    if (clip.deleted === undefined) byPassage.set(passageKey(clip), clip);
  }
  return { byId, bySource, byPassage };
}

/** In the order of the file. Planned again after it was carried out, nothing is left to add or to change. */
export function planImport({ clips, refused }: ReadFile, { byId, bySource, byPassage }: Known): PlanRow[] {
  const seen = new Set<string>();
  const rows = clips.map(({ at, clip, revisions }): PlanRow => {
    const source = clip.imported && sourceKey(clip.imported);
    const before = byId.get(clip.id) ?? (source === undefined ? undefined : bySource.get(source));
    const key = before?.id ?? source ?? clip.id;
    const skip = (why: SkipReason): PlanRow => ({ at, verdict: 'skip', why, detail: '', clip });
    if (seen.has(key)) return skip('twice');
    seen.add(key);
    if (!before) {
      const twin = clip.deleted === undefined ? byPassage.get(passageKey(clip)) : undefined;
      return twin && saysNoMore(clip, twin) ? skip('same') : { at, verdict: 'add', after: clip, revisions };
    }
    // What it mentions was found here, and a file that says nothing of that knows no better.
    const keepsConcepts = clip.concepts.length === 0 && clip.quote === before.quote;
    const after = { ...clip, id: before.id, concepts: keepsConcepts ? before.concepts : clip.concepts };
    if (isSame(before, after)) return skip('same');
    // Told apart by when a person last changed them, here or there.
    if (after.modified <= before.modified) return skip('newer-here');
    return { at, verdict: 'change', before, after: { ...after, created: before.created } };
  });
  const left = refused.map(({ at, why }): PlanRow => ({ at, verdict: 'skip', why: 'refused', detail: why }));
  return [...rows, ...left].sort((a, b) => a.at - b.at);
}

function sourceKey({ format, id }: NonNullable<Clip['imported']>): string {
  return `${format}\n${id}`;
}

function passageKey({ citation, quote }: Clip): string {
  return `${pageKey(citation.url)}\n${quote}`;
}

/** Nothing a person wrote would be lost by leaving it out. */
function saysNoMore(clip: Clip, twin: Clip): boolean {
  const tags = new Set(twin.tags);
  return (clip.note === '' || twin.note.includes(clip.note)) && clip.tags.every((tag) => tags.has(tag));
}

/** What each copy of a clip has of its own. */
const OWN: ReadonlySet<string> = new Set(['revision', 'modified', 'created', 'imported', 'sha256'] satisfies (keyof Clip)[]);

function isSame(before: Clip, after: Clip): boolean {
  const bare = (clip: Clip) => Object.fromEntries(Object.entries(clip).filter(([field]) => !OWN.has(field)));
  return stable(bare(before)) === stable(bare(after));
}

function stable(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) => {
    if (typeof part !== 'object' || part === null || Array.isArray(part)) return part;
    return Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}
