import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distanceToLine } from '../../../core/map/distance.ts';
import { placeLabels, widthOf } from '../../../core/map/labels.ts';
import type { Written } from '../../../core/map/labels.ts';

const dot = (text: string, x: number, y: number): Written => ({ text, at: [x, y], size: 10, gap: 5 });

describe('names on the map', () => {
  it('stand to the right of their dot, and to its left near the right edge', () => {
    expect(placeLabels([dot('Sinuiju', -260, 0)], 180)).toMatchObject([{ anchor: 'start', x: -255 }]);
    expect(placeLabels([dot('Rason', 230, 0)], 180)).toMatchObject([{ anchor: 'end', x: 225 }]);
  });

  it('go to the other side when one is taken', () => {
    expect(placeLabels([dot('Pyongyang', 0, 0), dot('Nampo', -20, 2)], 180).map((one) => one?.anchor)).toEqual(['start', 'end']);
  });

  it('give way to those before them', () => {
    const name: Written = { text: 'North Korea', at: [20, 0], size: 10, gap: null };
    expect(placeLabels([dot('Hamhung', 0, 0), name], 180)[1]).toBeNull();
    expect(placeLabels([name, dot('Hamhung', -200, 0)], 180)[1]).not.toBeNull();
  });

  it('are as wide in Hangul as they look', () => {
    expect(widthOf('평양', 10)).toBeCloseTo(19);
    expect(widthOf('평양', 10)).toBeGreaterThan(widthOf('Pyo', 10));
  });

  it('never lie over each other', () => {
    const name = fc.record({
      text: fc.string({ minLength: 1, maxLength: 20 }),
      at: fc.tuple(fc.integer({ min: -300, max: 300 }), fc.integer({ min: -300, max: 300 })),
      size: fc.constant(30),
      gap: fc.constantFrom(null, 15),
    });
    fc.assert(
      fc.property(fc.array(name, { maxLength: 12 }), (names) => {
        const boxes = placeLabels(names, 180).flatMap((placed, index) => {
          if (!placed) return [];
          const width = widthOf(names[index]!.text, 30);
          const left = placed.x - { start: 0, middle: width / 2, end: width }[placed.anchor];
          return [{ left, right: left + width, top: placed.y - 30, bottom: placed.y + 7.5 }];
        });
        for (const [index, a] of boxes.entries()) {
          for (const b of boxes.slice(index + 1)) {
            expect(a.left >= b.right || b.left >= a.right || a.top >= b.bottom || b.top >= a.bottom).toBe(true);
          }
        }
      }),
    );
  });
});

describe('the distance to a line', () => {
  it('is that to its nearest point, not to its nearest corner', () => {
    expect(
      distanceToLine(
        [5, 3],
        [
          [0, 0],
          [10, 0],
        ],
      ),
    ).toBe(3);
    expect(
      distanceToLine(
        [13, 4],
        [
          [0, 0],
          [10, 0],
        ],
      ),
    ).toBe(5);
  });

  it('survives a line of one place, and of none', () => {
    expect(
      distanceToLine(
        [3, 4],
        [
          [0, 0],
          [0, 0],
        ],
      ),
    ).toBe(5);
    expect(distanceToLine([3, 4], [])).toBe(Number.POSITIVE_INFINITY);
  });
});
