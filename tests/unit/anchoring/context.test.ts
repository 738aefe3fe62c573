import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contextAround } from '../../../core/anchoring/context.ts';
import { sentenceAround, sentences } from '../../../core/anchoring/sentence.ts';

const cut = (text: string, language?: string) => sentences(text, language).map(({ start, end }) => text.slice(start, end));

describe('sentences', () => {
  it('does not break after titles, initials and abbreviations', () => {
    expect(cut('Gen. Kim met Mr. Lee in the U.S. on Jan. 3. They signed.')).toEqual([
      'Gen. Kim met Mr. Lee in the U.S. on Jan. 3.',
      'They signed.',
    ]);
  });
  it('breaks Korean and at line ends', () => {
    expect(cut('보위원이 왔다. 문서를 받았다.\n회령시', 'ko')).toEqual(['보위원이 왔다.', '문서를 받았다.', '회령시']);
  });
  it('bears a language that is none', () => {
    expect(cut('One. Two.', 'not_a-language!')).toEqual(['One.', 'Two.']);
  });
});

describe('sentenceAround', () => {
  const text = 'First one. The inminban leader came. Last one.';
  it('gives the whole sentence of a term', () => {
    const at = text.indexOf('inminban');
    const { start, end } = sentenceAround(text, at, at + 8);
    expect(text.slice(start, end)).toBe('The inminban leader came.');
  });
  it('gives all sentences that a stretch touches', () => {
    const { start, end } = sentenceAround(text, 6, text.indexOf('inminban'));
    expect(text.slice(start, end)).toBe('First one. The inminban leader came.');
  });
  it('always holds what it was given', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), fc.nat(), fc.nat(), (text, a, b) => {
        const start = a % (text.length + 1);
        const end = start + (b % (text.length + 1 - start));
        const around = sentenceAround(text, start, end);
        expect(around.start).toBeLessThanOrEqual(start);
        expect(around.end).toBeGreaterThanOrEqual(end);
      }),
    );
  });
});

describe('contextAround', () => {
  const text =
    'Long before that, nothing happened here. An agent came to the door of the house at night. He left. Then others came with papers to be signed by all.';
  it('cuts where a sentence begins and ends, once there are 32 characters', () => {
    const at = text.indexOf('He left.');
    expect(contextAround(text, at, at + 8)).toEqual({
      prefix: 'An agent came to the door of the house at night. ',
      suffix: ' Then others came with papers to be signed by all.',
    });
  });
  it('keeps all there is near the ends of a text', () => {
    expect(contextAround('ab cd ef', 3, 5)).toEqual({ prefix: 'ab ', suffix: ' ef' });
    expect(contextAround('ab', 0, 2)).toEqual({ prefix: '', suffix: '' });
  });
  it('keeps words where a page has more white space than words', () => {
    const indented = ['One came home.', 'Two went away.', 'Three stayed there.'].join(`\n${' '.repeat(400)}`);
    const at = indented.indexOf('Two');
    expect(contextAround(indented, at, at + 3)).toEqual({ prefix: 'One came home.\n', suffix: ' went away.\nThree stayed there.' });
  });
  it('stays within 120 characters, next to the passage, and leaves no half of a character', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', ' ', '.', '😀', '회', '\n'), maxLength: 500 }), fc.nat(), (text, n) => {
        const at = n % (text.length + 1);
        const { prefix, suffix } = contextAround(text, at, at);
        expect(prefix.length).toBeLessThanOrEqual(120);
        expect(suffix.length).toBeLessThanOrEqual(120);
        // White space counts as one character, whatever a page's source is indented with.
        const before = text.slice(0, at).replace(/\s+/g, (space) => (space.includes('\n') ? '\n' : ' '));
        expect(before.endsWith(prefix) || /[\uD800-\uDBFF]$/.test(before)).toBe(true);
        expect(prefix.length).toBeGreaterThanOrEqual(Math.min(31, before.length) - 1);
        expect((text.slice(0, at) + text.slice(at)).length).toBe(text.length);
        if (!/^[\uDC00-\uDFFF]/.test(text.slice(at))) expect(`${prefix}${suffix}`.isWellFormed()).toBe(true);
      }),
    );
  });
});
