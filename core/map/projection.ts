/**
 * The one projection of the map: Lambert's conformal conic (Snyder, "Map Projections: A Working Manual", pp. 104 to 110, on a sphere),
 * whose parallels hold shapes and distances on the Korean peninsula within one per cent. Small enough for a page script, which so
 * needs no map library.
 */

/** Kilometres east and south of 40.2° N, 127.5° E: a unit of the map is a kilometre. */
export type Point = readonly [x: number, y: number];

export const PARALLELS = [36, 42] as const;
/** Longitude and latitude of the point (0, 0). */
export const ORIGIN = [127.5, 40.2] as const;
/** Mean radius of the Earth (IUGG), in kilometres. */
export const EARTH_RADIUS = 6371.0088;

const radians = (degrees: number) => (degrees * Math.PI) / 180;
const stretch = (latitude: number) => Math.tan(Math.PI / 4 + radians(latitude) / 2);
const cosine = PARALLELS.map((latitude) => Math.cos(radians(latitude)));
const cone = Math.log(cosine[0]! / cosine[1]!) / Math.log(stretch(PARALLELS[1]) / stretch(PARALLELS[0]));
const scale = (EARTH_RADIUS * cosine[0]! * stretch(PARALLELS[0]) ** cone) / cone;
const radiusAt = (latitude: number) => scale / stretch(latitude) ** cone;
const originRadius = radiusAt(ORIGIN[1]);

/** Of a place in degrees. */
export function project(longitude: number, latitude: number): Point {
  const radius = radiusAt(latitude);
  const angle = cone * radians(longitude - ORIGIN[0]);
  return [radius * Math.sin(angle), radius * Math.cos(angle) - originRadius];
}

/** Back to degrees. */
export function unproject([x, y]: Point): [longitude: number, latitude: number] {
  const down = originRadius + y;
  const radius = Math.hypot(x, down);
  return [
    ORIGIN[0] + (Math.atan2(x, down) / cone) * (180 / Math.PI),
    (2 * Math.atan((scale / radius) ** (1 / cone)) - Math.PI / 2) * (180 / Math.PI),
  ];
}
