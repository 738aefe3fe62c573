import { describe, expect, it } from 'vitest';
import { dossierOf } from '../../../core/search/dossier.ts';
import { duplicatesIn } from '../../../core/search/duplicates.ts';
import { clip, context, find, indexOf } from './clips.ts';

const HOERYONG = { concept: 'place/hoeryong', surface: 'Hoeryong' };
const SECURITY = { concept: 'org/state-security', surface: 'Bowibu' };

describe('dossierOf', () => {
  const index = indexOf([
    clip('a', { concepts: [HOERYONG, SECURITY], published: '2026-10-02', authors: ['Kim'], created: '2026-11-01T12:00:00Z' }),
    clip('b', { quote: '회령에서', published: '2016', url: 'https://kcna.kp/1' }),
    clip('c', { concepts: [HOERYONG], published: '2026-10-30T23:59:00-05:00', authors: ['Kim', 'Lee'] }),
    clip('d', { concepts: [HOERYONG], deleted: '2026-11-02T00:00:00Z' }),
    clip('e', { concepts: [SECURITY] }),
  ]);

  it('takes every clip that carries a concept or says one of its names, and not the trash', () => {
    const dossier = dossierOf(index, { concept: 'place/hoeryong' }, context());
    expect(dossier.total).toBe(3);
    expect(find(index, dossier.query, 'published')).toEqual(['c', 'a', 'b']);
  });

  it('counts what occurs beside it, where, by whom, and when it was published and kept', () => {
    const { beside, sites, authors, published, kept } = dossierOf(index, { concept: 'place/hoeryong' }, context());
    expect(beside).toEqual([{ value: 'org/state-security', label: 'Ministry of State Security', count: 1 }]);
    expect(sites.map(({ value, count }) => [value, count])).toEqual([
      ['dailynk.com', 2],
      ['kcna.kp', 1],
    ]);
    expect(authors).toEqual([
      { value: 'Kim', count: 2 },
      { value: 'Lee', count: 1 },
    ]);
    expect(published).toEqual([
      { value: '2016', count: 1 },
      { value: '2026-10', count: 2 },
    ]);
    expect(kept).toEqual([{ value: '2026-11', count: 3 }]);
  });

  it('speaks the language of the page', () => {
    const { beside } = dossierOf(index, { concept: 'place/hoeryong' }, { ...context(), language: 'ko' });
    expect(beside[0]!.label).toBe('국가보위성');
  });

  it('takes the clips of a site, and of an author', () => {
    expect(dossierOf(index, { site: 'kcna.kp' }, context()).total).toBe(1);
    expect(dossierOf(index, { author: 'Lee' }, context())).toMatchObject({ total: 1, query: 'author:Lee' });
  });

  it('is empty for what nothing says', () => {
    expect(dossierOf(index, { concept: 'place/nowhere' }, context())).toMatchObject({ total: 0, beside: [], published: [] });
  });
});

describe('duplicatesIn', () => {
  it('groups clips with the very same words, those of one page first, oldest first in each', () => {
    const index = indexOf([
      clip('a', { quote: 'same', created: '2026-02-01T00:00:00Z' }),
      clip('b', { quote: 'same' }),
      clip('c', { quote: 'again', url: 'https://x.org/', created: '2026-02-01T00:00:00Z' }),
      clip('d', { quote: 'again', url: 'https://x.org/#top', created: '2026-01-01T00:00:00Z' }),
      clip('e', { quote: 'other' }),
      clip('f', { quote: 'Same' }),
    ]);
    expect(duplicatesIn(index)).toEqual([
      { ids: ['d', 'c'], samePage: true },
      { ids: ['a', 'b'], samePage: false },
    ]);
  });

  it('leaves out the trash and what was changed since', () => {
    const index = indexOf([clip('a'), clip('b', { deleted: '2026-01-01T00:00:00Z' }), clip('c'), clip('c', { quote: 'now another' })], 2);
    expect(duplicatesIn(index)).toEqual([]);
  });
});
