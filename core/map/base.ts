import type { ConceptId } from '../glossary/concept.ts';
import type { Direction } from './direction.ts';
import type { Point } from './projection.ts';

/** Something on the map that a concept of the glossary names. */
export interface MapShape {
  concept: ConceptId;
  path: string;
  /** Where its name stands: inside a province, far from its edge; beside a river. */
  label: Point;
}

export type Neighbour = 'china' | 'russia' | 'south';

/**
 * What every map is drawn over, made when the extension is built (scripts/map/build-base.ts). Paths are the `d` of an SVG path in the
 * kilometres of projection.ts.
 */
export interface MapBase {
  country: string;
  neighbours: string;
  /** Between the neighbours, and the piece of the country's own border that is no river. */
  borders: string;
  provinces: MapShape[];
  provinceBorders: string;
  /** Rivers on the border and the demarcation line. */
  lines: MapShape[];
  /** The land borders as points, to tell which places stand on them. */
  borderPoints: Record<Neighbour, Point[]>;
  /** How many kilometres the country reaches from the origin in each direction. */
  reach: Record<Direction, number>;
}
