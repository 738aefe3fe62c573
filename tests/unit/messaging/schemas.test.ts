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

it('refuses what is no message of its type at all', () => {
  for (const type of Object.keys(REQUESTS) as (keyof typeof REQUESTS)[]) {
    for (const data of [null, 0, 'x', [], { blocks: 1 }, { id: {} }]) expect(accepts(type, data)).toBe(false);
  }
});
