import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evenOffset, evenText, originalSpan } from '../../../core/anchoring/even-text.ts';

const messy = fc.string({ unit: fc.constantFrom('a', 'b', '회', '😀', ' ', '\n', '\t', '\u00A0', '\u00AD', '\u200B'), maxLength: 40 });

describe('evenText', () => {
  it('makes one space of any white space and drops what nobody sees', () => {
    expect(evenText('  state\u00A0\n security\u00AD agent\u200B ').text).toBe('state security agent');
  });

  it('changes nothing when asked twice', () => {
    fc.assert(
      fc.property(messy, (text) => {
        const once = evenText(text).text;
        expect(evenText(once).text).toBe(once);
      }),
    );
  });

  it('leads each stretch back to original text that evens out to it', () => {
    fc.assert(
      fc.property(messy, fc.nat(), fc.nat(), (text, a, b) => {
        const even = evenText(text);
        const start = a % (even.text.length + 1);
        const end = start + (b % (even.text.length + 1 - start));
        const span = originalSpan(even, start, end);
        expect(evenText(text.slice(span.start, span.end)).text).toBe(even.text.slice(start, end).trim());
      }),
    );
  });

  it('finds the even offset of every character it kept', () => {
    fc.assert(
      fc.property(messy, (text) => {
        const even = evenText(text);
        for (let i = 0; i <= even.text.length; i++) expect(evenOffset(even, even.at[i]!)).toBe(i);
      }),
    );
  });
});
