import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { project } from '../../../core/map/projection.ts';
import type { Concept } from '../../../core/glossary/concept.ts';
import { readGlossary } from '../../../scripts/glossary/read-glossary.ts';
import { buildBase } from '../../../scripts/map/build-base.ts';
import { distanceToOutline, ringsOf } from './outline.ts';

const base = buildBase();
const { concepts } = readGlossary();
const byId = new Map(concepts.map((concept) => [concept.id, concept]));

describe('the map that the package carries', () => {
  it('is no more than 60 kB gzipped', () => {
    expect(gzipSync(JSON.stringify(base)).length).toBeLessThanOrEqual(60_000);
  });

  it('names only places of the glossary', () => {
    const named = [...base.provinces, ...base.lines].map(({ concept }) => concept);
    expect(named.filter((id) => !byId.has(id))).toEqual([]);
  });

  it('has every province but the two that Natural Earth has within others', () => {
    const own = concepts.filter(({ place, relations }) => relations.locatedIn === 'place/dprk' && isProvince(place?.level));
    const without = own.filter(({ id }) => !base.provinces.some(({ concept }) => concept === id)).map(({ id }) => id);
    expect(without.sort()).toEqual(['place/kaesong', 'place/nampo']);
  });

  it('writes each province inside itself', () => {
    expect(base.provinces.filter(({ label, path }) => distanceToOutline(label, path) > 0)).toEqual([]);
  });

  it('draws the rivers from the mountain to both seas', () => {
    const ends = (concept: string) => {
      const [line] = ringsOf(base.lines.find((one) => one.concept === concept)!.path);
      return [line![0]!, line!.at(-1)!];
    };
    const near = ([x, y]: readonly [number, number], longitude: number, latitude: number) => {
      const [wantedX, wantedY] = project(longitude, latitude);
      return Math.hypot(x - wantedX, y - wantedY);
    };
    const [yaluMouth, yaluSpring] = ends('place/yalu-river');
    expect(near(yaluMouth!, 124.37, 40.1)).toBeLessThan(15);
    expect(near(yaluSpring!, 128.06, 42)).toBeLessThan(15);
    const [tumenSpring, tumenMouth] = ends('place/tumen-river');
    expect(near(tumenSpring!, 128.45, 42.02)).toBeLessThan(15);
    expect(near(tumenMouth!, 130.7, 42.29)).toBeLessThan(15);
  });

  it('is the same each time it is built', () => {
    expect(buildBase()).toEqual(base);
  }, 30_000);
});

/** Kilometres a town may lie outside the outline: coasts and borders are thinned, and a centre may be on a quay. */
const MOST = 10;
/** Where the outline is not the glossary's province, and why. */
const EXCEPTIONS: Readonly<Record<string, string>> = {
  'place/sindo': 'an island in the mouth of the Yalu that Natural Earth counts to no province',
  'place/sungho': 'moved from Pyongyang to North Hwanghae in 2010, after these outlines',
};

describe('the places of the glossary', () => {
  const placed = concepts.filter(({ place }) => place?.latitude !== undefined);

  it('lie in the outline of their province, or within 10 km of it', () => {
    const outside = placed.flatMap((concept) => {
      const outline = base.provinces.find(({ concept: id }) => around(concept).includes(id));
      if (!outline || concept.id in EXCEPTIONS) return [];
      const distance = distanceToOutline(project(concept.place!.longitude!, concept.place!.latitude!), outline.path);
      return distance > MOST ? [`${concept.id} is ${Math.round(distance)} km from ${outline.concept}`] : [];
    });
    expect(outside).toEqual([]);
  });

  it('are no exceptions for nothing', () => {
    expect(Object.keys(EXCEPTIONS).filter((id) => !byId.has(id))).toEqual([]);
  });

  it('lie in their country where they have no province with an outline', () => {
    const outside = placed.flatMap((concept) => {
      if (concept.country === 'ZZ' || base.provinces.some(({ concept: id }) => around(concept).includes(id))) return [];
      const path = concept.country === 'KP' ? base.country : base.neighbours;
      const distance = distanceToOutline(project(concept.place!.longitude!, concept.place!.latitude!), path);
      return distance > MOST ? [`${concept.id} is ${Math.round(distance)} km from its country`] : [];
    });
    expect(outside).toEqual([]);
  });
});

function isProvince(level: string | undefined): boolean {
  return level === 'province' || level === 'special-city';
}

function around(concept: Concept): string[] {
  const ids = [concept.id];
  for (let id = concept.relations.locatedIn; id !== undefined; id = byId.get(id)?.relations.locatedIn) ids.push(id);
  return ids;
}
