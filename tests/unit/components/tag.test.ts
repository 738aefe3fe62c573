import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addTags, normaliseTag, suggestTags } from '../../../components/clips/tag.ts';

describe('a tag', () => {
  it.each([
    ['  border   city ', 'border city'],
    ['#회령', '회령'],
    ['# # arrests', '# arrests'],
    ['회령', '회령'],
    ['   ', ''],
    ['#', ''],
  ])('%j is kept as %j', (typed, kept) => {
    expect(normaliseTag(typed)).toBe(kept);
  });
});

describe('adding tags', () => {
  it('takes several at once, from any keyboard or a pasted list', () => {
    expect(addTags(['a'], 'b, c，d、e\nf')).toEqual(['a', 'b', 'c', 'd', 'e', 'f']);
  });

  it('takes a tag once, in the case it first had', () => {
    expect(addTags(['Arrest'], 'arrest, ARREST, border, Border')).toEqual(['Arrest', 'border']);
  });

  it('never loses or doubles a tag, and adding again changes nothing', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'B', ' ', '#', '회', ',', '，'), maxLength: 12 });
    fc.assert(
      fc.property(fc.array(word, { maxLength: 4 }), word, (first, more) => {
        const tags = addTags([], first.join(','));
        const grown = addTags(tags, more);
        expect(grown.slice(0, tags.length)).toEqual(tags);
        expect(new Set(grown.map((tag) => tag.toLowerCase())).size).toBe(grown.length);
        expect(grown.every((tag) => tag !== '' && !/[,，、]/u.test(tag))).toBe(true);
        expect(addTags(grown, more)).toEqual(grown);
      }),
    );
  });
});

describe('tags to choose from', () => {
  it('leave out those that are taken, in any case', () => {
    expect(suggestTags(['Arrest', '회령', 'border'], ['arrest', '회령'])).toEqual(['border']);
  });
});
