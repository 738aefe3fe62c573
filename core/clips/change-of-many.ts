import type { Clip, Colour } from './clip.ts';

/** What is done to many clips in one step. Tags are told apart without regard to case. */
export interface ChangeOfMany {
  addTags?: readonly string[] | undefined;
  removeTags?: readonly string[] | undefined;
  /** `null` takes the colour away. */
  colour?: Colour | null | undefined;
  /** Into the trash, or out of it. */
  deleted?: boolean | undefined;
}

/** @param at when it is done: ISO 8601, UTC */
export function changedClip(clip: Clip, { addTags = [], removeTags = [], colour, deleted }: ChangeOfMany, at: string): Clip {
  const gone = new Set(removeTags.map(fold));
  const after: Clip = { ...clip, tags: distinct([...clip.tags.filter((tag) => !gone.has(fold(tag))), ...addTags]) };
  if (colour === null) delete after.colour;
  else if (colour !== undefined) after.colour = colour;
  if (deleted === true) after.deleted ??= at;
  else if (deleted === false) delete after.deleted;
  return after;
}

/** In place of `from`, in its place; where the clip has both, one is left. Null where it has none. */
export function withRenamedTag(clip: Clip, from: string, to: string): Clip | null {
  if (!clip.tags.includes(from)) return null;
  return { ...clip, tags: distinct(clip.tags.map((tag) => (tag === from ? to : tag))) };
}

/** The first of each, as it was written. */
function distinct(tags: readonly string[]): string[] {
  const byFold = new Map<string, string>();
  for (const tag of tags) if (!byFold.has(fold(tag))) byFold.set(fold(tag), tag);
  return [...byFold.values()];
}

function fold(tag: string): string {
  return tag.normalize('NFC').toLowerCase();
}
