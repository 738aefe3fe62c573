import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseQuery } from '../../../core/search/parse-query.ts';
import { hasFacet, printQuery, toggleFacet, withoutFacet } from '../../../core/search/print-query.ts';
import { DATE_FIELDS, FREE_FIELDS, HAS_VALUES, IS_VALUES, type QueryTerm } from '../../../core/search/query.ts';
import { COLOURS } from '../../../core/clips/clip.ts';
import { FACETS } from '../../../core/search/clip-search.ts';

const word = (value: string, others = {}) => ({ field: null, value, phrase: false, not: false, ...others });

describe('parseQuery', () => {
  it.each<[string, unknown[]]>([
    ['', []],
    ['  ', []],
    ['rice  price', [word('rice'), word('price')]],
    ['"rice price"', [word('rice price', { phrase: true })]],
    ['“쌀 가격” -검열', [word('쌀 가격', { phrase: true }), word('검열', { not: true })]],
    ['-"of rice"', [word('of rice', { phrase: true, not: true })]],
    ['tag:food', [{ field: 'tag', value: 'food', not: false }]],
    ['TAG:"black market"', [{ field: 'tag', value: 'black market', not: false }]],
    ['-site:kcna.kp', [{ field: 'site', value: 'kcna.kp', not: true }]],
    ['color:fact', [{ field: 'colour', value: 'fact', not: false }]],
    [
      'is:Orphan has:note',
      [
        { field: 'is', value: 'orphan', not: false },
        { field: 'has', value: 'note', not: false },
      ],
    ],
    [
      'after:2026-11 before:2027',
      [
        { field: 'after', value: '2026-11', not: false },
        { field: 'before', value: '2027', not: false },
      ],
    ],
    ['author:"Kim \\"Big\\" Lee"', [{ field: 'author', value: 'Kim "Big" Lee', not: false }]],
    ['https://kcna.kp/a 12:30', [word('https://kcna.kp/a'), word('12:30')]],
    ['a - b', [word('a'), word('-'), word('b')]],
    ['inter-Korean', [word('inter-Korean')]],
  ])('%s', (query, terms) => {
    expect(parseQuery(query)).toMatchObject({ terms });
    expect(parseQuery(query).problem).toBeUndefined();
  });

  it.each([
    ['rice foo:bar', 'unknown-field', 'foo:bar', [word('rice'), word('foo:bar')]],
    ['is:lost', 'unknown-value', 'is:lost', []],
    ['before:yesterday', 'not-a-date', 'before:yesterday', []],
    ['before:2026-02-30', 'not-a-date', 'before:2026-02-30', []],
    ['before:2016..2018', 'not-a-date', 'before:2016..2018', []],
    ['tag: rice', 'no-value', 'tag:', [word('rice')]],
    ['"rice price', 'open-quote', '"rice price', [word('rice price', { phrase: true })]],
  ])('%s: %s at %s, and the rest counts', (query, kind, text, terms) => {
    const start = query.indexOf(text);
    expect(parseQuery(query)).toMatchObject({ terms, problem: { kind, text, start, end: start + text.length } });
  });

  it('knows whether the last word may go on', () => {
    expect(parseQuery('rice pri').open).toBe(true);
    for (const query of ['rice ', '"rice"', 'tag:rice', '']) expect(parseQuery(query).open, query).toBe(false);
  });
});

const not = fc.boolean();
const text = fc.string({ minLength: 1, unit: 'grapheme' }).filter((value) => value.trim() === value && value !== '');
const termArbitrary = fc.oneof(
  fc.record({ field: fc.constant(null), value: text, phrase: fc.constant(true), not }),
  fc.record({ field: fc.constant(null), value: fc.stringMatching(/^[a-z가-힣0-9]{1,12}$/u), phrase: fc.constant(false), not }),
  fc.record({ field: fc.constantFrom(...FREE_FIELDS), value: text, not }),
  fc.record({ field: fc.constant('colour'), value: fc.constantFrom(...COLOURS), not }),
  fc.record({ field: fc.constant('is'), value: fc.constantFrom(...IS_VALUES), not }),
  fc.record({ field: fc.constant('has'), value: fc.constantFrom(...HAS_VALUES), not }),
  fc.record({ field: fc.constantFrom(...DATE_FIELDS), value: fc.constantFrom('2016', '2016-06', '2016-06-29'), not }),
) as fc.Arbitrary<QueryTerm>;
/** What people and pages may put there: pieces of the language in any order. */
const typed = fc.array(
  fc.oneof(fc.constantFrom('"', '“', '”', '\\', '-', ':', ' ', 'tag:', 'is:', 'foo:', 'before:', '2016', 'orphan'), fc.string()),
  { maxLength: 12 },
);

describe('printQuery', () => {
  it('prints what parseQuery reads back as the same', () => {
    fc.assert(
      fc.property(fc.array(termArbitrary), (terms) => {
        expect(parseQuery(printQuery(terms)).terms).toEqual(terms);
      }),
      { numRuns: 2000 },
    );
  });

  it('changes nothing in the meaning of whatever was typed', () => {
    fc.assert(
      fc.property(typed, (pieces) => {
        const { terms } = parseQuery(pieces.join(''));
        expect(parseQuery(printQuery(terms)).terms).toEqual(terms);
      }),
      { numRuns: 5000 },
    );
  });
});

describe('facets in a query', () => {
  it('puts a value in and takes it out again', () => {
    const query = toggleFacet('rice', 'tag', 'black market');
    expect(query).toBe('rice tag:"black market"');
    expect(hasFacet(query, 'tag', 'black market')).toBe(true);
    expect(toggleFacet(query, 'tag', 'black market')).toBe('rice');
  });

  it('is its own inverse for every facet', () => {
    fc.assert(
      fc.property(fc.array(termArbitrary), fc.constantFrom(...FACETS), text, (terms, facet, any) => {
        const value = { colour: 'fact', state: 'orphan', note: 'no', date: '2026-11' }[facet as string] ?? any;
        const query = printQuery(terms.filter((term) => term.field !== 'has'));
        fc.pre(!hasFacet(query, facet, value));
        const added = toggleFacet(query, facet, value);
        expect(hasFacet(added, facet, value)).toBe(true);
        expect(toggleFacet(added, facet, value)).toBe(query);
      }),
    );
  });

  it('takes all of a facet out', () => {
    expect(withoutFacet('rice tag:a -tag:b has:note has:tag', 'tag')).toBe('rice has:note has:tag');
    expect(withoutFacet('has:note has:tag', 'note')).toBe('has:tag');
  });
});
