import { describe, expect, it } from 'vitest';
import type { Clip } from '../../../core/clips/clip.ts';
import { known, planImport } from '../../../core/exchange/import/plan.ts';
import type { ReadFile } from '../../../core/exchange/import/read-result.ts';

const id = (n: number) => `6f1c2f0e-0000-4000-8000-${String(n).padStart(12, '0')}`;

function clip(n: number, changes: Partial<Clip> = {}): Clip {
  return {
    id: id(n),
    quote: `Passage ${n}`,
    selectors: [],
    concepts: [],
    citation: { url: `https://news.example/${n}`, title: 'T', authors: [] },
    note: '',
    tags: [],
    schema: 1,
    anchoring: 1,
    pageKey: `news.example/${n}`,
    created: '2026-01-01T00:00:00.000Z',
    modified: '2026-01-01T00:00:00.000Z',
    revision: 1,
    ...changes,
  };
}

const file = (...clips: Clip[]): ReadFile => ({
  ok: true,
  clips: clips.map((one, at) => ({ at, clip: one, revisions: [] })),
  collections: [],
  refused: [],
});
const plan = (read: ReadFile, here: Clip[]) => planImport(read, known(here)).map((row) => (row.verdict === 'skip' ? row.why : row.verdict));

describe('planning an import', () => {
  it('adds what is not here', () => expect(plan(file(clip(1), clip(2)), [clip(3)])).toEqual(['add', 'add']));

  it('leaves out what is here as it is', () => expect(plan(file(clip(1)), [clip(1, { revision: 4 })])).toEqual(['same']));

  it('changes what a person changed later elsewhere, and never the other way round', () => {
    const later = { note: 'new', modified: '2026-02-01T00:00:00.000Z' };
    expect(plan(file(clip(1, later)), [clip(1)])).toEqual(['change']);
    expect(plan(file(clip(1)), [clip(1, later)])).toEqual(['newer-here']);
  });

  it('knows a passage of another program by the name it has there', () => {
    const imported = { format: 'hypothesis', id: 'aB3' };
    expect(
      plan(file(clip(1, { imported })), [clip(9, { imported, quote: 'Passage 1', citation: clip(1).citation, pageKey: clip(1).pageKey })]),
    ).toEqual(['same']);
  });

  it('changes such a passage under the id it has here, and keeps when it was first kept', () => {
    const imported = { format: 'hypothesis', id: 'aB3' };
    const [row] = planImport(
      file(clip(1, { imported, note: 'new', modified: '2026-02-01T00:00:00.000Z', created: '2026-02-01T00:00:00.000Z' })),
      known([clip(9, { imported })]),
    );
    expect(row).toMatchObject({ verdict: 'change', after: { id: id(9), note: 'new', created: '2026-01-01T00:00:00.000Z' } });
  });

  it('takes a passage once that is in the file twice', () => expect(plan(file(clip(1), clip(1)), [])).toEqual(['add', 'twice']));

  it('leaves out the same words of the same page only where nothing that was written would be lost', () => {
    const here = clip(9, { quote: 'Passage 1', citation: clip(1).citation, note: 'known', tags: ['a'] });
    expect(plan(file(clip(1)), [here])).toEqual(['same']);
    expect(plan(file(clip(1, { note: 'known', tags: ['a'] })), [here])).toEqual(['same']);
    expect(plan(file(clip(1, { note: 'more' })), [here])).toEqual(['add']);
    expect(plan(file(clip(1, { tags: ['b'] })), [here])).toEqual(['add']);
  });

  it('takes out of the trash what a later copy still has', () => {
    const here = clip(1, { deleted: '2026-01-02T00:00:00.000Z', modified: '2026-01-02T00:00:00.000Z' });
    expect(plan(file(clip(1, { modified: '2026-03-01T00:00:00.000Z' })), [here])).toEqual(['change']);
    expect(plan(file(clip(1)), [here])).toEqual(['newer-here']);
  });

  it('reports what was refused at its place in the file', () => {
    const read = { ...file(clip(1)), refused: [{ at: 0, why: 'broken' }], clips: [{ at: 1, clip: clip(1), revisions: [] }] };
    expect(planImport(read, known([]))).toMatchObject([
      { at: 0, verdict: 'skip', why: 'refused', detail: 'broken' },
      { at: 1, verdict: 'add' },
    ]);
  });
});
