import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byBlock, firstFrom, inOrder, lowerBound, seek } from '../../../core/spotting/by-block.ts';

const place = fc.record({ block: fc.nat(3), start: fc.nat(12) });
const places = fc.array(place, { maxLength: 40 });
const asks = fc.array(fc.record({ block: fc.nat(4), from: fc.integer({ min: -3, max: 14 }), span: fc.nat(6) }), { maxLength: 20 });

const isBefore = (one: { block: number; start: number }, block: number, start: number): boolean =>
  one.block < block || (one.block === block && one.start < start);

describe('things by block', () => {
  it('gives those that start between two offsets, ends included, in order, wherever it was asked before', () => {
    fc.assert(
      fc.property(places, asks, (things, questions) => {
        const index = byBlock(things);
        for (const { block, from, span } of questions) {
          const wanted = things
            .filter((one) => one.block === block && one.start >= from && one.start <= from + span)
            .sort((a, b) => a.start - b.start);
          expect(index.between(block, from, from + span)).toEqual(wanted);
          expect(index.hasBetween(block, from, from + span)).toBe(wanted.length > 0);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('keeps a list that is in order as it is, and leaves one that is not alone', () => {
    const ordered = [
      { block: 0, start: 1 },
      { block: 0, start: 1 },
      { block: 1, start: 0 },
    ];
    expect(inOrder(ordered)).toBe(ordered);
    const given = [ordered[2]!, ordered[0]!];
    expect(inOrder(given)).toEqual([ordered[0], ordered[2]]);
    expect(given[0]).toBe(ordered[2]);
  });
});

describe('a search that goes on from where the last one ended', () => {
  it('finds what one from the start finds', () => {
    fc.assert(
      fc.property(places, fc.array(place, { maxLength: 20 }), (things, questions) => {
        const ordered = { list: inOrder(things), at: 0 };
        for (const { block, start } of questions) {
          const wanted = ordered.list.filter((one) => isBefore(one, block, start)).length;
          expect(seek(ordered, block, start)).toBe(wanted);
          expect(ordered.at).toBe(wanted);
          expect(firstFrom(ordered.list, block, start)).toBe(wanted);
        }
      }),
      { numRuns: 200 },
    );
  });

  /** How many of a thousand places a search reads. */
  function readsOf(from: number, to: number): number {
    let reads = 0;
    const list = Array.from({ length: 1000 }, (_, start) => ({ block: 0, start }));
    const counted = new Proxy(list, {
      get(target, key) {
        if (typeof key === 'string' && /^\d+$/.test(key)) reads++;
        return Reflect.get(target, key) as unknown;
      },
    });
    expect(seek({ list: counted, at: from }, 0, to)).toBe(to);
    return reads;
  }

  it('reads few places for a step on, and far fewer than all for a leap', () => {
    expect(readsOf(500, 502)).toBeLessThanOrEqual(4);
    expect(readsOf(0, 900)).toBeLessThan(25);
    expect(readsOf(900, 3)).toBeLessThan(25);
  });

  it('searches only the part of a list that it is told to', () => {
    const list = [0, 1, 2, 3, 4, 5].map((start) => ({ block: 0, start }));
    expect(firstFrom(list, 0, 1, 3)).toBe(3);
    expect(firstFrom(list, 0, 5, 0, 2)).toBe(2);
  });
});

describe('the lower bound of a number in a list', () => {
  it('is how many are smaller', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(20)), fc.nat(22), (numbers, wanted) => {
        const list = [...numbers].sort((a, b) => a - b);
        expect(lowerBound(list, wanted)).toBe(list.filter((one) => one < wanted).length);
      }),
    );
  });
});
