/** Projects, cuts and writes the map that the extension carries. Everything in it is computed from the two open sources in region.ts. */
import { geoConicConformal, geoPath } from 'd3-geo';
import type { Feature, MultiLineString } from 'geojson';
import { feature, mesh } from 'topojson-client';
import type { GeometryObject } from 'topojson-specification';
import type { MapBase, MapShape } from '../../core/map/base.ts';
import { DIRECTIONS, along } from '../../core/map/direction.ts';
import type { Direction } from '../../core/map/direction.ts';
import { EARTH_RADIUS, ORIGIN, PARALLELS, project } from '../../core/map/projection.ts';
import type { Point } from '../../core/map/projection.ts';
import { corners, innermost } from './innermost.ts';
import { countries, provinces } from './region.ts';
import type { Region } from './region.ts';

/** Kilometres around the origin. Wider than any window on the map, so that the land does not end within one. */
const EXTENT: [[number, number], [number, number]] = [
  [-1800, -700],
  [1800, 1000],
];

/**
 * Natural Earth's rivers are in no package; but from Mount Paektu to both seas the border with China, and then with Russia, is the Yalu
 * and the Tumen. Only from the lake on that mountain to where the Tumen begins (128.45° E by the border treaty of 1962) does it run over
 * land.
 */
const LAKE: Degrees = [128.06, 42];
const TUMEN_BEGINS = 128.45;

/** Natural Earth's codes. Its edition has Nampo within South Pyongan and Kaesong within North Hwanghae: neither has an outline. */
const PROVINCES: Readonly<Record<string, string>> = {
  'KP.HG': 'place/north-hamgyong',
  'KP.HN': 'place/south-hamgyong',
  'KP.YG': 'place/ryanggang',
  'KP.CH': 'place/chagang',
  'KP.PB': 'place/north-pyongan',
  'KP.PN': 'place/south-pyongan',
  'KP.WB': 'place/north-hwanghae',
  'KP.WN': 'place/south-hwanghae',
  'KP.KW': 'place/kangwon-dprk',
  'KP.PY': 'place/pyongyang',
  'KP.NJ': 'place/rason',
};

type Degrees = readonly [longitude: number, latitude: number];

const projection = geoConicConformal()
  .parallels([...PARALLELS])
  .rotate([-ORIGIN[0], 0])
  .center([0, ORIGIN[1]])
  .scale(EARTH_RADIUS)
  .translate([0, 0])
  .precision(0)
  .clipExtent(EXTENT);
const draw = geoPath(projection).digits(1);

export function buildBase(): MapBase {
  const world = countries();
  const north = provinces();
  const all = (region: Region, names: readonly string[]) => ({ type: 'GeometryCollection' as const, geometries: names.map(region.find) });
  const neighbours = all(world, ['South Korea', 'China', 'Russia', 'Japan', 'Mongolia']);
  const china = borderWith(world, 'China');
  const russia = borderWith(world, 'Russia');
  const south = borderWith(world, 'South Korea');
  const lake = nearest(china, LAKE);
  const spring = china.findIndex(([longitude], i) => i > lake && longitude >= TUMEN_BEGINS);
  const inNorth = all(north, Object.keys(PROVINCES));
  return {
    country: path(world, world.find('North Korea')),
    neighbours: path(world, neighbours),
    borders:
      path(
        world,
        mesh(world.topology as never, neighbours as never, (a, b) => a !== b),
      ) + line(china.slice(lake, spring + 1)),
    provinces: Object.entries(PROVINCES).map(([code, concept]) => {
      const shape = feature(north.topology, north.find(code) as never) as unknown as Feature;
      return { concept, path: draw(shape) ?? '', label: innermost(shape, project) };
    }),
    provinceBorders: path(
      north,
      mesh(north.topology as never, inNorth as never, (a, b) => a !== b),
    ),
    lines: [
      named('place/yalu-river', china.slice(0, lake + 1), [125.6, 41.35]),
      named('place/tumen-river', [...china.slice(spring), ...russia], [127.55, 42.75]),
      named('place/mdl', south, [127.3, 37.82]),
    ],
    borderPoints: { china: points(china), russia: points(russia), south: points(south) },
    reach: reachOf(feature(world.topology, world.find('North Korea') as never) as unknown as Feature),
  };
}

/** From west to east. */
function borderWith({ topology, find }: Region, neighbour: string): Degrees[] {
  const two = { type: 'GeometryCollection' as const, geometries: [find('North Korea'), find(neighbour)] };
  const { coordinates } = mesh(topology as never, two as never, (a, b) => a !== b) as MultiLineString;
  if (coordinates.length !== 1) throw new Error(`the border with ${neighbour} is in ${coordinates.length} pieces`);
  const found = coordinates[0] as unknown as Degrees[];
  return found[0]![0] <= found.at(-1)![0] ? found : found.toReversed();
}

function path({ topology }: Region, what: GeometryObject | MultiLineString): string {
  const shape = 'coordinates' in what ? what : feature(topology, what as never);
  return draw(shape) ?? '';
}

function line(degrees: readonly Degrees[]): string {
  return draw({ type: 'LineString', coordinates: degrees.map(([longitude, latitude]) => [longitude, latitude]) }) ?? '';
}

function points(degrees: readonly Degrees[]): Point[] {
  return degrees.map(([longitude, latitude]) => rounded(longitude, latitude));
}

function rounded(longitude: number, latitude: number): Point {
  const [x, y] = project(longitude, latitude);
  return [Math.round(x), Math.round(y)];
}

/** `label`: where its name has room. */
function named(concept: string, degrees: readonly Degrees[], label: Degrees): MapShape {
  return { concept, path: line(degrees), label: rounded(...label) };
}

function nearest(degrees: readonly Degrees[], [longitude, latitude]: Degrees): number {
  const distances = degrees.map(([x, y]) => Math.hypot(x - longitude, y - latitude));
  return distances.indexOf(Math.min(...distances));
}

function reachOf(shape: Feature): Record<Direction, number> {
  const edge = corners(shape).map(([longitude, latitude]) => project(longitude!, latitude!));
  const directions = Object.keys(DIRECTIONS) as Direction[];
  const far = directions.map((direction) => [direction, Math.round(Math.max(...edge.map((point) => along(point, direction))))]);
  return Object.fromEntries(far) as Record<Direction, number>;
}
