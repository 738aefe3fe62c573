import { describe, expect, it } from 'vitest';
import { toBenchText } from '../../bench/spotting/engines/engine.ts';
import { firstWordMap } from '../../bench/spotting/engines/first-word-map.ts';
import { SHARED, makeSurfaces } from '../../bench/spotting/surfaces.ts';
import { makeText } from '../../bench/spotting/text.ts';
import { makeVocabulary } from '../../bench/spotting/words.ts';

const vocabulary = makeVocabulary();
const { text, ranks } = makeText(vocabulary, 200_000, 2);

function hits(surfaces: readonly string[]): number {
  const spans: number[] = [];
  firstWordMap.build(surfaces).find(toBenchText(text), spans);
  return spans.length / 2;
}

describe('the synthetic text', () => {
  it('is the same for the same seed, another for another, and as long as asked', () => {
    expect(makeText(vocabulary, 5_000, 3).text).toBe(makeText(vocabulary, 5_000, 3).text);
    expect(makeText(vocabulary, 5_000, 4).text).not.toBe(makeText(vocabulary, 5_000, 3).text);
    expect(text).toHaveLength(200_000);
  });

  it('is not all Latin-1, so that engines store it in two bytes as they store the news', () => {
    const wide = [...text].filter((char) => char.charCodeAt(0) > 0xff).length;
    expect(wide / text.length).toBeGreaterThan(0.002);
    expect(wide / text.length).toBeLessThan(0.03);
  });

  it('has words as short as those of English', () => {
    const words = ranks.filter((rank) => rank >= 0);
    const letters = words.reduce((sum, rank) => sum + vocabulary.words[rank]!.length, 0);
    expect(letters / words.length).toBeGreaterThan(4);
    expect(letters / words.length).toBeLessThan(5.5);
  });

  it('splits into paragraphs that stand where they say', () => {
    const { blocks, starts } = toBenchText(text);
    expect(blocks.length).toBeGreaterThan(100);
    blocks.forEach((block, i) => expect(text.startsWith(block.text, starts[i])).toBe(true));
  });
});

describe('the synthetic surfaces', () => {
  const large = makeSurfaces(vocabulary, ranks, 20_000, 'dense');

  it('are distinct whatever their case, and a larger set begins with the smaller', () => {
    expect(new Set(large.map((surface) => surface.toLowerCase())).size).toBe(large.length);
    expect(makeSurfaces(vocabulary, ranks, 1_000, 'dense')).toEqual(large.slice(0, 1_000));
  });

  it('are as long as terms are: 30 % one word, 42 % two, 21 % three, 7 % more', () => {
    const share = (wanted: (words: number) => boolean) =>
      large.filter((surface) => wanted(surface.split(/[ -]/).length)).length / large.length;
    expect(share((words) => words === 1)).toBeCloseTo(0.3, 1);
    expect(share((words) => words === 2)).toBeCloseTo(0.42, 1);
    expect(share((words) => words === 3)).toBeCloseTo(0.21, 1);
    expect(share((words) => words > 3)).toBeCloseTo(0.07, 1);
  });

  it('find the same at every size where they are sparse, and more where they are dense', () => {
    const small = hits(makeSurfaces(vocabulary, ranks, SHARED, 'sparse'));
    expect(small).toBeGreaterThan(500);
    expect(hits(makeSurfaces(vocabulary, ranks, 40_000, 'sparse'))).toBe(small);
    expect(hits(makeSurfaces(vocabulary, ranks, 40_000, 'dense'))).toBeGreaterThan(2 * small);
  });
});
