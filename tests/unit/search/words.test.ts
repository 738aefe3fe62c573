import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordsOf } from '../../../core/search/words.ts';

describe('wordsOf', () => {
  it.each([
    ['', []],
    ["Hoeryŏng's RICE-price", ['hoeryong', 'rice', 'price']],
    ['Hoeryŏng', ['hoeryong']],
    ['ｆｕｌｌ ﬁsh', ['full', 'fish']],
    ['7.27 and 1,000', ['7', '27', 'and', '1', '000']],
    ['회령시', ['회령', '령시']],
    ['회령 시', ['회령', '시']],
    ['각'.normalize('NFD') + '하'.normalize('NFD'), ['각하']],
    ['북한군3명', ['북한', '한군', '3', '명']],
    ['ABC회령', ['abc', '회령']],
    ['劳动党', ['劳动', '动党']],
    ['ミサイル', ['ミサ', 'サイ', 'イル']],
    ['한국👍일본', ['한국', '👍', '일본']],
    ['𠀀', ['𠀀']],
    ["don't ’s", ['dont', 's']],
    ['a'.repeat(500), ['a'.repeat(64)]],
  ])('%s', (text, words) => {
    expect(wordsOf(text)).toEqual(words);
  });

  it('reads a word of its own as the same word', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        for (const word of wordsOf(text)) expect(wordsOf(word)).toEqual([word]);
      }),
      { numRuns: 3000 },
    );
  });

  it('reads two texts as it reads them with a space between', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (one, other) => {
        expect(wordsOf(`${one} | ${other}`)).toEqual([...wordsOf(one), ...wordsOf(other)]);
      }),
    );
  });
});
