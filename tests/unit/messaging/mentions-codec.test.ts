import { expect, it } from 'vitest';
import fc from 'fast-check';
import { decodeMentions, encodeMentions, numberOf, originOf, type MentionRow } from '../../../messaging/mentions-codec.ts';

it('gives back every row as it was, but for the confidence, which a page has no use for', () => {
  const row = fc.record<MentionRow>({
    block: fc.nat(1e6),
    start: fc.nat(1e6),
    end: fc.nat(1e6),
    concept: fc.nat(1e4),
    other: fc.integer({ min: -1, max: 1e4 }),
    confidence: fc.nat(1000).map((n) => n / 1000),
    origin: fc.nat(3),
    reason: fc.nat(1e4),
  });
  fc.assert(
    fc.property(fc.array(row), (rows) => {
      expect(decodeMentions(encodeMentions(rows))).toEqual(rows.map((one) => ({ ...one, confidence: undefined })));
    }),
  );
});

it('carries by number where a surface came from', () => {
  for (const origin of ['prefLabel', 'altLabel', 'hiddenLabel', 'generated'] as const)
    expect(originOf({ origin: numberOf(origin) })).toBe(origin);
});
