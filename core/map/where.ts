import type { MapBase, Neighbour } from './base.ts';
import { along, partOf } from './direction.ts';
import type { Direction } from './direction.ts';
import { distanceToLine } from './distance.ts';
import type { Located } from './locate.ts';

/** What a sentence about a map says. */
export interface Where {
  /** The part of the country it lies in; null outside it and where that is not known. */
  part: Direction | null;
  /** In the outermost fifth of the country in that direction. */
  far: boolean;
  border: { neighbour: Neighbour; is: 'on' | 'near' } | null;
}

const FAR = 0.8;
/** From the middle of a town to the river, in kilometres. */
const ON = 8;
const NEAR = 20;

export function whereIs({ spot, areas, country }: Located, base: MapBase): Where {
  const part = country === 'KP' ? partOf(areas) : null;
  const far = part !== null && spot !== null && along(spot.at, part) > FAR * base.reach[part];
  return { part, far, border: spot && nearestBorder(spot.at, base) };
}

function nearestBorder(point: readonly [number, number], { borderPoints }: MapBase): Where['border'] {
  const all = Object.entries(borderPoints).map(([neighbour, line]) => ({
    neighbour: neighbour as Neighbour,
    distance: distanceToLine(point, line),
  }));
  const [nearest] = all.sort((a, b) => a.distance - b.distance);
  if (!nearest || nearest.distance > NEAR) return null;
  return { neighbour: nearest.neighbour, is: nearest.distance <= ON ? 'on' : 'near' };
}
