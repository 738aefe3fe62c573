import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isOneSlip } from '../../../core/spotting/one-slip.ts';

const slips = (word: string, name: string): boolean => isOneSlip(`<${word}>`, 1, word.length + 1, name);

describe('a word is a slip of a name', () => {
  it.each([
    ['Hoeyong', 'Hoeryong', 'a letter left out'],
    ['Hoeryon', 'Hoeryong', 'the last letter left out'],
    ['Hoerryong', 'Hoeryong', 'a letter put in'],
    ['Hoeryongk', 'Hoeryong', 'a letter put at its end'],
    ['Hoemyong', 'Hoeryong', 'a letter changed'],
    ['Hoeryonk', 'Hoeryonm', 'the last letter changed'],
    ['Hoeyrong', 'Hoeryong', 'two letters swapped'],
    ['Hoeryogn', 'Hoeryong', 'the last two letters swapped'],
    ['Heoryong', 'Hweoryong', 'the second letter left out'],
    ['Pxrklim', 'Parklim', 'a vowel that became a consonant'],
  ])('%s for %s: %s', (word, name) => {
    expect(slips(word, name)).toBe(true);
  });

  it.each([
    ['Hoeryong', 'Hoeryong', 'the same'],
    ['Koeryong', 'Hoeryong', 'another first letter'],
    ['Koeyong', 'Hoeryong', 'another first letter and one left out'],
    ['Koerryong', 'Hoeryong', 'another first letter and one put in'],
    ['Koemyong', 'Hoeryong', 'another first letter and one changed'],
    ['Hoeyxong', 'Hoeryong', 'a letter moved and its neighbour changed'],
    ['Hoexrong', 'Hoeryong', 'a letter changed and its neighbour moved'],
    ['Hoeyon', 'Hoeryong', 'two left out'],
    ['Hoerrryongg', 'Hoeryong', 'several put in'],
    ['Hoemyonk', 'Hoeryong', 'two changed'],
    ['Hoenyogn', 'Hoeryong', 'one changed and two swapped'],
    ['Hoeygonr', 'Hoeryong', 'letters swapped over others'],
    ['Hoemyon', 'Hoeryong', 'one left out and one changed'],
    ['Hoemryonk', 'Hoeryong', 'one put in and one changed'],
    ['Haeryong', 'Hoeryong', 'another vowel'],
    ['Hoeryang', 'Hoeryong', 'another vowel near the end'],
    ['Sungang', 'Sunkang', 'g for k'],
    ['Sunkang', 'Sungang', 'k for g'],
    ['Simbo', 'Simpo', 'b for p'],
    ['Simpo', 'Simbo', 'p for b'],
    ['Handae', 'Hantae', 'd for t'],
    ['Hantae', 'Handae', 't for d'],
    ['Sonjon', 'Soncon', 'j for c'],
    ['Soncon', 'Sonjon', 'c for j'],
    ['Songlim', 'Songrim', 'l for r'],
    ['Songrim', 'Songlim', 'r for l'],
    ['Sunchheon', 'Suncheon', 'an h put in'],
    ['Suncon', 'Sunchon', 'an h left out'],
    ['Suncheon', 'Sunchon', 'eo for o'],
    ['Sunchon', 'Suncheon', 'o for eo'],
    ['Geumsan', 'Gumsan', 'eu for u'],
    ['Unsans', 'Unsan', 'a plural'],
    ['Unsan', 'Unsans', 'a plural taken off'],
    ['Kongs', 'Kongas', 'a vowel before a last s'],
    ['Kongys', 'Kongs', 'a y before a last s'],
  ])('%s is none for %s: %s', (word, name) => {
    expect(slips(word, name)).toBe(false);
  });

  it('an e before another letter, or an s inside, is a slip like any other', () => {
    expect(slips('Hoeryeng', 'Hoeryng')).toBe(true);
    expect(slips('Hoesryong', 'Hoeryong')).toBe(true);
    expect(slips('Hoeryonge', 'Hoeryong')).toBe(true);
    expect(slips('Hoeryoasn', 'Hoeryosn')).toBe(true);
    expect(slips('Hoeryongks', 'Hoeryongs')).toBe(true);
  });

  it('reads nothing beside the word', () => {
    expect(isOneSlip('xxHoeyongeo', 2, 9, 'Hoeryong')).toBe(true);
    // The o behind the word does not make the e at its end a habit.
    expect(isOneSlip('Hoeryongeo', 0, 9, 'Hoeryong')).toBe(true);
    expect(isOneSlip('Hoeryongs', 0, 8, 'Hoeryon')).toBe(true);
  });

  it('of consonants that no habit touches, wherever one is left out, put in, changed or swapped', () => {
    const consonants = fc
      .array(fc.constantFrom('n', 'm', 'w', 'v'), { minLength: 5, maxLength: 8 })
      .map((letters) => `N${letters.join('')}`);
    fc.assert(
      fc.property(consonants, fc.nat(), (name, number) => {
        const at = 1 + (number % (name.length - 1));
        expect(slips(name.slice(0, at) + name.slice(at + 1), name)).toBe(true);
        expect(slips(`${name.slice(0, at)}z${name.slice(at)}`, name)).toBe(true);
        expect(slips(`${name.slice(0, at)}z${name.slice(at + 1)}`, name)).toBe(true);
        const swapped = name.slice(0, at) + (name[at + 1] ?? '') + name[at]! + name.slice(at + 2);
        expect(slips(swapped, name)).toBe(swapped !== name);
        expect(slips(`z${name.slice(1)}`, name)).toBe(false);
      }),
    );
  });
});
