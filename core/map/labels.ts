import type { Point } from './projection.ts';

/** A name to be written: `size` is the height of its letters, `gap` its distance from a dot; all in kilometres. */
export interface Written {
  text: string;
  at: Point;
  size: number;
  /** Beside its dot, on the side where it has room; null: over its point. */
  gap: number | null;
}

export interface Placed {
  x: number;
  y: number;
  anchor: 'start' | 'middle' | 'end';
}

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** Of its size: what a letter is wide. Hangul is as wide as high. */
const LATIN = 0.56;
const HANGUL = 0.95;

/**
 * Where names are written, the first ones first: one that would lie over another already there is left out (null). A dot's name goes to
 * its right, unless that is to the right of `turn`, where the window may end.
 */
export function placeLabels(names: readonly Written[], turn: number): (Placed | null)[] {
  const taken: Box[] = [];
  return names.map((name) => {
    const sides: Placed['anchor'][] = name.gap === null ? ['middle'] : name.at[0] > turn ? ['end', 'start'] : ['start', 'end'];
    for (const anchor of sides) {
      const placed = { x: name.at[0] + (name.gap ?? 0) * (anchor === 'end' ? -1 : 1), y: name.at[1] + name.size * 0.35, anchor };
      const box = boxOf(name, placed);
      if (taken.some((other) => overlaps(box, other))) continue;
      taken.push(box);
      return placed;
    }
    return null;
  });
}

export function widthOf(text: string, size: number): number {
  let width = 0;
  for (const letter of text) width += /[\p{Script=Hangul}\p{Script=Han}]/u.test(letter) ? HANGUL : LATIN;
  return width * size;
}

function boxOf({ text, size, at, gap }: Written, { x, y, anchor }: Placed): Box {
  const width = widthOf(text, size);
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  // A dot is as much in the way as its name.
  const dot = gap ?? 0;
  return { left: Math.min(left, at[0] - dot), right: Math.max(left + width, at[0] + dot), top: y - size, bottom: y + size * 0.25 };
}

function overlaps(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
