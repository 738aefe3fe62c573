import { geoConicConformal, geoDistance } from 'd3-geo';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EARTH_RADIUS, ORIGIN, PARALLELS, project, unproject } from '../../../core/map/projection.ts';

const longitude = fc.double({ min: 110, max: 145, noNaN: true });
const latitude = fc.double({ min: 30, max: 46, noNaN: true });

describe('the projection', () => {
  it('puts its origin at nothing, north up and east right', () => {
    expect(project(...ORIGIN).map(Math.round)).toEqual([0, 0]);
    const [x, y] = project(128.5, 41.2);
    expect(x).toBeGreaterThan(0);
    expect(y).toBeLessThan(0);
  });

  it('comes back to the same degrees', () => {
    fc.assert(
      fc.property(longitude, latitude, (x, y) => {
        const [backX, backY] = unproject(project(x, y));
        expect(backX).toBeCloseTo(x, 9);
        expect(backY).toBeCloseTo(y, 9);
      }),
    );
  });

  it('agrees to a metre with the one that the land is drawn with', () => {
    const theirs = geoConicConformal()
      .parallels([...PARALLELS])
      .rotate([-ORIGIN[0], 0])
      .center([0, ORIGIN[1]])
      .scale(EARTH_RADIUS)
      .translate([0, 0]);
    fc.assert(
      fc.property(longitude, latitude, (x, y) => {
        const [theirX, theirY] = theirs([x, y])!;
        const [ourX, ourY] = project(x, y);
        expect(Math.hypot(ourX - theirX, ourY - theirY)).toBeLessThan(0.001);
      }),
    );
  });

  // Great circles on the same sphere, between places whose coordinates are in GeoNames.
  it.each([
    ['Sinuiju', [124.39806, 40.10056], 'Rajin', [130.28308, 42.25559]],
    ['Pyongyang', [125.75432, 39.03385], 'Hoeryong', [129.74601, 42.44113]],
    ['Kaesong', [126.55444, 37.97083], 'Hyesan', [128.17778, 41.40167]],
  ] as const)('keeps the distance from %s to that of the ground (%#)', (_, from, __, to) => {
    const [[ax, ay], [bx, by]] = [project(from[0], from[1]), project(to[0], to[1])];
    const onGround = geoDistance([from[0], from[1]], [to[0], to[1]]) * EARTH_RADIUS;
    expect(Math.abs(Math.hypot(ax - bx, ay - by) / onGround - 1)).toBeLessThan(0.01);
  });
});
