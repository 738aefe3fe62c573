import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSlipOf } from '../../../core/lookup/slip.ts';

describe('a slip of the pen', () => {
  it.each([
    ['hoeyong', 'hoeryong', true],
    ['hoerryong', 'hoeryong', true],
    ['hyesam', 'hyesan', true],
    ['pyongyong', 'pyongyang', true],
    ['pyxngxnx', 'pyongyang', false],
    ['kim', 'kin', false],
    ['rason', 'wonsan', false],
  ])('%s for %s: %s', (written, meant, is) => expect(isSlipOf(written, meant)).toBe(is));

  it('is any one letter of a long word taken out, put in or changed', () => {
    const word = fc.stringMatching(/^[a-z]{5,12}$/);
    fc.assert(
      fc.property(word, fc.nat(11), fc.constantFrom(['', 1], ['q', 0], ['q', 1]), (meant, at, [letter, gone]) => {
        const place = at % meant.length;
        const written = meant.slice(0, place) + String(letter) + meant.slice(place + Number(gone));
        expect(isSlipOf(written, meant)).toBe(true);
      }),
    );
  });
});
