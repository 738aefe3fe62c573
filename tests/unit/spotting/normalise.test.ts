import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalise, toNormalised, toSource } from '../../../core/spotting/normalise.ts';

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(fc.constantFrom('회', '\u1112\u116c', '\u11bc', 'o\u0306', 'ﬁ', '𝐊', '𝐢', 'a', ' ', '\ud800', '\udc00', '👩‍👩‍👧', '🄰', '\u0306'))
    .map((parts) => parts.join('')),
);

describe('normalise', () => {
  it('leaves text that needs nothing as it is, without a map', () => {
    expect(normalise('Hoeryong 회령')).toEqual({ text: 'Hoeryong 회령', map: null });
  });

  it('composes Hangul and takes ligatures and mathematical letters apart', () => {
    expect(normalise('\u1112\u116c\u1105\u1167\u11bc').text).toBe('회령');
    expect(normalise('oﬃce').text).toBe('oﬃce'.normalize('NFKC'));
    expect(normalise('𝐊𝐢𝐦').text).toBe('Kim');
  });

  it('leads every span back to the source span it came from, for any Unicode', () => {
    fc.assert(
      fc.property(anyText, fc.nat(), fc.nat(), (source, a, b) => {
        const normalised = normalise(source);
        const length = normalised.text.length;
        if (length === 0) return;
        const start = a % length;
        const end = start + 1 + (b % (length - start));
        const [from, to] = toSource(normalised, start, end);
        expect(from).toBeGreaterThanOrEqual(0);
        expect(to).toBeLessThanOrEqual(source.length);
        expect(from).toBeLessThan(to);
        expect(source.slice(from, to).normalize('NFKC')).toContain(normalised.text.slice(start, end).normalize('NFKC'));
        if (!normalised.map) expect([from, to]).toEqual([start, end]);
      }),
      { numRuns: 500 },
    );
  });

  it('never runs backwards and covers the source from end to end', () => {
    fc.assert(
      fc.property(anyText, (source) => {
        const normalised = normalise(source);
        const { map } = normalised;
        if (!map || normalised.text === '') return;
        expect(map.starts[0]).toBe(0);
        expect(map.ends.at(-1)).toBe(source.length);
        for (let i = 1; i < map.starts.length; i++) {
          expect(map.starts[i]!).toBeGreaterThanOrEqual(map.starts[i - 1]!);
          expect([map.starts[i - 1], map.ends[i - 1]]).toContain(map.starts[i]);
        }
      }),
    );
  });

  it('moves edges of the source to the same place in the normalised text', () => {
    const source = '\u1112\u116c\u1105\u1167\u11bc Kim';
    expect(toNormalised(normalise(source), [2, 6])).toEqual([1, 3]);
    expect(toNormalised(normalise('plain'), [2])).toEqual([2]);
  });
});
