import { describe, expect, it } from 'vitest';
import { MOST_WORDS, readChoices } from '../../../core/spotting/read-choices.ts';
import {
  type Choice,
  NO_CHOICES,
  type ReaderChoices,
  countChoices,
  foldWords,
  joinChoices,
  obey,
  siteChoices,
  withChoice,
  withoutChoice,
} from '../../../core/spotting/reader-choices.ts';

const A: Choice = { choice: 'not', concept: 'org/a', surface: 'Words', hostname: 'a.example' };
const said = (...choices: Partial<Choice>[]): ReaderChoices =>
  choices.reduce((all: ReaderChoices, one) => withChoice(all, { ...A, ...one }), NO_CHOICES);

describe('choices', () => {
  it('are counted over all sites, with what is never marked', () => {
    const all = said(
      {},
      { choice: 'always' },
      { choice: 'always', surface: 'Other' },
      { hostname: 'b.example' },
      { choice: 'never' },
      { choice: 'never', concept: 'org/b' },
    );
    expect(countChoices(all)).toBe(6);
    expect(countChoices(NO_CHOICES)).toBe(0);
  });

  it('of one site and one kind are taken back alone', () => {
    const all = said({}, { choice: 'always' }, { concept: 'org/b' }, { surface: 'Other' }, { hostname: 'b.example' });
    const left = withoutChoice(all, { ...A, surface: ' WORDS' });
    expect(left.sites['a.example']).toEqual({
      not: [
        ['Words', 'org/b'],
        ['Other', 'org/a'],
      ],
      always: [['Words', 'org/a']],
    });
    expect(left.sites['b.example']).toEqual(all.sites['b.example']);
    expect(Object.keys(withoutChoice(said({}, { hostname: 'b.example' }), A).sites)).toEqual(['b.example']);
    expect(Object.keys(withoutChoice(said({}, { choice: 'always' }), A).sites)).toEqual(['a.example']);
    expect(withoutChoice(said({ choice: 'never' }, { choice: 'never', concept: 'org/b' }), { ...A, choice: 'never' }).muted).toEqual([
      'org/b',
    ]);
    expect(withoutChoice(NO_CHOICES, A)).toEqual(NO_CHOICES);
  });

  it('of two sets stand one behind the other, site by site, what is muted once', () => {
    const earlier = said({}, { hostname: 'b.example' }, { choice: 'never' });
    const later = said(
      { concept: 'org/b' },
      { hostname: 'c.example', choice: 'always' },
      { choice: 'never' },
      { choice: 'never', concept: 'org/b' },
    );
    const both = joinChoices(earlier, later);
    expect(both.muted).toEqual(['org/a', 'org/b']);
    expect(both.sites['a.example']!.not).toEqual([
      ['Words', 'org/a'],
      ['Words', 'org/b'],
    ]);
    expect(Object.keys(both.sites).sort()).toEqual(['a.example', 'b.example', 'c.example']);
    expect(siteChoices(both, 'c.example')).toEqual({ not: [], always: [['Words', 'org/a']] });
  });

  it('of a site that nothing was said of are none, whatever it is called', () => {
    expect(siteChoices(NO_CHOICES, 'toString')).toEqual({ not: [], always: [] });
  });

  it('leave a page alone on which nothing was said, as a list of its own', () => {
    const mentions = [
      { block: 0, start: 0, end: 5, senses: [{ concept: 'org/a', confidence: 1 }], origin: 'altLabel', reason: '' },
    ] as const;
    const left = obey(
      [...mentions] as unknown as Parameters<typeof obey>[0],
      [{ text: 'Words' }],
      said({ hostname: 'b.example' }),
      'a.example',
    );
    expect(left).toEqual(mentions);
  });
});

describe('words', () => {
  it('are the same without what a reader cannot see', () => {
    expect(foldWords('  Kim\u200b Jong\u2060\u00a0\n Un\u00ad ')).toBe('kim jong un');
    expect(foldWords('Kim\u200d')).toBe('kim');
    expect(foldWords('')).toBe('');
  });
});

describe('stored choices', () => {
  it('are dropped where the words are longer than any name', () => {
    const pair = (length: number) => ['x'.repeat(length), 'org/a'];
    const stored = { muted: [], sites: { a: { not: [pair(MOST_WORDS), pair(MOST_WORDS + 1), pair(0)], always: [pair(1)] } } };
    expect(readChoices(stored).sites['a']).toEqual({ not: [pair(MOST_WORDS)], always: [pair(1)] });
  });

  it('are dropped one by one where a pair is too short or names no concept', () => {
    const stored = { sites: { a: { not: [['x'], ['x', 'nonsense'], ['x', 'org/a']] } } };
    expect(readChoices(stored).sites['a']).toEqual({ not: [['x', 'org/a']], always: [] });
  });
});
