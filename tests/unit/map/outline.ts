import { distanceToLine } from '../../../core/map/distance.ts';
import type { Point } from '../../../core/map/projection.ts';

/** The rings or lines of a path of `M`, `L` and `Z` as the build writes it. */
export function ringsOf(path: string): Point[][] {
  return path
    .split('M')
    .slice(1)
    .map((part) => {
      const points = part
        .replace('Z', '')
        .split('L')
        .map((pair) => pair.split(',').map(Number) as unknown as Point);
      return part.endsWith('Z') ? [...points, points[0]!] : points;
    });
}

/** Kilometres from a point to an outline; 0 inside it. */
export function distanceToOutline(point: Point, path: string): number {
  const rings = ringsOf(path);
  const crossings = rings.reduce((sum, ring) => sum + crossed(point, ring), 0);
  return crossings % 2 === 1 ? 0 : Math.min(...rings.map((ring) => distanceToLine(point, ring)));
}

/** How often a ray to the east crosses a ring. */
function crossed([x, y]: Point, ring: readonly Point[]): number {
  let count = 0;
  for (let i = 1; i < ring.length; i++) {
    const [[ax, ay], [bx, by]] = [ring[i - 1]!, ring[i]!];
    if (ay > y !== by > y && x < ax + ((y - ay) / (by - ay)) * (bx - ax)) count++;
  }
  return count;
}
