import { geoContains } from 'd3-geo';
import type { Feature, Position } from 'geojson';
import type { Point } from '../../core/map/projection.ts';

/** The point of a shape that is farthest from its edge, on a grid of about 8 km: where a name has most room. */
export function innermost(shape: Feature, project: (longitude: number, latitude: number) => Point): Point {
  const edge = corners(shape);
  const [west, east] = extent(edge.map(([x]) => x!));
  const [south, north] = extent(edge.map(([, y]) => y!));
  const onMap = edge.map(([longitude, latitude]) => project(longitude!, latitude!));
  let best: Point = [0, 0];
  let most = -1;
  for (let longitude = west; longitude <= east; longitude += 0.08) {
    for (let latitude = south; latitude <= north; latitude += 0.08) {
      const [x, y] = project(longitude, latitude);
      const room = Math.min(...onMap.map(([ex, ey]) => Math.hypot(ex - x, (ey - y) * 1.6))); // names are wide and low
      if (room > most && geoContains(shape, [longitude, latitude])) [best, most] = [[Math.round(x), Math.round(y)], room];
    }
  }
  return best;
}

export function corners({ geometry }: Feature): Position[] {
  if (geometry.type === 'Polygon') return geometry.coordinates.flat();
  if (geometry.type === 'MultiPolygon') return geometry.coordinates.flat(2);
  throw new Error(`no area: ${geometry.type}`);
}

function extent(values: readonly number[]): [number, number] {
  return [Math.min(...values), Math.max(...values)];
}
