import type { Collection } from './collection.ts';
import { joinedNotes } from './merge.ts';

type Items = Collection['items'];

/** Items in which one clip stands for others that were merged into it, with the notes of all; null where none of them is in it. */
export function repointed(items: Items, keep: string, gone: ReadonlySet<string>): Items | null {
  const first = items.find(({ clip }) => gone.has(clip));
  if (!first) return null;
  const own = items.find(({ clip }) => clip === keep);
  const others = items.filter(({ clip }) => gone.has(clip));
  const note = joinedNotes([...(own ? [own] : []), ...others].map(({ note }) => note));
  const place = own ?? first;
  return items.flatMap((item) => (item === place ? [{ clip: keep, note }] : gone.has(item.clip) ? [] : [item]));
}

/**
 * Takes one step back, from `before` to `after`, out of items that may have changed since: what the step took out comes in again
 * behind what it stood behind, what it put in goes, and a note that it wrote and nobody has changed since is the old one.
 */
export function withoutStep(items: Items, before: Items, after: Items): Items {
  const [was, became] = [notesOf(before), notesOf(after)];
  const result = items
    .filter(({ clip }) => was.has(clip) || !became.has(clip))
    .map((item) => (item.note === became.get(item.clip) ? { ...item, note: was.get(item.clip) ?? item.note } : item));
  const here = new Set(items.map(({ clip }) => clip));
  for (const [i, item] of before.entries()) {
    if (became.has(item.clip) || here.has(item.clip)) continue;
    const ahead = new Set(before.slice(0, i).map(({ clip }) => clip));
    result.splice(result.findLastIndex(({ clip }) => ahead.has(clip)) + 1, 0, item);
  }
  return result;
}

function notesOf(items: Items): Map<string, string> {
  return new Map(items.map(({ clip, note }) => [clip, note]));
}
