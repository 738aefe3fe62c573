import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COLOURS, type Clip } from '../../../core/clips/clip.ts';
import { merged } from '../../../core/clips/merge.ts';

const clip = (changes: Partial<Clip> = {}): Clip => ({
  id: 'a',
  quote: 'The street is quiet.',
  selectors: [],
  concepts: [],
  citation: { url: 'https://example.org/a', title: 'A', authors: [] },
  note: '',
  tags: [],
  schema: 1,
  anchoring: 1,
  pageKey: 'example.org/a',
  created: '2026-11-20T08:00:00Z',
  modified: '2026-11-20T08:00:00Z',
  revision: 3,
  ...changes,
});
const passage = { quote: 'The street is quiet. Nobody sings.', selectors: [], concepts: [{ concept: 'place/hoeryong', surface: 'it' }] };

describe('clips made one', () => {
  it('keep every note, tag and concept, once each', () => {
    const result = merged(
      clip({ note: 'First', tags: ['Border'], concepts: [{ concept: 'a/b', surface: 'B' }] }),
      [clip({ note: 'Second', tags: ['border', 'oath'] }), clip({ note: 'First ', concepts: [{ concept: 'a/b', surface: 'B' }] })],
      passage,
    );
    expect(result.note).toBe('First\n\nSecond');
    expect(result.tags).toEqual(['Border', 'oath']);
    expect(result.concepts).toEqual([...passage.concepts, { concept: 'a/b', surface: 'B' }]);
    expect(result.quote).toBe(passage.quote);
  });

  it('take colour and corrections from the others only where the first has none', () => {
    const others = [clip({ colour: 'doubt', corrections: { title: 'T', section: 'S' } })];
    expect(merged(clip(), others, null)).toMatchObject({ colour: 'doubt', corrections: { title: 'T', section: 'S' } });
    const own = clip({ colour: 'fact', corrections: { title: null } });
    expect(merged(own, others, null)).toMatchObject({ colour: 'fact', corrections: { title: null, section: 'S' } });
  });

  it('let go of a hash and a fragment only when the words are others', () => {
    const own = clip({ sha256: 'x', fragment: 'text=x' });
    expect(merged(own, [clip()], null)).toMatchObject({ sha256: 'x', fragment: 'text=x' });
    expect(merged(own, [clip()], passage)).not.toHaveProperty('sha256');
    expect(merged(own, [clip()], passage)).not.toHaveProperty('fragment');
  });

  it('lose no word of a note and no tag, whatever is in them', () => {
    const any = fc.record({
      note: fc.string({ unit: 'grapheme' }),
      tags: fc.array(fc.string({ minLength: 1 })),
      colour: fc.option(fc.constantFrom(...COLOURS), { nil: undefined }),
    });
    fc.assert(
      fc.property(any, fc.array(any, { minLength: 1, maxLength: 5 }), (first, rest) => {
        const result = merged(clip(first), rest.map(clip), null);
        const tags = new Set(result.tags.map((tag) => tag.toLowerCase()));
        for (const { note, tags: own } of [first, ...rest]) {
          expect(result.note).toContain(note.trim());
          for (const tag of own) expect(tags.has(tag.toLowerCase())).toBe(true);
        }
        expect(tags.size).toBe(result.tags.length);
      }),
    );
  });
});
