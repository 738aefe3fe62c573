import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { enRoute, speedGate } from '../../../dom/card/geometry.ts';

const card = { left: 100, top: 200, right: 460, bottom: 500 };

describe('enRoute', () => {
  it('holds straight down, and slantwise towards a far corner', () => {
    expect(enRoute({ x: 150, y: 180 }, { x: 150, y: 190 }, card)).toBe(true);
    expect(enRoute({ x: 110, y: 150 }, { x: 250, y: 180 }, card)).toBe(true);
  });
  it('does not hold away from the card, or past its side', () => {
    expect(enRoute({ x: 150, y: 180 }, { x: 150, y: 160 }, card)).toBe(false);
    expect(enRoute({ x: 150, y: 150 }, { x: 40, y: 170 }, card)).toBe(false);
  });
  it('holds for every point on a straight way from the words into the card', () => {
    const inside = fc.record({ x: fc.integer({ min: 100, max: 460 }), y: fc.integer({ min: 200, max: 500 }) });
    const from = fc.record({ x: fc.integer({ min: -500, max: 1000 }), y: fc.integer({ min: -500, max: 1000 }) });
    fc.assert(
      fc.property(from, inside, fc.double({ min: 0, max: 1, noNaN: true }), (start, end, part) => {
        const now = { x: start.x + (end.x - start.x) * part, y: start.y + (end.y - start.y) * part };
        // The apex itself lies on an edge, where rounding decides.
        fc.pre(part > 0.001);
        expect(enRoute(start, now, card)).toBe(true);
      }),
    );
  });
});

describe('speedGate', () => {
  it('tells travelling from reading', () => {
    const fast = speedGate();
    expect(fast({ x: 0, y: 0 }, 0)).toBe(false);
    expect(fast({ x: 20, y: 0 }, 16)).toBe(true);
    expect(fast({ x: 22, y: 1 }, 32)).toBe(false);
  });
  it('does not call the first move after a rest fast', () => {
    const fast = speedGate();
    fast({ x: 0, y: 0 }, 0);
    expect(fast({ x: 500, y: 0 }, 5000)).toBe(false);
  });
  it('bears two events at one time', () => {
    const fast = speedGate();
    fast({ x: 0, y: 0 }, 10);
    expect(fast({ x: 0, y: 0 }, 10)).toBe(false);
  });
});
