import { describe, expect, it } from 'vitest';
import { removeClips, setState } from '../../../core/search/clip-index.ts';
import { findClips } from '../../../core/search/find-clips.ts';
import { conceptNames } from '../../../core/search/concept-names.ts';
import type { Concept } from '../../../core/glossary/concept.ts';
import { NAMES, clip, concept, context, find, indexOf } from './clips.ts';

describe('words', () => {
  it('finds a word whatever its case, diacritics and possessive', () => {
    const index = indexOf([clip('a', { quote: "HOERYŎNG's market" }), clip('b', { quote: 'Chongjin' })]);
    expect(find(index, 'hoeryong ')).toEqual(['a']);
  });

  it('finds a clip by any spelling of a concept, in whatever language the clip says it', () => {
    const index = indexOf([
      clip('english', { quote: 'in Hoeryong yesterday' }),
      clip('korean', { quote: '어제 회령시에서 있었다' }),
      clip('by id', { quote: 'in the border city', concepts: [{ concept: 'place/hoeryong', surface: 'border city' }] }),
      clip('other', { quote: 'in Musan' }),
    ]);
    for (const query of ['Hoiryong', 'hoeryong', '회령', 'HOERYŎNG'])
      expect(find(index, query).sort(), query).toEqual(['by id', 'english', 'korean']);
  });

  it('takes several words for the one name they are', () => {
    const index = indexOf([
      clip('a', { quote: 'the Bowibu came' }),
      clip('b', { quote: 'state and security' }),
      clip('c', { quote: '보위부가 왔다' }),
    ]);
    expect(find(index, 'ministry of state security').sort()).toEqual(['a', 'c']);
  });

  it('finds a Korean word with particles, inside a compound, and while it is typed', () => {
    const index = indexOf([clip('a', { quote: '국가보위성에서는 검열을 했다' })]);
    for (const query of ['보위성', '국가', '검열', '검', '검여', '보위성에서']) expect(find(index, query), query).toEqual(['a']);
    expect(find(index, '위보')).toEqual([]);
  });

  it('finds Chinese and Japanese words without spaces', () => {
    const index = indexOf([clip('a', { quote: '朝鲜劳动党中央委员会' }), clip('b', { quote: '北朝鮮のミサイル発射' })]);
    expect(find(index, '劳动党')).toEqual(['a']);
    expect(find(index, 'ミサイル')).toEqual(['b']);
  });

  it('finds what begins so only while it is typed', () => {
    const index = indexOf([clip('a', { quote: 'smugglers' }), clip('b', { quote: 'smug' })]);
    expect(find(index, 'smug').sort()).toEqual(['a', 'b']);
    expect(find(index, 'smug ')).toEqual(['b']);
  });

  it('finds one when asked for many', () => {
    const index = indexOf([clip('a', { quote: 'one market' }), clip('b', { quote: 'many markets' })]);
    expect(find(index, 'markets ').sort()).toEqual(['a', 'b']);
    expect(find(index, 'market ').sort()).toEqual(['a', 'b']);
  });

  it('demands every word, and refuses those with a minus', () => {
    const index = indexOf([clip('a', { quote: 'rice and corn' }), clip('b', { quote: 'rice' }), clip('c', { quote: 'corn' })]);
    expect(find(index, 'rice corn')).toEqual(['a']);
    expect(find(index, 'rice -corn')).toEqual(['b']);
    expect(find(index, '-rice')).toEqual(['c']);
  });

  it('finds a phrase only where its words stand side by side, in one field', () => {
    const index = indexOf([
      clip('a', { quote: 'the price of rice rose' }),
      clip('b', { quote: 'rice of price' }),
      clip('c', { quote: 'the price', note: 'of rice' }),
    ]);
    expect(find(index, '"price of rice"')).toEqual(['a']);
  });

  it('looks in quote, note, title and tags', () => {
    const index = indexOf([
      clip('quote', { quote: 'zebra' }),
      clip('note', { note: 'zebra' }),
      clip('title', { title: 'zebra' }),
      clip('tag', { tags: ['zebra'] }),
    ]);
    expect(find(index, 'zebra', 'relevance')).toEqual(['tag', 'title', 'note', 'quote']);
  });

  it('finds what a reader corrected, not what the page said', () => {
    const index = indexOf([clip('a', { title: 'Wrong', corrections: { title: 'Right' } })]);
    expect(find(index, 'right')).toEqual(['a']);
    expect(find(index, 'wrong')).toEqual([]);
  });

  it('searches by all other names where one entry of the glossary is damaged', () => {
    const names = conceptNames([
      ['own/broken', {} as Concept],
      ...[...NAMES.concepts].map(([id]) => [id, concept(id, 'Hoeryong', '회령')] as const),
    ]);
    expect(find(indexOf([clip('a', { quote: '회령' })]), 'Hoeryong', 'newest', { names })).toEqual(['a']);
  });

  it('finds nothing by a word that nothing says', () => {
    expect(find(indexOf([clip('a')]), 'qwertz')).toEqual([]);
  });
});

describe('fields', () => {
  const index = indexOf([
    clip('a', {
      tags: ['Prices'],
      colour: 'fact',
      note: 'n',
      published: '2016-06-29',
      authors: ['Kim Chae Hwan'],
      created: '2026-10-02T12:00:00Z',
    }),
    clip('b', { url: 'https://en.yna.co.kr/view/1', tags: ['prices', 'food'], published: '2018', created: '2026-11-02T12:00:00Z' }),
    clip('c', { deleted: '2026-11-03T00:00:00Z' }),
  ]);
  setState(index, 'b', 'orphan');
  it.each([
    ['tag:prices', ['b', 'a']],
    ['tag:prices tag:food', ['b']],
    ['-tag:food', ['a']],
    ['site:dailynk.com', ['a']],
    ['site:yna.co.kr', ['b']],
    ['site:dailynk.com site:en.yna.co.kr', ['b', 'a']],
    ['colour:fact', ['a']],
    ['color:fact', ['a']],
    ['has:note', ['a']],
    ['-has:note', ['b']],
    ['author:kim', ['a']],
    ['is:orphan', ['b']],
    ['is:unseen is:orphan', ['b', 'a']],
    ['is:deleted', ['c']],
    ['published:2016', ['a']],
    ['published:2016-06', ['a']],
    ['published:2018', ['b']],
    ['published:2018-01', []],
    ['published:2016..2018', ['b', 'a']],
    ['before:2026-11', ['a']],
    ['after:2026-11', ['b']],
    ['date:2026-10', ['a']],
    ['in:"My case"', ['a']],
    ['in:nothing', []],
  ])('%s', (query, ids) => {
    expect(find(index, query, 'newest', { collections: [{ id: '1', name: 'My case', clips: ['a', 'gone'] }] })).toEqual(ids);
  });

  it('keeps to those that carry the concept, or with mentions to those that name it too', () => {
    const index = indexOf([clip('a', { concepts: [{ concept: 'place/hoeryong', surface: 'x' }] }), clip('b', { quote: '회령' })]);
    expect(find(index, 'concept:place/hoeryong')).toEqual(['a']);
    expect(find(index, 'concept:Hoiryong')).toEqual(['a']);
    expect(find(index, 'mentions:place/hoeryong').sort()).toEqual(['a', 'b']);
  });
});

describe('the answer', () => {
  const index = indexOf([clip('a', { tags: ['x', 'y'], colour: 'fact' }), clip('b', { tags: ['x'], colour: 'doubt' }), clip('c')], 2);

  it('counts the values of the result', () => {
    const { answer } = findClips(index, 'tag:x', 'newest', context());
    expect(answer.total).toBe(2);
    expect(answer.facets.tag).toEqual([
      { value: 'x', count: 2 },
      { value: 'y', count: 1 },
    ]);
    expect(answer.facets.site).toEqual([{ value: 'dailynk.com', label: 'Daily NK', count: 2 }]);
    expect(answer.facets.note).toEqual([{ value: 'no', count: 2 }]);
  });

  it('keeps the other choices of a facet in sight where a clip has but one', () => {
    const { answer } = findClips(index, 'colour:fact', 'newest', context());
    expect(answer.total).toBe(1);
    expect(answer.facets.colour.map(({ value }) => value)).toEqual(['doubt', 'fact']);
    expect(answer.facets.tag.map(({ value }) => value)).toEqual(['x', 'y']);
  });

  it('names what is to be marked, in all spellings', () => {
    const { terms } = findClips(index, 'Hoiryong market', 'newest', context()).answer;
    expect(terms).toEqual(expect.arrayContaining(['Hoiryong', 'market', 'Hoeryong', '회령']));
  });

  it('says what means nothing and answers by the rest', () => {
    const { answer } = findClips(index, 'tag:x is:lost', 'newest', context());
    expect(answer).toMatchObject({ total: 2, problem: { kind: 'unknown-value', text: 'is:lost', start: 6, end: 13 } });
  });

  it('follows a clip that changed, and forgets one that went', () => {
    const index = indexOf([clip('a', { quote: 'old' }), clip('b'), clip('a', { quote: 'new' })], 2);
    expect(find(index, 'old')).toEqual([]);
    expect(find(index, 'new')).toEqual(['a']);
    removeClips(index, ['a']);
    expect(find(index, '')).toEqual(['b']);
  });
});

describe('orders', () => {
  const index = indexOf([
    clip('a', { url: 'https://x.org/2', created: '2026-01-01T00:00:00Z', modified: '2026-05-01T00:00:00Z', published: '2020' }),
    clip('b', { url: 'https://x.org/1', created: '2026-02-01T00:00:00Z', modified: '2026-02-01T00:00:00Z' }),
    clip('c', {
      url: 'https://x.org/1',
      created: '2026-03-01T00:00:00Z',
      modified: '2026-03-01T00:00:00Z',
      published: '2021-05',
      selectors: [{ type: 'TextPositionSelector', start: 4, end: 9 }],
    }),
  ]);
  it.each([
    ['newest', 'cba'],
    ['oldest', 'abc'],
    ['modified', 'acb'],
    ['published', 'cab'],
    ['page', 'cba'],
    ['relevance', 'cba'],
  ] as const)('%s', (sort, ids) => {
    expect(find(index, '', sort).join('')).toBe(ids);
  });
});
