import type { Frame } from './frame.ts';
import type { Sea } from './locate.ts';
import { project } from './projection.ts';
import type { Point } from './projection.ts';

/** Names that every map has, where they have room in it. */
export type FixedName =
  'china' | 'russia' | 'southKorea' | 'northKorea' | 'eastSea' | 'yellowSea' | 'yalu' | 'tumen' | 'pyongyang' | 'seoul';

export interface Fixed {
  name: FixedName;
  at: Point;
  is: 'country' | 'sea' | 'river' | 'town';
}

const at = (name: FixedName, is: Fixed['is'], longitude: number, latitude: number): Fixed => ({
  name,
  is,
  at: project(longitude, latitude),
});

export const SEA_NAMES: Readonly<Record<Sea, FixedName>> = { east: 'eastSea', west: 'yellowSea' };

/** Where the country has room for its name. */
const MIDDLE = [127.4, 40.25] as const;
export const COUNTRY_LABEL = project(...MIDDLE);

const TOWNS = [at('pyongyang', 'town', 125.754, 39.034)];
const NORTH = [
  at('china', 'country', 123.9, 41.7),
  at('russia', 'country', 132.4, 42.8),
  at('northKorea', 'country', ...MIDDLE),
  at('southKorea', 'country', 128.25, 37.85),
  at('eastSea', 'sea', 131.6, 39.9),
  at('yellowSea', 'sea', 122.4, 38.75),
  ...TOWNS,
  at('yalu', 'river', 124.7, 40.9),
  at('tumen', 'river', 128.4, 42.4),
];
const BOTH = [
  at('china', 'country', 122.6, 41.7),
  at('russia', 'country', 134.4, 42.5),
  at('northKorea', 'country', ...MIDDLE),
  at('southKorea', 'country', 128.2, 36.4),
  at('eastSea', 'sea', 132.6, 39.2),
  at('yellowSea', 'sea', 122.6, 36.6),
  ...TOWNS,
  at('seoul', 'town', 126.978, 37.566),
];

export function namesIn(frame: Frame): readonly Fixed[] {
  // The frame of the North ends where the South begins.
  return frame.height < 800 ? NORTH : BOTH;
}
