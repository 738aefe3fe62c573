import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Lexicon } from '../../../core/glossary/lexicon.ts';
import type { Candidate, Clue } from '../../../core/spotting/candidate.ts';
import { pageCues } from '../../../core/spotting/page-cues.ts';
import { WEIGHTS } from '../../../core/spotting/weights.ts';

const AGAINST = 1;
/** A glossary of which only the cues count: of each concept their numbers × 2, + 1 when against. */
const glossary = (...lists: number[][]): Lexicon =>
  ({ concepts: lists.length, cueCount: 8, cues: (concept: number) => Uint32Array.from(lists[concept]!) }) as unknown as Lexicon;
const clue = (target: number, block: number, start: number, length = 3): Clue => ({ target, block, start, end: start + length });
const at = (start: number, end = start + 5, block = 0): Candidate => ({ block, start, end, text: '', readings: [] });

describe('the cues of a concept', () => {
  it('are those of its own that the page has, and say a little for it wherever they stand', () => {
    const cues = pageCues([clue(3, 0, 0), clue(5, 9, 900), clue(7, 0, 40)], glossary([6, 10 + AGAINST, 2], []));
    const { present, onPage } = cues.cuesOf(0);
    expect(present.map(({ isFor }) => isFor)).toEqual([true, false]);
    expect(onPage).toBe(WEIGHTS.cueOnPage);
    expect(cues.cuesOf(1)).toEqual({ present: [], onPage: 0 });
    expect(cues.cuesOf(0)).toBe(cues.cuesOf(0));
  });

  it('say no more than so much, however many there are', () => {
    const all = [0, 1, 2, 3, 4, 5, 6, 7];
    const { onPage } = pageCues(
      all.map((target) => clue(target, 0, target * 10)),
      glossary(all.map((target) => target * 2)),
    ).cuesOf(0);
    expect(onPage).toBe(WEIGHTS.cueOnPageMost);
  });

  it.each([
    [[2, 2 + AGAINST], false, 0],
    [[2 + AGAINST, 2], true, WEIGHTS.cueOnPage],
    [[2, 2], true, WEIGHTS.cueOnPage],
    [[2 + AGAINST, 2 + AGAINST], false, 0],
  ])('listed twice count once, as they were listed last: %j', (list, isFor, onPage) => {
    const found = pageCues([clue(1, 0, 0)], glossary(list)).cuesOf(0);
    expect(found.present.map((one) => one.isFor)).toEqual([isFor]);
    expect(found.onPage).toBe(onPage);
  });

  it('are none on a page without cues', () => {
    expect(pageCues([], glossary([2])).cuesOf(0)).toEqual({ present: [], onPage: 0 });
  });

  it('are those of this page only, one page after the other', () => {
    const lexicon = glossary([2]);
    expect(pageCues([clue(1, 0, 0)], lexicon).cuesOf(0).present).toHaveLength(1);
    expect(pageCues([clue(2, 0, 0)], lexicon).cuesOf(0).present).toHaveLength(0);
  });
});

describe('the cues near a candidate', () => {
  const near = (cues: readonly Clue[], to: Candidate, list = [0, 2, 4 + AGAINST]) => {
    const page = pageCues(cues, glossary(list));
    return page.nearest(page.cuesOf(0).present, to).map(({ cue, gap, isFor }) => [cue.target, cue.start, gap, isFor]);
  };

  it('stand in its block, within so many characters on either side', () => {
    const far = WEIGHTS.cueDistance;
    expect(near([clue(0, 0, 0)], at(3 + far))).toEqual([[0, 0, far, true]]);
    expect(near([clue(0, 0, 0)], at(4 + far))).toEqual([]);
    expect(near([clue(0, 0, 5 + far)], at(0))).toEqual([[0, 5 + far, far, true]]);
    expect(near([clue(0, 0, 6 + far)], at(0))).toEqual([]);
    expect(near([clue(0, 1, 0), clue(0, 3, 0)], at(0, 5, 2))).toEqual([]);
  });

  it('are one place for each cue: the nearest, before rather than behind', () => {
    expect(near([clue(0, 0, 0), clue(0, 0, 50), clue(0, 0, 90)], at(60))).toEqual([[0, 50, 7, true]]);
    expect(near([clue(0, 0, 0), clue(0, 0, 80), clue(0, 0, 90)], at(60))).toEqual([[0, 80, 15, true]]);
    expect(near([clue(0, 0, 47), clue(0, 0, 75)], at(60))).toEqual([[0, 47, 10, true]]);
  });

  it('lie outside it: what it holds or cuts is part of its name', () => {
    expect(near([clue(0, 0, 60), clue(0, 0, 62), clue(0, 0, 58)], at(60))).toEqual([]);
    expect(near([clue(0, 0, 40), clue(0, 0, 58), clue(0, 0, 62), clue(0, 0, 70)], at(60))).toEqual([[0, 70, 5, true]]);
    expect(near([clue(0, 0, 57), clue(0, 0, 65)], at(60))).toEqual([[0, 57, 0, true]]);
  });

  it('come nearest first, of two as near the one that stands before', () => {
    expect(near([clue(0, 0, 0), clue(1, 0, 50), clue(2, 0, 67)], at(60))).toEqual([
      [2, 67, 2, false],
      [1, 50, 7, true],
      [0, 0, 57, true],
    ]);
    expect(near([clue(0, 0, 72), clue(1, 0, 50)], at(60))).toEqual([
      [1, 50, 7, true],
      [0, 72, 7, true],
    ]);
  });

  it('are found in whatever order they were met', () => {
    const places = fc.array(fc.record({ target: fc.nat(2), block: fc.nat(1), start: fc.nat(600) }), { maxLength: 12 });
    fc.assert(
      fc.property(places, fc.array(fc.nat(600), { minLength: 1, maxLength: 4 }), (found, starts) => {
        const clues = found.map(({ target, block, start }) => clue(target, block, start));
        const page = pageCues(clues, glossary([0, 2, 4]));
        const { present } = page.cuesOf(0);
        for (const start of starts) {
          const own = page.nearest(present, at(start));
          const gaps = [0, 1, 2].flatMap((target) => {
            const all = clues
              .filter((one) => one.target === target && one.block === 0 && (one.end <= start || one.start >= start + 5))
              .map((one) => (one.end <= start ? start - one.end : one.start - start - 5))
              .filter((gap) => gap <= WEIGHTS.cueDistance);
            return all.length > 0 ? [Math.min(...all)] : [];
          });
          expect(own.map(({ gap }) => gap)).toEqual(gaps.sort((a, b) => a - b));
        }
      }),
    );
  });
});
