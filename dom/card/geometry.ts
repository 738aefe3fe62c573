export interface Point {
  x: number;
  y: number;
}
export interface Rect {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Faster than this (px/ms) a pointer is travelling, not reading: speed tells intent better than time does (10ten's finding). */
const FAST = 0.5;
/** The way to the card is a little wider than the straight lines, for hands are not rulers. */
const SLACK = 8;

/** Gives a function that says, with each position, whether the pointer travels. `at` is in milliseconds. */
export function speedGate(): (point: Point, at: number) => boolean {
  let last: (Point & { at: number }) | null = null;
  return (point, at) => {
    const before = last;
    last = { ...point, at };
    // After a rest the first move says nothing of the speed.
    if (!before || at - before.at > 100) return false;
    return Math.hypot(point.x - before.x, point.y - before.y) / Math.max(1, at - before.at) > FAST;
  };
}

/** Whether a pointer that was last over the words at `from` and is at `now` may be on its way into `card` (the safe triangle). */
export function enRoute(from: Point, now: Point, card: Rect): boolean {
  const corners: Point[] = [
    { x: card.left - SLACK, y: card.top - SLACK },
    { x: card.right + SLACK, y: card.top - SLACK },
    { x: card.right + SLACK, y: card.bottom + SLACK },
    { x: card.left - SLACK, y: card.bottom + SLACK },
  ];
  return corners.some((corner, index) => inTriangle(now, from, corner, corners[(index + 1) % 4]!));
}

function inTriangle(point: Point, a: Point, b: Point, c: Point): boolean {
  const sides = [side(point, a, b), side(point, b, c), side(point, c, a)];
  return !(sides.some((one) => one < 0) && sides.some((one) => one > 0));
}

function side(point: Point, a: Point, b: Point): number {
  return (point.x - b.x) * (a.y - b.y) - (a.x - b.x) * (point.y - b.y);
}
