import { describe, expect, it } from 'vitest';
import { clusterCenters, distinctiveNames, isInCluster } from '../../../core/spotting/distinctive-names.ts';
import { pageFacts } from '../../../core/spotting/page-facts.ts';
import { isSubjectSite } from '../../../core/spotting/subject.ts';
import { LEXICON } from './small-glossary.ts';
import { stagesOf } from './stages.ts';

const facts = (text: string, url?: string) => stagesOf(text, LEXICON, { url }).facts;
const filler = (length: number): string => 'x'.repeat(length);

describe('the anchors of a page', () => {
  it('are the words that name the subject, of two that overlap only the longer', () => {
    expect(facts('North Korea and KCNA')).toMatchObject({ anchors: 2, open: true });
    expect(facts("the Democratic People's Republic of Korea").anchors).toBe(1);
    expect(facts('nothing')).toMatchObject({ anchors: 0, named: [], open: false });
    expect(facts('North Korea').open).toBe(false);
  });

  it('are named for the reasons, the commonest first, then by their letters', () => {
    expect(facts('Pyongyang, KCNA, Pyongyang, North Korea').named).toEqual(['Pyongyang', 'KCNA', 'North Korea']);
    expect(facts('North Korea, KCNA').named).toEqual(['KCNA', 'North Korea']);
  });

  it('are also names that speak for themselves, each concept once, where no anchor stands anyway', () => {
    expect(facts('North Hamgyong Province')).toMatchObject({ anchors: 1, named: ['North Hamgyong Province'], open: false });
    expect(facts('North Hamgyong Province, North Hamgyong, 함경북도').anchors).toBe(1);
    expect(facts('North Hamgyong Province and South Hamgyong Province')).toMatchObject({ anchors: 2, open: true });
    // "DPRK Defence Ministry" has no gate, but its first word is an anchor.
    expect(facts('the DPRK Defence Ministry')).toMatchObject({ anchors: 1, named: ['DPRK'] });
    expect(facts('Hyesan').anchors).toBe(0);
  });

  it('are one more on a site of the subject', () => {
    expect(facts('KCNA', 'https://www.dailynk.com/x')).toMatchObject({ anchors: 2, named: ['KCNA'], open: true });
    expect(facts('Hyesan', 'https://www.dailynk.com/x')).toMatchObject({ anchors: 1, open: false });
  });

  it('need not be two where two different names stand beside one', () => {
    expect(facts('North Korea, Hyesan, Wonsan').open).toBe(true);
    expect(facts('North Korea, Hyesan, Hyesan').open).toBe(false);
    expect(facts('Hyesan, Wonsan').open).toBe(false);
  });
});

describe('anchors out of order, as where an element cuts words', () => {
  const anchor = (block: number, start: number, end: number) => ({ block, start, end, target: 0 });
  const given = (...anchors: ReturnType<typeof anchor>[]) =>
    pageFacts({ texts: ['aaaa bbbb cccc', 'dddd eeee'], candidates: [], cues: [], countries: [], anchors }, LEXICON, {});

  it('are counted as if they stood in order', () => {
    expect(given(anchor(0, 5, 9), anchor(0, 0, 4), anchor(0, 0, 9)).named).toEqual(['aaaa bbbb']);
    expect(given(anchor(1, 0, 4), anchor(0, 5, 9), anchor(1, 0, 9), anchor(0, 0, 9)).named).toEqual(['aaaa bbbb', 'dddd eeee']);
    expect(given(anchor(0, 0, 4), anchor(0, 4, 9)).anchors).toBe(2);
    expect(given(anchor(0, 0, 9), anchor(1, 0, 4)).anchors).toBe(2);
    expect(given(anchor(0, 10, 14), anchor(0, 0, 9), anchor(0, 5, 9)).anchors).toBe(2);
  });
});

describe('a site of the subject', () => {
  it.each(['https://www.dailynk.com/', 'https://dailynk.com/english/', 'http://kcna.kp/x', 'https://beyondparallel.csis.org/'])(
    '%s',
    (url) => {
      expect(isSubjectSite(url)).toBe(true);
    },
  );

  it.each([undefined, '', 'dailynk.com', 'not a url', 'https://csis.org/', 'https://dailynk.com.example/', 'https://xdailynk.com/'])(
    'is not %s',
    (url) => {
      expect(isSubjectSite(url)).toBe(false);
    },
  );
});

describe('a page that is open', () => {
  it('is so everywhere where it is short', () => {
    const { openAt } = facts(`North Korea, Pyongyang\n\n${filler(19_970)}`);
    expect(openAt(1, 19_900)).toBe(true);
  });

  it('is so near its anchors only where it is long: three thousand characters before and behind', () => {
    const { open, openAt } = facts(`${filler(9_000)} North Korea, Pyongyang\n\n${filler(15_000)}`);
    expect(open).toBe(true);
    expect(openAt(0, 6_001)).toBe(true);
    expect(openAt(0, 6_000)).toBe(false);
    // The second anchor begins at 9,014, the second block at 9,024.
    expect(openAt(1, 2_990)).toBe(true);
    expect(openAt(1, 2_991)).toBe(false);
  });

  it('is so around a name that speaks for itself, before its anchors too', () => {
    const { openAt } = facts(`North Hamgyong Province ${filler(30_000)}\n\nNorth Korea, Pyongyang`);
    expect([openAt(0, 10), openAt(0, 15_000), openAt(1, 0)]).toEqual([true, false, true]);
  });

  it('is short up to twenty thousand characters', () => {
    const start = 'North Korea, Pyongyang ';
    expect(facts(start + filler(19_999 - start.length)).openAt(0, 19_000)).toBe(true);
    expect(facts(start + filler(20_000 - start.length)).openAt(0, 19_000)).toBe(false);
    const dense = `${start}Pyongyang Pyongyang Pyongyang `;
    expect(facts(dense + filler(24_999 - dense.length)).openAt(0, 24_000)).toBe(true);
    expect(facts(dense + filler(25_000 - dense.length)).openAt(0, 24_000)).toBe(false);
  });

  it('counts a name right before an anchor', () => {
    expect(facts('Hyesan Pyongyang').openAt(0, 0)).toBe(true);
    expect(facts('North Hamgyong Province KCNA').anchors).toBe(2);
  });

  it('is so everywhere where it has an anchor for every five thousand characters', () => {
    const dense = `North Korea ${filler(20)} ${'Pyongyang '.repeat(4)}\n\n${filler(24_000)}`;
    expect(facts(dense).openAt(1, 23_000)).toBe(true);
    expect(facts(`${dense}${filler(2_000)}`).openAt(1, 23_000)).toBe(false);
  });

  it('is so around a cluster of its names where it is shut otherwise', () => {
    const { open, openAt } = facts(`Hyesan, Wonsan, Hoeryong ${filler(1_000)}`);
    expect(open).toBe(false);
    expect(openAt(0, 0)).toBe(true);
    expect(openAt(0, 616)).toBe(true);
    expect(openAt(0, 617)).toBe(false);
  });

  it('is so around one name beside one anchor, unless others abbreviate themselves so too', () => {
    expect(facts('North Korea, Hyesan').openAt(0, 0)).toBe(true);
    expect(facts('DPRK, Hyesan').openAt(0, 0)).toBe(true);
    expect(facts('KCNA, Hyesan').openAt(0, 0)).toBe(false);
    expect(facts('WPK, Hyesan').openAt(0, 0)).toBe(false);
  });

  it('is not so by a name that is an anchor itself', () => {
    expect(facts('Kim Jong Un').openAt(0, 0)).toBe(false);
    expect(facts('Kim Jong Un, Hyesan').openAt(0, 0)).toBe(true);
  });
});

describe('a distinctive name', () => {
  const names = (text: string): string[] => distinctiveNames(stagesOf(text).findings.candidates, LEXICON).map((one) => one.candidate.text);

  it.each(['Hyesan', 'Kim Yo Jong', '혜산시', '김여정'])('is %s', (text) => {
    expect(names(text)).toContain(text);
  });

  it.each([
    ['Rason', 'five letters are enough', true],
    ['7.27', 'too short'],
    ['Victory Day', 'it may be written small'],
    ['평양', 'too short in Korean'],
    ["Workers' Party of Korea", 'others have a party'],
    ['KCNA', 'an agency'],
    ['neighborhood watch unit', 'an idea'],
    ['Gangwon Province', 'it needs help from the context'],
    ['Seatown', 'it lies abroad'],
    ['무산', 'an ordinary word'],
  ])('%s: %s', (text, _why, is = false) => {
    expect(names(text).includes(text)).toBe(is);
  });

  it('says what it names', () => {
    const [one] = distinctiveNames(stagesOf('Hyesan').findings.candidates, LEXICON);
    expect(LEXICON.conceptId(one!.concept)).toBe('place/hyesan');
  });
});

describe('a cluster', () => {
  const at = (...places: [at: number, concept: number | null][]) => clusterCenters(places.map(([at, concept]) => ({ at, concept })));

  it('is three different names, each within six hundred characters of the centre', () => {
    expect(at([0, 1], [600, 2], [1200, 3])).toEqual([600]);
    expect(at([0, 1], [600, 2], [1201, 3])).toEqual([]);
    expect(at([0, 1], [599, 2], [1200, 3])).toEqual([]);
    expect(at([0, 1], [1, 2], [2, 1])).toEqual([]);
    expect(at([1200, 3], [0, 1], [600, 2])).toEqual([600]);
  });

  it('counts one that stands there twice once, also when one of them is left behind', () => {
    expect(at([0, 1], [500, 1], [1000, 2], [1100, 3])).toEqual([500, 1000, 1100]);
    expect(at([0, 1], [500, 2], [1100, 2], [1200, 3])).toEqual([]);
  });

  it('is one name beside an anchor, and no anchors alone', () => {
    expect(at([0, null], [600, 1])).toEqual([0, 600]);
    expect(at([0, null], [601, 1])).toEqual([]);
    expect(at([0, null], [1, null], [2, null])).toEqual([]);
    expect(at([0, null], [1, null], [700, 1])).toEqual([]);
    expect(at([0, null], [650, null], [1250, 1])).toEqual([650, 1250]);
  });

  it('reaches six hundred characters from its centres', () => {
    expect([1399, 1400, 2000, 2600, 2601].map((offset) => isInCluster([2000], offset))).toEqual([false, true, true, true, false]);
    expect(isInCluster([], 0)).toBe(false);
    expect(isInCluster([0, 2000], 1500)).toBe(true);
  });
});
