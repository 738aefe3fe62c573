import { describe, expect, it } from 'vitest';
import { coordinated } from '../../../core/spotting/coordination.ts';
import { spot } from '../../../core/spotting/spot.ts';
import { LEXICON, blocksOf, marks } from './small-glossary.ts';
import { stagesOf } from './stages.ts';

/** The parts of a page that a coordination makes names of: the words, where they stand and what they name. */
function parts(text: string): string[] {
  const { findings } = stagesOf(text);
  return coordinated(findings, LEXICON).map(({ block, start, end, text: words, readings }) => {
    expect(findings.texts[block]!.slice(start, end)).toBe(words);
    return `${block}:${start} ${words} → ${readings.map(({ concept }) => LEXICON.conceptId(concept)).join(' or ')}`;
  });
}

describe('the first half of a pair', () => {
  it.each([
    ['North and South Hamgyong provinces', '0:0 North → place/north-hamgyong'],
    ['South and North Hamgyong', '0:0 South → place/south-hamgyong'],
    ['in North or South Hamgyong', '0:3 North → place/north-hamgyong'],
    ['in North & South Hamgyong', '0:3 North → place/north-hamgyong'],
    ['in North/South Hamgyong', '0:3 North → place/north-hamgyong'],
    ['in North / South Hamgyong', '0:3 North → place/north-hamgyong'],
    ['in North  and  South Hamgyong', '0:3 North → place/north-hamgyong'],
    [`${'x '.repeat(20)}North and South Pyongan`, '0:40 North → place/north-pyongan'],
    ['x\n\nNorth and South Pyongan', '1:0 North → place/north-pyongan'],
  ])('is named by the second: %j', (text, expected) => {
    expect(new Set(parts(text))).toEqual(new Set([expected]));
  });

  it.each([
    'South and South Hamgyong',
    'the north and South Hamgyong',
    'Upnorth and South Hamgyong',
    'North and the South Hamgyong',
    'North, South Hamgyong',
    'North andSouth Hamgyong',
    'East and South Hamgyong',
    'North and Hyesan',
    'Seatown and North Korea',
    'North\n\nand South Hamgyong',
  ])('is none in %j', (text) => {
    expect(parts(text)).toEqual([]);
  });

  it('is none where the whole would name nothing', () => {
    expect(parts('South and North Pyongan')).toContain('0:0 South → place/south-pyongan');
    expect(parts('North and South Korea and South Hamgyong')).toEqual([]);
  });
});

describe('ministries of one thing and another', () => {
  it.each([
    ["the ministries of State Security and People's Security", ['0:18 State Security → org/mss', "0:37 People's Security → org/police"]],
    ["Ministries of the State Security and of People's Security", ['0:18 State Security → org/mss', "0:40 People's Security → org/police"]],
    ['Ministries of National Defence and Fish', ['0:14 National Defence → org/defence']],
    ['ministries of Fish and National Defence', ['0:23 National Defence → org/defence']],
    ['ministries of State Security and State Security', ['0:14 State Security → org/mss', '0:33 State Security → org/mss']],
    [
      'x\n\nministries of Fish and National Defence. Ministries of National Defence and Fish',
      ['1:23 National Defence → org/defence', '1:55 National Defence → org/defence'],
    ],
  ])('name both: %j', (text, expected) => {
    expect(parts(text).map((one) => one.replace('org/mss-china or ', ''))).toEqual(expected);
  });

  it.each([
    'ministries of State Security',
    "ministries of State Security, People's Security",
    "the ministry of State Security and People's Security",
    'administries of State Security and National Defence',
    'ministries of state security and national defence',
    'Ministries of Security and Defence',
    'Ministries of National and Defence',
  ])('name none in %j', (text) => {
    expect(parts(text)).toEqual([]);
  });
});

describe('"the ministry"', () => {
  const ABOUT = 'North Korea said so, KCNA reported. ';
  const FULL = 'Ministry of National Defence';
  const again = (text: string): string[] => {
    const blocks = blocksOf(ABOUT + text);
    return spot(blocks, LEXICON, {})
      .filter(({ reason }) => reason.startsWith('short for'))
      .map(({ block, start, end, reason }) => `${block}: ${blocks[block]!.text.slice(start, end)} (${reason})`);
  };

  it('is the one that the page names, before and behind, in every block', () => {
    expect(again(`The ministry spoke.\n\nThe ${FULL} and the ministry.\n\nSo said the Ministry.`)).toEqual([
      `0: The ministry (short for ${FULL})`,
      `1: the ministry (short for ${FULL})`,
      `2: the Ministry (short for ${FULL})`,
    ]);
    expect(again('The DPRK Defence Ministry spoke. The ministry was angry.')).toEqual([
      '0: The ministry (short for DPRK Defence Ministry)',
    ]);
  });

  it('is short for the longest form of its name on the page', () => {
    expect(again(`The DPRK Defence Ministry spoke. The ${FULL} too. The ministry was angry.`)).toEqual([
      `0: The ministry (short for ${FULL})`,
    ]);
  });

  it.each([
    ['A ministry was angry', 'one of several'],
    ['This ministry was angry', 'no article'],
    ['Bathe ministry was angry', 'no article'],
    ['The fish ministry was angry', 'another'],
    ['The ministry of fish was angry', 'another'],
    ['The ministry in Japan was angry', 'another'],
    ['The ministry for fish was angry', 'another'],
    [`The ministry. China's ministry was angry`, 'another beside it'],
    ["The ministry. The Ministry of People's Security was angry", 'two of them'],
  ])('is left alone: %j (%s)', (text) => {
    expect(again(`The ${FULL} spoke. ${text}.`)).toEqual([]);
  });

  it('may be followed by anything else', () => {
    expect(again(`The ${FULL} spoke. The ministry, the ministry's men, the ministry off.`)).toHaveLength(3);
    expect(again(`The ${FULL} spoke. The ministry\n\nof fish.`)).toHaveLength(1);
    expect(again(`The ${FULL} spoke. The ministries and the ministryx.`)).toEqual([]);
  });

  it('is none where the page names none, or a thing of another kind', () => {
    expect(again('The ministry was angry.')).toEqual([]);
    expect(marks(`${ABOUT}The mausoleum of Kim Il Sung. The mausoleum.`).filter((one) => /mausoleum/.test(one))).toEqual([]);
  });
});
