import { describe, expect, it } from 'vitest';
import { type Label, type Mark, compare, ids } from '../../../scripts/evaluate/compare.ts';
import { report } from '../../../scripts/evaluate/report.ts';
import type { Concept } from '../../../core/glossary/concept.ts';
import { concept } from './small-glossary.ts';

const TEXT = 'Hoeryong and Hyesan and MSS Security and something';
const CONCEPTS = new Map<string, Concept>(['place/hoeryong', 'place/hyesan', 'org/mss'].map((id) => [id, concept({ id })]));

function label(text: string, entity: string, more: Partial<Label> = {}): Label {
  const start = TEXT.indexOf(text);
  return { start, end: start + text.length, text, entity, tier: 1, form: 'full', ...more };
}
function mark(text: string, ...concepts: string[]): Mark {
  const start = TEXT.indexOf(text);
  return { start, end: start + text.length, concepts, reason: 'because' };
}
const compared = (labels: Label[], marks: Mark[]) => compare('a.txt', TEXT, 'en', labels, marks, CONCEPTS);
const scored = (labels: Label[], marks: Mark[]) => report([compared(labels, marks)]).json as Record<string, number>;

describe('comparing marks with labels', () => {
  it('counts an overlap with the right concept as a hit, another concept as wrong, nothing as missed', () => {
    const labels = [label('Hoeryong', 'place/hoeryong'), label('Hyesan', 'place/hyesan'), label('something', 'place/hoeryong')];
    const { labels: outcomes, marks } = compared(labels, [mark('Hoeryong and', 'place/hoeryong'), mark('Hyesan', 'org/mss')]);
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(['hit', 'wrong', 'missed']);
    expect(marks.map(({ verdict }) => verdict)).toEqual(['right', 'wrong']);
  });

  it('takes either concept of a coordination', () => {
    expect(compared([label('Hoeryong', 'place/hyesan|place/hoeryong')], [mark('Hoeryong', 'place/hoeryong')]).labels[0]!.outcome).toBe(
      'hit',
    );
  });

  it('counts a mark on a trap as one, unless it names the right other thing', () => {
    const trap = label('MSS Security', 'CONFUSER/mss', { form: 'trap' });
    expect(compared([trap], [mark('MSS', 'place/hyesan')]).marks[0]!.verdict).toBe('trap');
    expect(compared([trap], [mark('MSS', 'org/mss')]).marks[0]!.verdict).toBe('right');
    expect(compared([trap], []).labels).toEqual([]);
  });

  it('keeps marks apart that no label speaks of', () => {
    expect(compared([], [mark('Hyesan', 'place/hyesan')]).marks[0]!.verdict).toBe('unlabelled');
  });

  it.each([
    ['country/dprk', 'place/dprk'],
    ['CONFUSER/place-suncheon-rok', 'place/suncheon-rok'],
    ['CONFUSER/ministry-of-state-security-prc', 'org/ministry-of-state-security-prc'],
    ['a/b|c/d', 'c/d'],
  ])('knows %s as %s', (entity, id) => {
    expect(ids({ entity } as Label)).toContain(id);
  });
});

describe('the measures', () => {
  it('are recall over must-explain labels whose concept exists, precision over judged marks', () => {
    const labels = [
      label('Hoeryong', 'place/hoeryong'),
      label('Hyesan', 'place/hyesan'),
      label('MSS', 'org/mss', { tier: 2 }),
      label('something', 'place/unheard-of'),
    ];
    const result = scored(labels, [mark('Hoeryong', 'place/hoeryong'), mark('MSS', 'place/hyesan'), mark('and', 'org/mss')]);
    expect(result).toMatchObject({
      labels: 2,
      hits: 1,
      recall: 0.5,
      marks: 2,
      right: 1,
      precision: 0.5,
      f1: 0.5,
      wrongSense: 0.5,
      trapsMarked: 0,
      unlabelledMarks: 1,
      notInGlossary: 1,
    });
  });

  it('are whole where there is nothing to find and nothing was marked', () => {
    expect(scored([], [])).toMatchObject({ recall: 1, precision: 1, wrongSense: 0 });
  });
});
