import { expect, it } from 'vitest';
import fc from 'fast-check';
import { decodeMentions, encodeMentions, type MentionRow } from '../../../messaging/mentions-codec.ts';

it('gives back every row as it was, confidence to a thousandth', () => {
  const row = fc.record<MentionRow>({
    block: fc.nat(1e6),
    start: fc.nat(1e6),
    end: fc.nat(1e6),
    concept: fc.nat(1e4),
    other: fc.option(fc.nat(1e4)),
    confidence: fc.nat(1000).map((n) => n / 1000),
    origin: fc.constantFrom('prefLabel', 'altLabel', 'hiddenLabel', 'generated'),
    reason: fc.nat(1e4),
  });
  fc.assert(
    fc.property(fc.array(row), (rows) => {
      expect(decodeMentions(encodeMentions(rows))).toEqual(rows);
    }),
  );
});
