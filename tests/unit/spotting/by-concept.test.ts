import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byConcept } from '../../../core/spotting/by-concept.ts';

const page = fc.record({ size: fc.integer({ min: 1, max: 12 }), sets: fc.array(fc.tuple(fc.nat(11), fc.string({ maxLength: 2 }))) });

describe('something for each concept of a page', () => {
  it('is what a map of that page would hold, page after page and whatever their glossary', () => {
    fc.assert(
      fc.property(fc.array(page, { maxLength: 6 }), (pages) => {
        const make = byConcept<string>();
        for (const { size, sets } of pages) {
          const own = make(size);
          const wanted = new Map<number, string>();
          for (let concept = 0; concept < size; concept++) expect(own.get(concept)).toBeUndefined();
          for (const [number, value] of sets) {
            const concept = number % size;
            own.set(concept, value);
            wanted.set(concept, value);
            expect(own.get(concept)).toBe(value);
          }
          for (let concept = 0; concept < size; concept++) expect(own.get(concept)).toBe(wanted.get(concept));
          expect(own.values).toEqual([...wanted.values()]);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('is none for a concept that the glossary does not have', () => {
    expect(byConcept<string>()(3).get(7)).toBeUndefined();
  });
});
