import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  GAP,
  LETTER_S,
  addLetter,
  beginningBits,
  checkWithoutS,
  gapAt,
  hashWithoutS,
  isSyllable,
  mixCheck,
  mixHash,
  newCursor,
  readWord,
  syllableHash,
} from '../../../core/spotting/tokens.ts';

interface Read {
  text: string;
  gap: number;
  syllabic: boolean;
}

function read(text: string): Read[] {
  const cursor = newCursor(text);
  const words: Read[] = [];
  while (readWord(cursor)) words.push({ text: text.slice(cursor.start, cursor.end), gap: cursor.gap, syllabic: cursor.syllabic });
  return words;
}

const words = (text: string): string[] => read(text).map((word) => word.text);
const gaps = (text: string): number[] => read(text).map((word) => word.gap);

function hashesOf(text: string): [hash: number, check: number] {
  const cursor = newCursor(text);
  readWord(cursor);
  return [cursor.hash, cursor.check];
}

describe('the words of a label', () => {
  it.each([
    ['Ministry of State', ['Ministry', 'of', 'State']],
    [' (Kim) ', ['Kim']],
    ["Workers' Party", ['Workers', 'Party']],
    ["Hoeryong's", ["Hoeryong's"]],
    ['Kim\u00ad Un', ['Kim', 'Un']],
    ['Ho\u00aderyo\u0306ng', ['Ho\u00aderyo\u0306ng']],
    ['회령시', ['회', '령', '시']],
    ['KN회령2호', ['KN', '회', '령', '2', '호']],
    ['7.27', ['7', '27']],
    ['', []],
    [' — ', []],
  ])('of %j are %j', (text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  it('are told apart: letters and syllables', () => {
    expect(read('KN회 2').map((word) => word.syllabic)).toEqual([false, true, false]);
  });

  it('have between them what the text has', () => {
    expect(gaps('Kim Jong-un')).toEqual([GAP.none, GAP.space, GAP.space]);
    expect(gaps('7.27')).toEqual([GAP.none, GAP.tightDot]);
    expect(gaps('Mt. Paektu')).toEqual([GAP.none, GAP.dot | GAP.space]);
    expect(gaps('Kim, Un; Il')).toEqual([GAP.none, GAP.comma | GAP.space, GAP.hard | GAP.space]);
    expect(gaps('회령')).toEqual([GAP.none, GAP.none]);
    expect(gaps("' Kim")).toEqual([GAP.space]);
    expect(gapAt('Kim.', 3)).toBe(GAP.tightDot);
    expect(gapAt("Kim.'", 3)).toBe(GAP.dot);
  });

  it('are the same for the same letters, whatever their case and marks', () => {
    expect(hashesOf('Hoeryo\u0306ng')).toEqual(hashesOf('HOERYONG'));
    expect(hashesOf("Ho'eryong")).toEqual(hashesOf('hoeryong'));
    expect(hashesOf('Hoeryong')).not.toEqual(hashesOf('Hoeyrong'));
    expect(hashesOf('회')).toEqual([syllableHash('회'.charCodeAt(0)), '회'.charCodeAt(0)]);
  });
});

const letters = fc.array(fc.integer({ min: 0x61, max: 0x7a }), { minLength: 1, maxLength: 12 }).map((all) => String.fromCharCode(...all));

describe('hashes', () => {
  it('of a word that ends in an s lead back to the word', () => {
    fc.assert(
      fc.property(letters, (word) => {
        const [hash, check] = hashesOf(`${word}s`);
        expect([hashWithoutS(hash) | 0, checkWithoutS(check)]).toEqual(hashesOf(word));
      }),
    );
    expect(hashWithoutS(addLetter(0, LETTER_S))).toBe(0);
  });

  it('of a phrase depend on its words and their order', () => {
    const word = fc.integer();
    fc.assert(
      fc.property(word, word, word, (phrase, one, other) => {
        for (const mix of [mixHash, mixCheck]) {
          if (one !== other) {
            expect(mix(phrase, one)).not.toBe(mix(phrase, other));
            expect(mix(mix(phrase, one), other)).not.toBe(mix(mix(phrase, other), one));
          }
          expect(Number.isInteger(mix(phrase, one)) && Math.abs(mix(phrase, one)) <= 0x80000000).toBe(true);
        }
      }),
    );
  });

  it('say whether a word is one syllable', () => {
    const [hash, check] = hashesOf('회');
    expect(isSyllable(hash, check)).toBe(true);
    expect(isSyllable(hash + 1, check)).toBe(false);
    expect(isSyllable(...hashesOf('ho'))).toBe(false);
    expect(isSyllable(syllableHash(0x61), 0x61)).toBe(false);
  });

  it('set one or two bits of a word of the bitmap, by the ten bits behind the word they choose', () => {
    expect(beginningBits(0, 17)).toBe(1);
    expect(beginningBits(0b00011_00101 << 7, 17)).toBe((1 << 3) | (1 << 5));
    expect(beginningBits(0b1_00011_00101_1111111, 17)).toBe((1 << 3) | (1 << 5));
  });
});
