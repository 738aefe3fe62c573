import type { Concept } from '../glossary/concept.ts';
import { COUNTRY, type Spot } from './locate.ts';
import { project } from './projection.ts';

/** The places of a text that are points: provinces, countries, rivers and seas are no dots. */
export function spotsOf(concepts: readonly Concept[]): Spot[] {
  return concepts.flatMap(({ id, prefLabel, place }) => {
    if (place?.latitude === undefined || place.longitude === undefined || id === COUNTRY || AREAS.has(place.level)) return [];
    return [{ concept: id, name: prefLabel, at: project(place.longitude, place.latitude) }];
  });
}

const AREAS: ReadonlySet<string> = new Set(['country', 'province', 'region', 'river', 'sea']);
