import type { Bilingual, Concept, ConceptId } from '../glossary/concept.ts';
import { frameFor } from './frame.ts';
import type { Frame } from './frame.ts';
import { project } from './projection.ts';
import type { Point } from './projection.ts';

export interface Spot {
  concept: ConceptId;
  name: Bilingual;
  at: Point;
}

/** Where a concept is on the map. */
export interface Located {
  /** The concept or, where it has no coordinates, the smallest place around it that has. Null: only an area or a line is known. */
  spot: Spot | null;
  /** It and all that it lies in, from the inside out: the first that has an outline is washed. */
  areas: ConceptId[];
  /** The line or sea that it is, as the map has it. */
  line: ConceptId | null;
  sea: Sea | null;
  country: string;
  /** What it is named by when there is no spot. */
  names: ReadonlyMap<ConceptId, Bilingual>;
  frame: Frame;
}

export type Sea = 'east' | 'west';

export const COUNTRY: ConceptId = 'place/dprk';

/** The zone is four kilometres wide, one pixel, along the line. */
const LINES: Readonly<Record<ConceptId, ConceptId>> = {
  'place/yalu-river': 'place/yalu-river',
  'place/tumen-river': 'place/tumen-river',
  'place/mdl': 'place/mdl',
  'place/dmz': 'place/mdl',
};
const SEAS: Readonly<Record<ConceptId, Sea>> = { 'place/east-sea': 'east', 'place/west-sea': 'west' };

/**
 * `chain`: the concept, what it is located in, what that is located in, and so on. `hasOutline` says which of them the map can wash.
 * Null when nothing of it is on the map.
 */
export function locate(chain: readonly Concept[], hasOutline: (id: ConceptId) => boolean): Located | null {
  const [self] = chain;
  if (!self) return null;
  const line = LINES[self.id] ?? null;
  const sea = SEAS[self.id] ?? null;
  const isCountry = self.id === COUNTRY;
  // The coordinates of a country are those of nothing in it.
  const spot = line || sea || isCountry ? null : spotOf(chain);
  // Being in the country is no news, only being it.
  const areas = chain.map(({ id }) => id).filter((id) => id !== COUNTRY || isCountry);
  const frame = frameFor(spot?.at ?? null);
  const known = spot || line || sea || isCountry || areas.some(hasOutline);
  if (!known || !frame) return null;
  return { spot, areas, line, sea, country: self.country, names: new Map(chain.map(({ id, prefLabel }) => [id, prefLabel])), frame };
}

function spotOf(chain: readonly Concept[]): Spot | null {
  for (const { id, prefLabel, place } of chain) {
    if (place?.level === 'province' || id === COUNTRY) return null;
    if (place?.latitude !== undefined && place.longitude !== undefined) {
      return { concept: id, name: prefLabel, at: project(place.longitude, place.latitude) };
    }
  }
  return null;
}

/** Whether it is worth looking: told from the entry alone. */
export function mayBeOnMap({ kind, relations, place }: Concept): boolean {
  return kind === 'place' || relations.locatedIn !== undefined || place?.latitude !== undefined;
}
