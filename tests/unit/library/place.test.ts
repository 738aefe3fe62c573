import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeHref, readPlace } from '../../../components/library/place.ts';

const read = (hash: string) => {
  const { section, item, params } = readPlace(hash);
  return { section, item, params: Object.fromEntries(params) };
};

describe('an address in the library', () => {
  it('is the first section where it says nothing', () => {
    for (const hash of ['', '#', '#/']) expect(read(hash)).toEqual({ section: 'clips', item: '', params: {} });
  });

  it('names a section, what is in it, and how it is looked at', () => {
    expect(read('#/concepts/place/hoeryong')).toEqual({ section: 'concepts', item: 'place/hoeryong', params: {} });
    expect(read('#/clips?q=tag%3Aborder+%22a+b%22&sort=page')).toEqual({
      section: 'clips',
      item: '',
      params: { q: 'tag:border "a b"', sort: 'page' },
    });
  });

  it('with a broken escape stays as it is, and a question mark in a query is no second one', () => {
    expect(read('#/sites/100%').item).toBe('100%');
    expect(read('#/clips?q=who?').params).toEqual({ q: 'who?' });
  });

  it('leaves out what is empty', () => {
    expect(placeHref('clips', '', { q: '', sort: undefined })).toBe('#/clips');
  });

  it('is read back as it was made', () => {
    const text = fc.string({ unit: 'grapheme', minLength: 1 });
    fc.assert(
      fc.property(fc.constantFrom('clips', 'authors', 'concepts'), text, text, (section, item, q) => {
        expect(read(placeHref(section, item, { q }))).toEqual({ section, item, params: { q } });
      }),
    );
  });
});
