import { describe, expect, it } from 'vitest';
import { compileLexicon } from '../../../core/glossary/compile.ts';
import { openLexicon } from '../../../core/glossary/lexicon.ts';
import { match } from '../../../core/spotting/match.ts';
import type { TextBlock } from '../../../core/spotting/mention.ts';
import { CAPACITY } from '../../../core/spotting/read-words.ts';
import { concept } from './small-glossary.ts';

const LEXICON = openLexicon(
  compileLexicon([
    concept({ id: 'site/peak', prefLabel: { en: 'Mt Paektu' } }),
    concept({ id: 'person/initials', prefLabel: { en: 'J Kimson' } }),
    concept({ id: 'org/list', prefLabel: { en: 'Steel, Coal and Iron' } }),
    concept({ id: 'org/bureau', prefLabel: { en: 'Bureau Nine', ko: '구국' } }),
    concept({ id: 'org/guard', prefLabel: { en: 'Guard', ko: '호위 총국' } }),
    concept({ id: 'org/guards', prefLabel: { en: 'Guards' } }),
  ]),
);

/** What is found on a page: block:start-end words. */
function found(...blocks: (string | TextBlock)[]): string[] {
  const { findings } = match(
    blocks.map((one) => (typeof one === 'string' ? { text: one } : one)),
    LEXICON,
  );
  return findings.candidates.map(({ block, start, end, text }) => {
    expect(findings.texts[block]!.slice(start, end)).toBe(text);
    return `${block}:${start}-${end} ${text}`;
  });
}
const words = (text: string): string[] => found(text).map((one) => one.split(/^\S+ /)[1]!);

describe('a phrase', () => {
  it.each(['Mt Paektu', 'Mt. Paektu', 'Mt-Paektu', 'J. Kimson', 'J Kimson', 'Steel, Coal and Iron', 'Steel Coal and Iron', 'Bureau-Nine'])(
    'is found in %j',
    (text) => {
      expect(words(text)).toEqual([text]);
    },
  );

  it.each([
    'Mt, Paektu',
    'Mt; Paektu',
    'Bureau. Nine',
    'Bureau, Nine',
    'Steel. Coal and Iron',
    'Steel; Coal and Iron',
    'mt. Paektu, and J.; Kimson',
  ])('does not run over what ends a sentence or a part of it: %j', (text) => {
    expect(words(text)).toEqual([]);
  });

  it('is found wherever it stands, and in no address', () => {
    expect(found('x Mt. Paektu, Mt Paektu')).toEqual(['0:2-12 Mt. Paektu', '0:14-23 Mt Paektu']);
    expect(found('https://example.org/Guard and Guard')).toEqual(['0:30-35 Guard']);
  });
});

describe('a Korean name', () => {
  it('ends with its word or before a particle, also behind Latin letters', () => {
    expect(words('호위 총국은')).toEqual(['호위 총국']);
    expect(words('호위총국은')).toEqual(['호위총국']);
    expect(words('호위총국장실')).toEqual([]);
    expect(words('Guard는, Guard됐다')).toEqual(['Guard']);
  });

  it('is spread over words only as its label is, where it is short', () => {
    expect(words('구 국')).toEqual([]);
    expect(words('호 위 총 국')).toEqual(['호 위 총 국']);
  });
});

describe('one span', () => {
  it('is found once, with all that it may name', () => {
    const { candidates } = match([{ text: 'Guards' }], LEXICON).findings;
    expect(candidates.map(({ text, readings }) => [text, readings.length])).toEqual([['Guards', 2]]);
  });

  it('is found once also in a block that is read twice for its edges', () => {
    const glued = { text: 'Guards xGuard Guards', edges: [8] };
    expect(found(glued)).toEqual(['0:0-6 Guards', '0:8-13 Guard', '0:14-20 Guards']);
    expect(found('Guard', glued, 'Guard')).toEqual(['0:0-5 Guard', '1:0-6 Guards', '1:8-13 Guard', '1:14-20 Guards', '2:0-5 Guard']);
  });
});

describe('a long page', () => {
  it('is read part by part, and every block keeps its number', () => {
    const filler = 'x '.repeat(CAPACITY / 3);
    const page = [`${filler}Guard`, 'Guard', `${filler}Guard`, filler, `Guard ${filler}`, 'Guard'];
    expect(found(...page).map((one) => one.split('-')[0])).toEqual([`0:${filler.length}`, '1:0', `2:${filler.length}`, '4:0', '5:0']);
    expect(
      match(
        page.map((text) => ({ text })),
        LEXICON,
      ).findings.texts,
    ).toEqual(page);
  });

  it('has its sources in the order of its blocks, and only what needs it is composed', () => {
    const { sources } = match([{ text: 'Guard' }, { text: '\u1112\u1169\u110b\u1171' }], LEXICON);
    expect(sources.map(({ text, map }) => [text, map === null])).toEqual([
      ['Guard', true],
      ['호위', false],
    ]);
  });
});
