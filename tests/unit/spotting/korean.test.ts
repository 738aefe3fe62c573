import { describe, expect, it } from 'vitest';
import { koreanWordMayEnd, spacingFits } from '../../../core/spotting/korean.ts';

/** Whether the name before `|` may end there. */
function mayEnd(marked: string): boolean {
  const end = marked.indexOf('|');
  const start = marked.lastIndexOf(' ', end) + 1;
  return koreanWordMayEnd(marked.replace('|', ''), start, end);
}

describe('a Korean name ends', () => {
  it.each([
    ['회령|', 'at the end of the text'],
    ['회령| 시내', 'before a space'],
    ['회령|(會寧)', 'before what is not Hangul'],
    ['회령|에서는 추웠다', 'before a particle'],
    ['회령|으로부터', 'before a long particle'],
    ['보위부|원장 회의', 'not before a suffix it does not have', false],
    ['보위부|대표', 'before a noun that leans on it'],
    ['보위부|대표들', 'not before such a noun and another', false],
    ['보위부|대표가', 'before such a noun and a particle'],
    ['국가보위성|주민들에게서', 'before the longest such noun that leaves a particle'],
    ['국가보위성|위원장으로부터', 'before a long noun and a long particle'],
    ['국가보위성|연합뉴스의', 'before a noun of four syllables'],
    ['회령|대표', 'not before such a noun after a short name', false],
    ['무산|됐다', 'not inside another word', false],
    ['청진|기', 'not inside another word', false],
    ['보위부|같은말', 'not before a particle with more behind it', false],
    ['보위부|가', 'before a particle after three syllables'],
    ['보위부|이었으며', 'before a particle of four syllables'],
  ])('%s: %s', (marked, _where, expected = true) => {
    expect(mayEnd(marked)).toBe(expected);
  });

  it('reads only so far for a particle', () => {
    expect(mayEnd(`보위부|대표${'가'.repeat(40)}`)).toBe(false);
    expect(mayEnd(`보위부|${'가'.repeat(11)}`)).toBe(false);
  });
});

describe('a Korean label in a text', () => {
  it.each([
    ['보위부', false, true],
    ['보 위부', false, false],
    ['보\n위부', false, false],
    ['보·위부', false, true],
    ['국가 보위성', false, true],
    ['국가 보위', false, true],
    ['보 위', true, true],
  ])('%j may stand for one (with a space of its own: %s): %s', (text, labelHasSpace, fits) => {
    expect(spacingFits(text, 0, text.length, labelHasSpace)).toBe(fits);
  });

  it('counts only what lies in the span', () => {
    expect(spacingFits('국가 보 위부 국가', 3, 7, false)).toBe(false);
    expect(spacingFits(' 보위부 ', 1, 4, false)).toBe(true);
  });
});
