import type { Point } from './projection.ts';

/** The part of the map that must be seen, in kilometres; a wider picture shows more of what is beside it. */
export interface Frame {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** The North in full. Always the same for places in it: a reader learns where things are. */
export const NORTH: Frame = { x: -290, y: -340, width: 580, height: 640 };
/** Both Koreas, for what lies in the South. */
export const PENINSULA: Frame = { x: -290, y: -340, width: 580, height: 1040 };

/** A point needs this much around it to be seen with its name. */
const MARGIN = 25;
/** What a picture twice as wide as high shows beside the frame's own width. */
const BESIDE = 300;

/** Null when none of them holds the point. */
export function frameFor(point: Point | null): Frame | null {
  if (!point) return NORTH;
  return [NORTH, PENINSULA].find((frame) => holds(frame, point)) ?? null;
}

function holds({ x, y, width, height }: Frame, [px, py]: Point): boolean {
  return px > x - BESIDE + MARGIN && px < x + width + BESIDE - MARGIN && py > y + MARGIN && py < y + height - MARGIN;
}
