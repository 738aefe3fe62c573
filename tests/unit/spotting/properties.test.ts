import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TextBlock } from '../../../core/spotting/mention.ts';
import { spot } from '../../../core/spotting/spot.ts';
import { LEXICON } from './small-glossary.ts';

const FRAGMENTS = [
  'North Korea', 'Pyongyang', 'KCNA', 'Kim Jong Un', 'Kim Jong-un', 'Kim Yo Jong', 'Kim', 'Pak Thae Song', 'Pak', 'the', 'and', ',', '. ', '(MSS)', 'MSS', "China's",
  'Ministry of State Security', 'North and South Hamgyong provinces', 'Unsan County', 'South Phyongan', 'Hoeryong', 'Hoeyong', '회령에서', '북한', '김정은', '나선', '무산군',
  'Central Committee of the WPK', 'plenary meeting of the', "Supreme People's Assembly", '\u1112\u116c\u1105\u1167\u11bc', 'Kim Il Sung Square', 'said', '\ud800', 'head of the neighborhood watch unit',
]; // prettier-ignore

const text = fc.array(fc.constantFrom(...FRAGMENTS), { minLength: 1, maxLength: 12 }).map((parts) => parts.join(' '));
const block: fc.Arbitrary<TextBlock> = text.chain((value) =>
  fc.array(fc.nat(value.length), { maxLength: 4 }).map((edges) => ({ text: value, edges: [...new Set(edges)].sort((a, b) => a - b) })),
);
const page = fc.array(block, { minLength: 1, maxLength: 8 });

describe('spot, on any page', () => {
  it('gives spans inside their blocks, in order, that never overlap', () => {
    fc.assert(
      fc.property(page, (blocks) => {
        let last = { block: -1, end: 0 };
        for (const { block, start, end } of spot(blocks, LEXICON, {})) {
          expect(start).toBeLessThan(end);
          expect(end).toBeLessThanOrEqual(blocks[block]!.text.length);
          expect(block).toBeGreaterThanOrEqual(last.block);
          if (block === last.block) expect(start).toBeGreaterThanOrEqual(last.end);
          last = { block, end };
        }
      }),
      { numRuns: 300 },
    );
  });

  it('gives the same again, and leaves its input alone', () => {
    fc.assert(
      fc.property(page, (blocks) => {
        const copy = structuredClone(blocks);
        expect(spot(blocks, LEXICON, {})).toEqual(spot(blocks, LEXICON, {}));
        expect(blocks).toEqual(copy);
      }),
    );
  });

  it('decides the same whatever the order in which the blocks stand', () => {
    fc.assert(
      fc.property(
        page.chain((blocks) =>
          fc.tuple(fc.constant(blocks), fc.shuffledSubarray([...blocks.keys()], { minLength: blocks.length, maxLength: blocks.length })),
        ),
        ([blocks, order]) => {
          const straight = spot(blocks, LEXICON, {});
          const shuffled = spot(
            order.map((i) => blocks[i]!),
            LEXICON,
            {},
          ).map((mention) => ({ ...mention, block: order[mention.block]! }));
          expect(shuffled.sort((a, b) => a.block - b.block || a.start - b.start)).toEqual(straight);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('is not changed by an empty block or one without letters', () => {
    fc.assert(
      fc.property(page, (blocks) => {
        const padded = [{ text: '' }, ...blocks, { text: ' — ' }];
        expect(spot(padded, LEXICON, {}).map((mention) => ({ ...mention, block: mention.block - 1 }))).toEqual(spot(blocks, LEXICON, {}));
      }),
    );
  });
});
