import { describe, expect, it } from 'vitest';
import { compileLexicon } from '../../../core/glossary/compile.ts';
import { openLexicon } from '../../../core/glossary/lexicon.ts';
import { wordsOf } from '../../../core/glossary/surface.ts';
import { spot } from '../../../core/spotting/spot.ts';
import { LEXICON, concept, marksOf } from './small-glossary.ts';

/** Milliseconds of the processor that a page takes, the best of some: what else the machine does must not count. */
function time(run: () => void, times: number): number {
  const spent = () => {
    const { user, system } = process.threadCpuUsage();
    return (user + system) / 1000;
  };
  const took = Array.from({ length: times }, () => {
    const start = spent();
    run();
    return spent() - start;
  });
  return Math.min(...took);
}

const HOSTILE: [string, (size: number) => string][] = [
  ['no space at all', (size) => 'a'.repeat(size)],
  ['no space, Hangul', (size) => '회'.repeat(size)],
  ['opening brackets', (size) => '('.repeat(size)],
  ['nested brackets', (size) => '('.repeat(size / 2) + ')'.repeat(size / 2)],
  ['nested brackets around a name', (size) => '('.repeat(size / 2 - 10) + 'Ministry of State Security' + ')'.repeat(size / 2 - 10)],
  ['brackets around an abbreviation', (size) => '(MSS) '.repeat(size / 6)],
  ['capitalised words', (size) => 'Abcdefg '.repeat(size / 8)],
  ['the beginning of a name over and over', (size) => 'Kim Jong '.repeat(size / 9)],
  ['a name over and over', (size) => 'Kim Jong Un '.repeat(size / 12)],
  ['North and, over and over', (size) => 'North and '.repeat(size / 10)],
  ['ministries of', (size) => 'Ministries of A and B '.repeat(size / 22)],
  ['combining marks', (size) => 'a' + '\u0306'.repeat(size)],
  ['conjoining jamo', (size) => '\u1112\u116c'.repeat(size / 2)],
  ['lone surrogates', (size) => '\ud800'.repeat(size)],
  ['slashes', (size) => 'a/'.repeat(size / 2)],
  ['at signs and dots', (size) => 'a@a.'.repeat(size / 4)],
  ['underscores', (size) => '_a'.repeat(size / 2)],
  ['spaces', (size) => ' '.repeat(size)],
];

/** Characters of the larger text. */
const LARGE = 1_000_000;

describe('hostile text', () => {
  it.each(HOSTILE)(
    'is read in linear time: %s',
    (_, make) => {
      const about = { text: 'North Korea, Pyongyang, KCNA, Kim Jong Un, Hoeryong, Ministry of State Security (MSS)' };
      const small = [about, { text: make(LARGE / 8) }];
      const large = [about, { text: make(LARGE) }];
      const once = Math.max(
        time(() => spot(small, LEXICON, {}), 3),
        8,
      );
      // Eight times the text; quadratic would take sixty-four times as long.
      expect(time(() => spot(large, LEXICON, {}), 1)).toBeLessThan(once * 28);
    },
    60_000,
  );

  it('is survived where it has lone surrogates and mixed scripts inside names', () => {
    expect(marksOf([{ text: 'KCNA \ud800Pyongyang\udc00 평양Hoeryong회령 Kim\ud800 Jong Un' }])).toContain('Pyongyang → place/pyongyang');
  });

  it('gives nothing for no blocks and for empty ones', () => {
    expect(spot([], LEXICON, {})).toEqual([]);
    expect(spot([{ text: '' }, { text: '' }], LEXICON, {})).toEqual([]);
  });

  it('survives edges outside the text and out of order', () => {
    expect(marksOf([{ text: 'KCNA Pyongyang', edges: [-5, 0, 3, 3, 900] }])).toContain('Pyongyang → place/pyongyang');
  });
});

describe('a hostile glossary', () => {
  const open = (labels: readonly string[]) =>
    openLexicon(
      compileLexicon([
        concept({ id: 'concept/x', prefLabel: { en: 'Xylophone' }, altLabel: labels.map((label) => ({ label, gate: 'none' as const })) }),
      ]),
    );

  it('drops labels that name nothing: one letter, no letter, longer than a sentence', () => {
    const lexicon = open(['a', '—', 'b '.repeat(5000).trim()]);
    expect(spot([{ text: `a — ${'b '.repeat(5000)}` }], lexicon, {})).toEqual([]);
  });

  it('has nothing to look for where a label is empty or of spaces, should one come past the schema', () => {
    expect(['', ' ', '\u00ad'].map((label) => wordsOf(label))).toEqual([null, null, null]);
  });

  it('takes the same label a hundred thousand times', () => {
    const lexicon = open(Array.from({ length: 100_000 }, () => 'Thing of note'));
    expect(spot([{ text: 'A Thing of note' }], lexicon, {})).toHaveLength(1);
  });

  it('takes ten thousand patterns of capitals', () => {
    const labels = Array.from({ length: 10_000 }, (_, i) =>
      [...i.toString(2).padStart(14, '0')].map((bit, k) => `${bit === '1' ? 'W' : 'w'}ord${k}`).join(' '),
    );
    const lexicon = open(labels);
    expect(spot([{ text: labels[9999]! }], lexicon, {})).toHaveLength(1);
  });

  it('takes no concept at all', () => {
    expect(spot([{ text: 'North Korea' }], openLexicon(compileLexicon([])), {})).toEqual([]);
  });
});
