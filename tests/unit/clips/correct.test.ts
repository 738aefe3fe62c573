import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { citationOf } from '../../../core/clips/citation-of.ts';
import type { Citation, Corrections } from '../../../core/clips/clip.ts';
import { CITATION_FIELDS, correct, fieldText } from '../../../core/clips/correct.ts';

const citation: Citation = {
  url: 'https://example.org/a',
  title: 'Oaths in Hoeryong',
  authors: ['Lee Chae Un', 'Kim'],
  siteName: 'Daily NK',
  published: '2026-03-04',
  language: 'en',
};

describe('a correction', () => {
  it('is kept apart and cited', () => {
    const corrections = correct(citation, {}, 'title', ' Oaths  in Hyesan ')!;
    expect(corrections).toEqual({ title: 'Oaths in Hyesan' });
    expect(citationOf({ citation, corrections }).title).toBe('Oaths in Hyesan');
    expect(citation.title).toBe('Oaths in Hoeryong');
  });

  it('that says what the page said is none', () => {
    const before: Corrections = { title: 'Other', section: 'S' };
    expect(correct(citation, before, 'title', 'Oaths in  Hoeryong')).toEqual({ section: 'S' });
    expect(correct(citation, { authors: ['X'] }, 'authors', 'Lee Chae Un\n\nKim ')).toEqual({});
    expect(correct(citation, {}, 'section', ' ')).toEqual({});
  });

  it('takes away what the page said when it is empty', () => {
    const corrections = correct(citation, {}, 'published', '')!;
    expect(corrections).toEqual({ published: null });
    expect(citationOf({ citation, corrections })).not.toHaveProperty('published');
  });

  it('of authors has one a line', () => {
    expect(correct(citation, {}, 'authors', 'Jong, Michiel de\n F. Kooman')).toEqual({ authors: ['Jong, Michiel de', 'F. Kooman'] });
  });

  it('of a date is read as pages write it, at its own precision', () => {
    expect(correct(citation, {}, 'published', '2026.3')).toBeNull();
    expect(correct(citation, {}, 'published', '2026-03')).toEqual({ published: '2026-03' });
    expect(correct(citation, {}, 'modified', '2026/03/05')).toEqual({ modified: '2026-03-05' });
  });

  it.each([
    ['published', 'last Tuesday'],
    ['modified', '2026-02-30'],
    ['canonicalUrl', 'javascript:alert(1)'],
    ['canonicalUrl', 'example.org'],
    ['language', 'English!'],
  ] as const)('of %s cannot be %s', (field, text) => {
    expect(correct(citation, {}, field, text)).toBeNull();
  });

  it('comes back as it was written, and goes without a trace', () => {
    fc.assert(
      fc.property(fc.constantFrom('title', 'siteName', 'section', 'authors'), fc.string({ unit: 'grapheme' }), (field, text) => {
        const corrections = correct(citation, {}, field, text)!;
        const shown = fieldText(citationOf({ citation, corrections }), field);
        expect(correct(citation, {}, field, shown)).toEqual(corrections);
        expect(correct(citation, corrections, field, fieldText(citation, field))).toEqual({});
      }),
    );
  });

  it('can be made of every field that is cited', () => {
    for (const field of CITATION_FIELDS)
      expect(correct(citation, { [field]: null } as Corrections, field, fieldText(citation, field))).toEqual({});
  });
});
