import { describe, expect, it } from 'vitest';
import type { Clip } from '../../../core/clips/clip.ts';
import type { PlanRow } from '../../../core/exchange/import/plan.ts';
import { spotConcepts, type SpotOnPage } from '../../../core/exchange/import/spot-concepts.ts';
import { draft } from '../storage/fixtures.ts';

const AT = '2026-01-01T00:00:00.000Z';
const IMPORTED = { format: 'hypothesis-json', id: '1' };

function clip(id: string, quote: string, changes: Partial<Clip> = {}): Clip {
  const whole = { ...draft({ id, quote, concepts: [] }), schema: 1, anchoring: 1, pageKey: 'a', created: AT, modified: AT, revision: 1 };
  return { ...whole, imported: IMPORTED, ...changes } as Clip;
}
const add = (after: Clip, revisions: object[] = []): PlanRow => ({ at: 0, verdict: 'add', after, revisions: revisions as never });

/** Every `Hoeryong`, and what it was looked for in. */
function spotter() {
  const pages: string[][] = [];
  const spot: SpotOnPage = (blocks) => {
    pages.push(blocks.map(({ text }) => text));
    return blocks.flatMap(({ text }, block) =>
      [...text.matchAll(/Hoeryong/gu)].map(({ index }) => ({
        block,
        start: index,
        end: index + 8,
        senses: [{ concept: 'place/hoeryong', confidence: 1 }] as const,
        origin: 'prefLabel' as const,
        reason: '',
      })),
    );
  };
  return { pages, spot };
}

describe('concepts in imported passages', () => {
  it('are looked for on each page as a whole, under its title and what its site writes of, and each is noted once', () => {
    const { pages, spot } = spotter();
    const elsewhere = clip('2', 'Elsewhere', { pageKey: 'b' });
    elsewhere.citation = { ...elsewhere.citation, url: 'https://a.kr/' };
    const plan = [clip('1', 'Hoeryong, and Hoeryong'), elsewhere, clip('3', 'nothing')].map((one) => add(one));
    const found = [...spotConcepts(plan, spot)].flat();
    expect(pages).toEqual([
      ['Arrests in Hoeryong', 'Hoeryong, and Hoeryong', 'nothing', 'North Korea'],
      ['Arrests in Hoeryong', 'Elsewhere'],
    ]);
    expect(found.map(({ id, concepts }) => [id, concepts])).toEqual([
      ['1', [{ concept: 'place/hoeryong', surface: 'Hoeryong' }]],
      ['3', []],
      ['2', []],
    ]);
  });

  it.each([
    ['of our own', add(clip('1', 'Hoeryong', { imported: undefined }))],
    ['whose concepts the file has', add(clip('1', 'Hoeryong', { concepts: [{ concept: 'place/x', surface: 'x' }] }))],
    ['with a history', add(clip('1', 'Hoeryong'), [{}])],
    ['that are left out', { at: 0, verdict: 'skip', why: 'same', detail: '', clip: clip('1', 'Hoeryong') } as PlanRow],
  ])('are not looked for in passages %s', (_, row) => {
    expect([...spotConcepts([row], spotter().spot)]).toEqual([]);
  });

  it('are looked for in parts of a page that would take long', () => {
    const { pages, spot } = spotter();
    const long = 'x'.repeat(90_000);
    const plan = ['1', '2', '3', '4', '5'].map((id) => add(clip(id, long)));
    expect([...spotConcepts(plan, spot)].map((part) => part.map(({ id }) => id))).toEqual([['1', '2'], ['3', '4'], ['5']]);
    expect(pages).toHaveLength(3);
  });
});
