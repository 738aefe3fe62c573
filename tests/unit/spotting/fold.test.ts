import { describe, expect, it } from 'vitest';
import { COMMA, DOT, HARD, IGNORED, SOFT, SURROGATE, foldOf, isHangul, isLetter, isSyllabic } from '../../../core/spotting/fold.ts';

const units = (text: string): number[] => Array.from({ length: text.length }, (_, i) => text.charCodeAt(i));
const folds = (text: string): number[] => units(text).map(foldOf);

describe('a code unit', () => {
  it.each([
    [HARD, 'ends a phrase', '!?()[]"“”:;—…+=&%$#@*|\\~^<>{}\0'],
    [SOFT, 'stands between words', ' \t\n\u00a0\u3000-‐‑‒–−·•・ㆍ‧∙⋅‘/'],
    [DOT, 'is a full stop', '.．。'],
    [COMMA, 'is a comma', ',，、'],
    [IGNORED, 'is not there', "'’ʼʹ′`´＇‛\u00ad\u200b\u200d\ufeff\u0301\u0306"],
    [SURROGATE, 'is half of a letter', '\ud800\udbff\udc00\udfff'],
  ])('%i %s', (fold, _what, text) => {
    expect(folds(text)).toEqual(units(text).map(() => fold));
  });

  it.each([
    ['KÉåŏǑ', 'keaoo'],
    ['ıøØłŁđĐǾ', 'ioollddo'],
    ['×✕', 'xx'],
    ['Ｈｈ', 'hh'],
    ['²①', '21'],
    ['İ', 'i'],
    ['_', '_'],
    ['ßﬁﷺ', 'ßﬁﷺ'],
    ['회豊がァ', '회豊かァ'],
    ['Жж', 'жж'],
  ])('of %j reads %j', (text, folded) => {
    expect(folds(text)).toEqual(units(folded));
  });

  it('that stands for a space and a mark is itself', () => {
    expect(foldOf(0xfc5e)).toBe(0xfc5e);
  });

  it('of a Latin letter folds to one that folds to itself', () => {
    for (let unit = 0x41; unit < 0x250; unit++) if (isLetter(foldOf(unit))) expect(foldOf(foldOf(unit))).toBe(foldOf(unit));
  });

  it('reads the same when it is met again', () => {
    for (const unit of units('Åå회-.\ud800')) expect(foldOf(unit)).toBe(foldOf(unit));
  });
});

describe('kinds of letters', () => {
  it('are told from breaks, marks and halves', () => {
    expect([HARD, SOFT, DOT, COMMA, SURROGATE, IGNORED].some(isLetter)).toBe(false);
    expect(units('a0_é회漢か').every((unit) => isLetter(foldOf(unit)))).toBe(true);
    expect(isLetter(0x1f)).toBe(false);
    expect(isLetter(0x20)).toBe(true);
  });

  it('are syllabic from the first radical to the last syllable, Hangul from the first syllable', () => {
    expect(units('\u2e80漢か가힣').every(isSyllabic)).toBe(true);
    expect(units('\u2e7f\ud7a4aé\u1112').some(isSyllabic)).toBe(false);
    expect(units('가힣').every(isHangul)).toBe(true);
    expect(units('\uabff\ud7a4漢か').some(isHangul)).toBe(false);
  });
});
