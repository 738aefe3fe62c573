import { describe, expect, it } from 'vitest';
import type { Clip } from '../../../core/clips/clip.ts';
import { dossier, type DossierTerm } from '../../../core/dossier/dossier.ts';
import { dossierMarkdown } from '../../../core/dossier/markdown.ts';
import type { Kind } from '../../../core/glossary/concept.ts';

function term(kind: Kind, en: string, count = 1, ko?: string): DossierTerm {
  const concept = {
    id: `${kind}/${en}`,
    kind,
    country: 'KP',
    prefLabel: { en, ko },
    definition: { en: `About ${en}.`, ko: `${en}에 대하여.` },
  };
  return { concept, count, surface: en };
}

function clip(quote: string, start: number | null, changes: Partial<Clip> = {}): Clip {
  return {
    id: quote,
    quote,
    selectors: start === null ? [] : [{ type: 'TextPositionSelector', start, end: start + quote.length }],
    concepts: [],
    citation: { url: 'https://news.example/1', title: 'A title', authors: [] },
    note: '',
    tags: [],
    schema: 1,
    anchoring: 1,
    pageKey: 'news.example/1',
    created: '2026-11-24T00:00:00.000Z',
    modified: '2026-11-24T00:00:00.000Z',
    revision: 1,
    ...changes,
  };
}

const page = { title: 'A title', url: 'https://news.example/1' };
const texts = { parts: { people: 'People', bodies: 'Bodies', places: 'Places', other: 'Terms' }, clips: 'Clips', made: 'Made now' };

describe('a dossier', () => {
  it('puts people, bodies and places apart, the most named first', () => {
    const { parts } = dossier(
      page,
      [term('place', 'A'), term('site', 'B', 3), term('person', 'C'), term('media', 'D'), term('weapon', 'E')],
      [],
    );
    const names = (part: keyof typeof parts) => parts[part].map(({ concept }) => concept.prefLabel.en);
    expect([names('places'), names('people'), names('bodies'), names('other')]).toEqual([['B', 'A'], ['C'], ['D'], ['E']]);
  });

  it('has the clips in reading order, those without a place last', () => {
    const { clips } = dossier(page, [], [clip('last', null), clip('second', 40), clip('first', 2)]);
    expect(clips.map(({ quote }) => quote)).toEqual(['first', 'second', 'last']);
  });
});

describe('a dossier in Markdown', () => {
  it('says who, where and what was kept', () => {
    const all = dossier(
      page,
      [term('place', 'Hoeryong', 2, '회령시')],
      [clip('Two men\nwere held.', 1, { note: 'check', tags: ['to do'] })],
    );
    expect(dossierMarkdown(all, texts, false)).toBe(
      '# A title\n\n<https://news.example/1>\n\n## Places\n\n- **Hoeryong** (회령시) × 2: About Hoeryong.\n\n## Clips\n\n> Two men\n> were held.\n\ncheck\n\n#to-do\n\n---\n\nMade now\n',
    );
  });

  it('puts Korean first for a Korean reader', () => {
    const all = dossier(page, [term('place', 'Hoeryong', 1, '회령시')], []);
    expect(dossierMarkdown(all, texts, true)).toContain('- **회령시** (Hoeryong): Hoeryong에 대하여.');
  });

  it('takes nothing from the page for markup', () => {
    const all = dossier({ title: '[a](javascript:x) <b>', url: 'https://x.example/<script>' }, [], [clip('# no *heading*\n1. no list', 0)]);
    const text = dossierMarkdown(all, texts, false);
    expect(text).toContain('# \\[a\\](javascript:x) \\<b\\>');
    expect(text).toContain('<https://x.example/%3Cscript%3E>');
    expect(text).toContain('> \\# no \\*heading\\*\n> 1\\. no list');
  });
});
