import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { REQUESTS } from '../../../messaging/schemas.ts';

const draft = {
  id: '0b0f3c7e-6f0e-4f3e-9d7a-111111111111',
  quote: 'The street is quiet.',
  selectors: [{ type: 'TextQuoteSelector', exact: 'The street is quiet.', prefix: '', suffix: '' }],
  concepts: [{ concept: 'place/hoeryong', surface: 'Hoeryong' }],
  citation: { url: 'https://example.org/a', title: 'A street', authors: [] },
  note: '',
  tags: ['street'],
};

const accepts = (type: keyof typeof REQUESTS, data: unknown) => v.safeParse(REQUESTS[type] as v.GenericSchema, data).success;

it('accepts a draft, and drops what it does not know', () => {
  expect(v.parse(REQUESTS.saveClip, { draft: { ...draft, __proto__: { polluted: true }, extra: 1 } })).toEqual({ draft });
});

describe('refuses a draft', () => {
  it.each([
    ['whose id is no UUID', { id: 'x' }],
    ['without words', { quote: '' }],
    ['as long as a book', { quote: 'x'.repeat(200_001) }],
    ['with an unknown selector', { selectors: [{ type: 'FragmentSelector', value: '#a' }] }],
    ['with a negative offset', { selectors: [{ type: 'TextPositionSelector', start: -1, end: 3 }] }],
    ['with a concept that is no id', { concepts: [{ concept: '../x', surface: 'x' }] }],
    ['whose address is no URL', { citation: { ...draft.citation, url: 'somewhere' } }],
    ['with an empty tag', { tags: [' '] }],
  ])('%s', (_, change) => {
    expect(accepts('saveClip', { draft: { ...draft, ...change } })).toBe(false);
  });
});

describe('a choice of the reader', () => {
  const choice = { choice: 'not', concept: 'place/unsan', surface: 'Unsan', url: 'https://example.org/a' };

  it('is accepted as it is said', () => {
    for (const one of ['not', 'never', 'always', 'off-here']) expect(accepts('choose', { ...choice, choice: one })).toBe(true);
    expect(accepts('unchoose', { ...choice, tab: 3 })).toBe(true);
  });

  it.each([
    ['that there is not', { choice: 'everywhere' }],
    ['about a concept that is no id', { concept: '__proto__' }],
    ['about no words', { surface: '' }],
    ['about a whole text', { surface: 'x'.repeat(501) }],
    ['on a page that is none', { url: 'somewhere' }],
  ])('%s is refused', (_, change) => {
    expect(accepts('choose', { ...choice, ...change })).toBe(false);
    expect(accepts('unchoose', { ...choice, ...change })).toBe(false);
  });
});

it('refuses what is no message of its type at all', () => {
  for (const type of Object.keys(REQUESTS) as (keyof typeof REQUESTS)[]) {
    for (const data of [null, 0, 'x', [], { blocks: 1 }, { id: {} }]) expect(accepts(type, data)).toBe(false);
  }
});

describe('a clip that is put on other words', () => {
  const anew = { id: draft.id, quote: draft.quote, selectors: draft.selectors, concepts: draft.concepts };
  it('is taken with words and selectors, and with nothing else', () => {
    expect(v.parse(REQUESTS.reattachClip, { ...anew, note: 'x', pageKey: 'y' })).toEqual(anew);
  });
  it.each([
    ['without words', { quote: '' }],
    ['with more words than a passage has', { quote: 'x'.repeat(200_001) }],
    [
      'with a selector that says nothing',
      { selectors: [{ type: 'RangeSelector', startSelector: { type: 'XPathSelector', value: '/p[1]' } }] },
    ],
    ['with an id that is none', { id: '1' }],
  ])('is refused %s', (_, change) => {
    expect(accepts('reattachClip', { ...anew, ...change })).toBe(false);
  });
});

describe('passages to look for', () => {
  const passage = { exact: 'The street', prefix: '', suffix: ' is quiet', at: null, concepts: [] };
  it('are taken with the text they may be in', () => {
    expect(accepts('findChanged', { text: 'The street was quiet', passages: [passage, { ...passage, at: 4 }] })).toBe(true);
    expect(accepts('findChanged', { text: '', passages: [] })).toBe(true);
  });
  it.each([
    ['without words', { exact: '' }],
    ['at no place', { at: -1 }],
    ['with half a book around them', { prefix: 'x'.repeat(2_001) }],
  ])('are refused %s', (_, change) => {
    expect(accepts('findChanged', { text: 'x', passages: [{ ...passage, ...change }] })).toBe(false);
  });
});

describe('blocks of a page', () => {
  const annotate = (blocks: unknown) => accepts('annotate', { blocks, page: {} });

  it('are taken with and without edges', () => {
    expect(annotate([])).toBe(true);
    expect(annotate([{ text: '' }, { text: 'a', edges: [] }, { text: 'ab', edges: [0, 1] }, { text: 'a', edges: undefined }])).toBe(true);
  });

  it.each([
    ['no list', { 0: { text: 'a' } }],
    ['a text by itself', ['a']],
    ['nothing', [null]],
    ['no text', [{ edges: [1] }]],
    ['a number for a text', [{ text: 1 }]],
    ['an edge for edges', [{ text: 'a', edges: 1 }]],
    ['a negative edge', [{ text: 'a', edges: [-1] }]],
    ['half an edge', [{ text: 'a', edges: [0.5] }]],
    ['an edge that is no number', [{ text: 'a', edges: ['1'] }]],
    ['more of them than a page has', Array.from({ length: 200_001 }, () => ({ text: '' }))],
    ['one that is longer than a page', [{ text: 'x'.repeat(20_000_001) }]],
  ])('are refused: %s', (_, blocks) => {
    expect(annotate(blocks)).toBe(false);
  });
});
