import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joinedText, withoutCuts } from '../../../core/spotting/joined-text.ts';
import { normalise } from '../../../core/spotting/normalise.ts';

const joined = (...blocks: { text: string; edges?: number[] }[]) =>
  joinedText(
    blocks,
    blocks.map(({ text }) => normalise(text)),
  );

describe('blocks read as one text', () => {
  it('stand one behind the other, each where its segment says, with a separator behind every one', () => {
    const { text, segments } = joined({ text: 'Kim' }, { text: '' }, { text: 'Un' });
    expect(text).toBe('Kim\0\0Un\0');
    expect(segments).toEqual([
      { source: 0, start: 0, cuts: null },
      { source: 1, start: 4, cuts: null },
      { source: 2, start: 5, cuts: null },
    ]);
  });

  it('are read twice where an element glues words together: once with a space there', () => {
    const { text, segments } = joined({ text: 'ComradeKim said', edges: [7] }, { text: 'Un' });
    expect(text).toBe('ComradeKim said\0Comrade Kim said\0Un\0');
    expect(segments).toEqual([
      { source: 0, start: 0, cuts: null },
      { source: 0, start: 16, cuts: [7] },
      { source: 1, start: 33, cuts: null },
    ]);
  });

  it.each([
    ['at its begin', 'Kim', [0]],
    ['at its end', 'Kim', [3]],
    ['behind its end', 'Kim', [9]],
    ['before a space', 'Kim Un', [3]],
    ['behind a space', 'Kim Un', [4]],
    ['beside a hyphen', 'Kim-Un', [3, 4]],
    ['nowhere', 'Kim', []],
  ])('are read once where the edge lies %s', (_where, text, edges) => {
    expect(joined({ text, edges }).segments).toHaveLength(1);
  });

  it('are cut once where two edges lie at one place', () => {
    expect(joined({ text: 'KimUn', edges: [3, 3, 4] }).text).toBe('KimUn\0Kim U n\0');
  });

  it('are cut where the edge lies once their Hangul is composed', () => {
    const { text, segments } = joined({ text: '\u1112\u116c\u1105\u1167\u11bc', edges: [2] });
    expect(text).toBe('회령\0회 령\0');
    expect(segments[1]!.cuts).toEqual([1]);
  });
});

describe('an offset of the cut text', () => {
  it('leads back to the letter it stands at', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{2,20}$/), fc.array(fc.integer({ min: 1, max: 19 })), (text, edges) => {
        const ascending = [...edges].sort((a, b) => a - b);
        const all = joined({ text, edges: ascending });
        const { cuts, start } = all.segments[1] ?? { cuts: [] as number[], start: 0 };
        const cut = all.text.slice(start, start + text.length + cuts!.length);
        for (let at = 0; at < cut.length; at++) if (cut[at] !== ' ') expect(text[withoutCuts(cuts!, at)]).toBe(cut[at]);
        expect(withoutCuts(cuts!, cut.length)).toBe(text.length);
      }),
    );
  });

  it('behind a cut is the cut itself for the end of a word and for the begin of the next', () => {
    expect(withoutCuts([3], 3)).toBe(3);
    expect(withoutCuts([3], 4)).toBe(3);
    expect(withoutCuts([3], 5)).toBe(4);
    expect(withoutCuts([], 5)).toBe(5);
  });
});
