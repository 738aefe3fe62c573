import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isEnough, score, type Agreement } from '../../../core/anchoring/score.ts';

const share = fc.double({ min: 0, max: 1, noNaN: true });
const agreement: fc.Arbitrary<Agreement> = fc.record({
  quote: share,
  prefix: fc.option(share),
  suffix: fc.option(share),
  position: fc.option(share),
});

describe('score', () => {
  it('is 1 where everything agrees and 0 where nothing does, with or without context', () => {
    expect(score({ quote: 1, prefix: 1, suffix: 1, position: 1 })).toBe(1);
    expect(score({ quote: 1, prefix: null, suffix: null, position: null })).toBe(1);
    expect(score({ quote: 0, prefix: 0, suffix: null, position: 0 })).toBe(0);
  });

  it('never falls when a part agrees better, and stays between 0 and 1', () => {
    fc.assert(
      fc.property(agreement, fc.constantFrom('quote', 'prefix', 'suffix', 'position'), share, (one, part, by) => {
        const before = one[part];
        fc.pre(before !== null);
        const better = { ...one, [part]: Math.min(1, before + by) };
        expect(score(better)).toBeGreaterThanOrEqual(score(one) - 1e-12);
        expect(score(one)).toBeGreaterThanOrEqual(0);
        expect(score(one)).toBeLessThanOrEqual(1 + 1e-12);
      }),
    );
  });

  it('never gives up a place for agreeing better', () => {
    fc.assert(
      fc.property(
        agreement,
        fc.constantFrom('quote', 'prefix', 'suffix', 'position'),
        share,
        fc.integer({ min: 5, max: 600 }),
        (one, part, by, length) => {
          const before = one[part];
          fc.pre(before !== null && isEnough(one, length));
          expect(isEnough({ ...one, [part]: Math.min(1, before + by) }, length)).toBe(true);
        },
      ),
    );
  });
});

describe('the floor', () => {
  it('takes words that lost a fifth of their letters where their context has too', () => {
    expect(isEnough({ quote: 0.8, prefix: 0.6, suffix: 0.6, position: 1 }, 200)).toBe(true);
    expect(isEnough({ quote: 0.8, prefix: 0, suffix: 0.6, position: 1 }, 200)).toBe(true);
  });
  it('does not take them alone, without any of their context', () => {
    expect(isEnough({ quote: 0.8, prefix: 0, suffix: 0.1, position: 1 }, 200)).toBe(false);
    expect(isEnough({ quote: 0.96, prefix: 0, suffix: 0.1, position: 1 }, 200)).toBe(true);
  });
  it('does not take half of the words, however well the rest agrees', () => {
    expect(isEnough({ quote: 0.5, prefix: 1, suffix: 1, position: 1 }, 40)).toBe(false);
    expect(isEnough({ quote: 0.7, prefix: 1, suffix: 1, position: 1 }, 400)).toBe(false);
  });
  it('asks more of short words', () => {
    expect(isEnough({ quote: 0.8, prefix: 1, suffix: 1, position: 1 }, 5)).toBe(false);
    expect(isEnough({ quote: 0.9, prefix: 0.4, suffix: 0.2, position: 1 }, 10)).toBe(false);
    expect(isEnough({ quote: 0.9, prefix: 1, suffix: 0.2, position: 1 }, 10)).toBe(true);
  });
});
