import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addSurface, buildIndex, newDraft } from '../../../core/glossary/build-index.ts';
import { isLastRow, openLexicon, rowAt, rowTarget } from '../../../core/glossary/lexicon.ts';
import { packClass } from '../../../core/glossary/lexicon-format.ts';
import { wordsOf } from '../../../core/glossary/surface.ts';
import { writeLexicon } from '../../../core/glossary/write-lexicon.ts';
import { CAPACITY } from '../../../core/spotting/read-words.ts';
import { HIT, HIT_STRIDE, newHits, scan } from '../../../core/spotting/scan.ts';
import { match } from '../../../core/spotting/match.ts';
import { naiveScan } from './naive.ts';

/** An index in which a surface's number is what its row names. */
function indexOf(surfaces: readonly string[]) {
  const draft = newDraft();
  surfaces.forEach((surface, number) => {
    const read = wordsOf(surface);
    if (read) addSurface(draft, read.hashes, read.checks, number);
  });
  const plain = packClass({ caseShape: 0, role: 0, gate: 0, origin: 0, lang: 0, type: 0, gaps: 0, weak: 0 });
  return openLexicon(writeLexicon(buildIndex(draft), plain, [], { cues: [], lists: [] }));
}

function scanned(text: string, surfaces: readonly string[]): Set<string> {
  const lexicon = indexOf(surfaces);
  const hits = newHits();
  scan(text, lexicon, hits);
  const found = new Set<string>();
  for (let at = 0; at < hits.length; at += HIT_STRIDE) {
    for (let index = 0; ; index++) {
      const row = rowAt(lexicon, hits.data[at + HIT.row]!, index);
      found.add(`${hits.data[at + HIT.start]}-${hits.data[at + HIT.end]} ${rowTarget(row)}`);
      if (isLastRow(row)) break;
    }
  }
  return found;
}

// Few letters, so that surfaces meet, overlap and begin alike.
const piece = fc.constantFrom('ab', 'ba', 'abs', "ab's", 'ab’s', 'Ås', 'å', 'b', 's', 'ss', '7', '회', '령', '회령', 'aͤb', 'a\u00adb', 'X');
const gap = fc.constantFrom(' ', '-', '\u00a0', '·', ' – ', '');
const phrase = fc.array(fc.tuple(piece, gap), { minLength: 1, maxLength: 4 }).map((parts) => parts.flat().join(''));
const passage = fc.array(fc.tuple(piece, gap), { maxLength: 40 }).map((parts) => parts.flat().join(''));

const words14 = (count: number): string =>
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen'.split(' ').slice(0, count).join(' ');

describe('the index', () => {
  it('finds what trying every surface at every word finds', () => {
    fc.assert(
      fc.property(passage, fc.array(phrase, { maxLength: 30 }), (text, surfaces) => {
        const usable = surfaces.map((surface) => (wordsOf(surface) ? surface : ''));
        expect(scanned(text, usable)).toEqual(naiveScan(text, usable));
      }),
      { numRuns: 400 },
    );
  });

  it('finds a surface of a thousand among a thousand others', () => {
    const surfaces = Array.from({ length: 1000 }, (_, i) => `word${i % 97} name${i}`);
    for (const number of [0, 499, 999])
      expect(scanned(`a ${surfaces[number]} b`, surfaces)).toEqual(new Set([`2-${2 + surfaces[number]!.length} ${number}`]));
  });

  it('finds surfaces of every number of words that begin alike, letters and syllables', () => {
    const words = Array.from({ length: 14 }, (_, i) => words14(i + 1));
    const syllables = Array.from({ length: 14 }, (_, i) => '가나다라마바사아자차카타파하'.slice(0, i + 1));
    for (const surfaces of [words, syllables])
      expect(scanned(`${surfaces[13]} x`, surfaces)).toEqual(naiveScan(`${surfaces[13]} x`, surfaces));
    expect(scanned(`${words[13]} x`, words).size).toBe(14);
    expect(scanned(words[11]!, [words[9]!, words[13]!]).size).toBe(1);
  });

  it('leads from one surface to everything that bears it', () => {
    expect(scanned('Unsan', ['Unsan', 'unsan', 'Ŭnsan'])).toEqual(new Set(['0-5 0', '0-5 1', '0-5 2']));
  });

  it.each([0, 1, 2, 3, 5, 7, 11, 13])('finds what stands where one part of a long text ends and the next begins (%i)', (shift) => {
    const before = 'x '.repeat((CAPACITY - 24) / 2) + 'y'.repeat(shift) + ' ';
    const phrase = 'one two three four';
    expect(scanned(`${before}${phrase} z`, [phrase])).toEqual(new Set([`${before.length}-${before.length + phrase.length} 0`]));
    const long = `${before}${'w'.repeat(40)} z`;
    expect(scanned(long, ['w'.repeat(40), 'w'])).toEqual(new Set([`${before.length}-${before.length + 40} 0`]));
  });

  it('finds what stands behind more words than it has room for', () => {
    for (const word of ['x ', '가 ', '가']) {
      const before = word.repeat(CAPACITY + 7);
      const gap = before.endsWith(' ') ? '' : ' ';
      const start = before.length + gap.length;
      expect(scanned(`${before}${gap}one two`, ['one two'])).toEqual(new Set([`${start}-${start + 7} 0`]));
    }
  });

  it('begins no Korean surface inside a word, wherever a part begins', () => {
    const text = '가나다'.repeat(CAPACITY);
    expect(scanned(text, ['다가', '가나'])).toEqual(new Set(['0-2 1']));
  });

  it('reads a word that an edge cuts only up to the edge', () => {
    const { candidates } = match([{ text: 'ComradeKim Jong Unreceived', edges: [7, 18] }], indexOf(['Kim Jong Un'])).findings;
    expect(candidates.map(({ start, end }) => [start, end])).toEqual([[7, 18]]);
  });
});
