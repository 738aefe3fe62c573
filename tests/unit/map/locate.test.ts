import { describe, expect, it } from 'vitest';
import type { Concept } from '../../../core/glossary/concept.ts';
import { NORTH, PENINSULA } from '../../../core/map/frame.ts';
import { locate } from '../../../core/map/locate.ts';
import { whereIs } from '../../../core/map/where.ts';
import { readGlossary } from '../../../scripts/glossary/read-glossary.ts';
import { buildBase } from '../../../scripts/map/build-base.ts';

const base = buildBase();
const { concepts } = readGlossary();
const byId = new Map(concepts.map((concept) => [concept.id, concept]));

function chainOf(id: string): Concept[] {
  const chain: Concept[] = [];
  for (let one = byId.get(id); one; one = byId.get(one.relations.locatedIn ?? '')) chain.push(one);
  return chain;
}
const at = (chain: readonly Concept[]) => locate(chain, (id) => base.provinces.some(({ concept }) => concept === id));
const find = (id: string) => at(chainOf(id));

describe('where a concept is', () => {
  it('is its own coordinates, within its provinces', () => {
    const found = find('place/hoeryong')!;
    expect(found.spot!.concept).toBe('place/hoeryong');
    expect(found.areas).toEqual(['place/hoeryong', 'place/north-hamgyong']);
    expect(found.frame).toBe(NORTH);
  });

  it('is that of the smallest place around it that has coordinates', () => {
    expect(find('site/musan-mining-complex')!.spot!.concept).toBe('place/musan');
    expect(find('place/chung-district')!.spot!.concept).toBe('place/pyongyang');
  });

  it('is an area, and no point, where only the province is known', () => {
    const found = find('place/pochon')!;
    expect(found.spot).toBeNull();
    expect(found.areas).toContain('place/ryanggang');
  });

  it('is no point of a province, whatever coordinates that has', () => {
    const [county, province, ...rest] = chainOf('place/pochon') as [Concept, Concept];
    const withCentre = { ...province, place: { level: 'province' as const, latitude: 41, longitude: 128 } };
    expect(at([county, withCentre, ...rest])!.spot).toBeNull();
  });

  it.each([
    ['place/tumen-river', 'place/tumen-river'],
    ['place/yalu-river', 'place/yalu-river'],
    ['place/dmz', 'place/mdl'],
  ])('is a line for %s', (id, line) => {
    expect(find(id)).toMatchObject({ spot: null, line });
  });

  it('is a sea', () => {
    expect(find('place/east-sea')).toMatchObject({ sea: 'east', spot: null });
  });

  it('is the whole country for the country alone', () => {
    expect(find('place/dprk')!.areas).toEqual(['place/dprk']);
    expect(find('place/ryanggang')!.areas).toEqual(['place/ryanggang']);
  });

  it('is shown on the whole peninsula when it is in the South', () => {
    expect(find('place/suncheon-rok')!.frame).toBe(PENINSULA);
    expect(find('place/baengnyeong-island-rok')!.frame).toBe(NORTH);
  });

  it('is nowhere when nothing of it is on the map', () => {
    expect(at([])).toBeNull();
    const [self] = chainOf('place/hoeryong');
    expect(at([{ ...self!, relations: {}, place: { level: 'city', latitude: 51.7, longitude: 36.2 } }])).toBeNull();
    expect(at([{ ...self!, id: 'place/nowhere', relations: {}, place: { level: 'city' } }])).toBeNull();
  });

  it('is found for every place of the North but those whose position no entry gives', () => {
    const missing = concepts.filter(({ kind, country }) => kind === 'place' && country === 'KP').filter(({ id }) => !find(id));
    for (const { id, place, relations } of missing) {
      expect(place?.latitude, id).toBeUndefined();
      expect(relations.locatedIn ?? 'place/dprk', id).toBe('place/dprk');
    }
  });
});

describe('what is said of it', () => {
  const where = (id: string) => whereIs(find(id)!, base);

  it.each([
    ['place/hoeryong', { part: 'northeast', far: true, border: { neighbour: 'china', is: 'on' } }],
    ['place/sinuiju', { part: 'northwest', far: true, border: { neighbour: 'china', is: 'on' } }],
    ['place/chongjin', { part: 'northeast', far: false, border: null }],
    ['place/pyongyang', { part: 'west', far: false, border: null }],
    ['place/kaesong', { part: 'south', border: { neighbour: 'south', is: 'near' } }],
    ['place/hyesan', { part: 'north', far: false, border: { neighbour: 'china', is: 'on' } }],
    ['place/dandong', { part: null, far: false, border: { neighbour: 'china', is: 'on' } }],
    ['place/ryanggang', { part: 'north', far: false, border: null }],
  ])('of %s', (id, said) => {
    expect(where(id)).toMatchObject(said);
  });
});
