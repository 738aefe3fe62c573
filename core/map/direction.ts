import type { ConceptId } from '../glossary/concept.ts';
import type { Point } from './projection.ts';

/** In which part of the country a place is. */
export type Direction = 'north' | 'northeast' | 'east' | 'southeast' | 'south' | 'southwest' | 'west' | 'northwest';

export const DIRECTIONS: Readonly<Record<Direction, Point>> = {
  north: [0, -1],
  northeast: [Math.SQRT1_2, -Math.SQRT1_2],
  east: [1, 0],
  southeast: [Math.SQRT1_2, Math.SQRT1_2],
  south: [0, 1],
  southwest: [-Math.SQRT1_2, Math.SQRT1_2],
  west: [-1, 0],
  northwest: [-Math.SQRT1_2, -Math.SQRT1_2],
};

/**
 * What the press says of each province. The country lies askew, so that angles from its middle say otherwise than people do: Sinuiju,
 * which everyone puts in the northwest, is due west of it.
 */
const PARTS: Readonly<Record<ConceptId, Direction>> = {
  'place/north-hamgyong': 'northeast',
  'place/south-hamgyong': 'east',
  'place/ryanggang': 'north',
  'place/chagang': 'north',
  'place/north-pyongan': 'northwest',
  'place/south-pyongan': 'west',
  'place/north-hwanghae': 'southwest',
  'place/south-hwanghae': 'southwest',
  'place/kangwon-dprk': 'southeast',
  'place/pyongyang': 'west',
  'place/nampo': 'west',
  'place/kaesong': 'south',
  'place/rason': 'northeast',
};

/** Of the provinces and cities that something is in. */
export function partOf(areas: readonly ConceptId[]): Direction | null {
  for (const area of areas) {
    const part = PARTS[area];
    if (part) return part;
  }
  return null;
}

/** How far a point lies in a direction from the origin. */
export function along([x, y]: Point, direction: Direction): number {
  const [dx, dy] = DIRECTIONS[direction];
  return x * dx + y * dy;
}
