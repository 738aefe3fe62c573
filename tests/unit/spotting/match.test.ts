import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { capitalisedWords } from '../../../core/spotting/capitalised-words.ts';
import { match } from '../../../core/spotting/match.ts';
import type { TextBlock } from '../../../core/spotting/mention.ts';
import { LEXICON } from './small-glossary.ts';

const FRAGMENTS = [
  'Kim Jong Un', 'ComradeKim Jong Unreceived', '회령에서', '\u1112\u116c\u1105\u1167\u11bc', 'Hoeryo\u0306ng’s', 'MSS', 'https://example.kp/Pyongyang',
  '\ud835\udc0a', '👍Pyongyang', 'Ministry of', 'State Security', '(', '北韓', 'x'.repeat(3_000), 'said', '“Unsan County”', '\u0000', 'Pak\u00adThae Song',
]; // prettier-ignore

const text = fc.array(fc.constantFrom(...FRAGMENTS), { maxLength: 8 }).map((parts) => parts.join(' '));
const block: fc.Arbitrary<TextBlock> = text.chain((value) =>
  fc.array(fc.nat(value.length), { maxLength: 5 }).map((edges) => ({ text: value, edges: [...new Set(edges)].sort((a, b) => a - b) })),
);

function found(blocks: readonly TextBlock[]): unknown[] {
  const { candidates, cues, anchors } = match(blocks, LEXICON).findings;
  return [candidates, cues, anchors].map((list) => list.map((one) => ({ ...one })));
}

describe('match', () => {
  it('finds in every block of a page what it finds in that block alone, however many are read at a time', () => {
    fc.assert(
      fc.property(fc.array(block, { maxLength: 40 }), (blocks) => {
        const alone = blocks.map((one, number) => found([one]).map((list) => (list as object[]).map((hit) => ({ ...hit, block: number }))));
        expect(found(blocks)).toEqual([0, 1, 2].map((kind) => alone.flatMap((lists) => lists[kind]!)));
      }),
      { numRuns: 150 },
    );
  });

  it('keeps a block apart in which something stands only where an element cuts its words', () => {
    const glued = { text: 'ComradeKim Jong Unreceived', edges: [7, 18] };
    const { candidates } = match([{ text: 'Kim Jong Un, Kim Jong Un' }, glued], LEXICON).findings;
    expect(candidates.map(({ block, start }) => [block, start])).toEqual([
      [0, 0],
      [0, 13],
      [1, 7],
    ]);
  });

  it('lets no phrase run from one block into the next', () => {
    const apart = match([{ text: 'Ministry of State' }, { text: 'Security' }], LEXICON).findings.candidates;
    expect(apart.map((one) => one.text)).not.toContain('Ministry of State\0Security');
    expect(apart.every(({ block, end }) => end <= (block === 0 ? 17 : 8))).toBe(true);
  });

  it('gives the longest first where several begin together, and each span once', () => {
    const spans = match([{ text: 'Kim Il Sung Square, Kim Il Sung’s Square', edges: [3, 8] }], LEXICON).findings.candidates;
    for (let i = 1; i < spans.length; i++) {
      const [before, here] = [spans[i - 1]!, spans[i]!];
      expect(before.start < here.start || (before.start === here.start && before.end > here.end)).toBe(true);
    }
  });
});

describe('capitalised words', () => {
  it('are those that a pattern finds', () => {
    const piece = fc.constantFrom('Kim', 'K', 'kim', 'KIM', 'Kim2', '_Kim', 'Un', '-', ' ', '’s', 'é', '김', '.', 'McKim', '7');
    fc.assert(
      fc.property(fc.array(fc.array(piece, { maxLength: 12 }), { maxLength: 5 }), (pieces) => {
        const texts = pieces.map((parts) => parts.join(''));
        const { count, blocks, starts, ends } = capitalisedWords(texts)();
        const own = Array.from({ length: count }, (_, i) => `${blocks[i]}:${texts[blocks[i]!]!.slice(starts[i], ends[i])}@${starts[i]}`);
        const wanted = texts.flatMap((one, number) =>
          [...one.matchAll(/(?<!\w)[A-Z][a-z]+(?!\w)/g)].map(({ 0: word, index }) => `${number}:${word}@${index}`),
        );
        expect(own).toEqual(wanted);
      }),
      { numRuns: 300 },
    );
  });
});
