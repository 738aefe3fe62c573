import { describe, expect, it } from 'vitest';
import { openLexicon } from '../../../core/glossary/lexicon.ts';
import { compileLexicon } from '../../../core/glossary/compile.ts';
import { spot } from '../../../core/spotting/spot.ts';
import { readGlossary } from '../../../scripts/glossary/read-glossary.ts';
import { plainText } from '../../../scripts/text/page-text.ts';

const lexicon = openLexicon(compileLexicon(readGlossary().concepts));

const NEWS = `North Korean leader Kim Jong Un visited a factory in Pyongyang, the Korean Central News Agency reported.

북한 김정은 국무위원장이 평양의 공장을 시찰했다고 조선중앙통신이 보도했다.

`;

/** What is marked in a text, as words and concept. */
function marked(text: string): string[] {
  const page = plainText(text);
  return spot(page.blocks, lexicon, page.page).map(
    ({ block, start, end, senses }) => `${page.blocks[block]!.text.slice(start, end)} = ${senses[0].concept}`,
  );
}

describe('names that others share', () => {
  it.each([
    ['Russia’s Victory Day fell on May 9.', 'Russia’s Victory Day = event/victory-day-russia'],
    ['Kim saw China’s Victory Day parade in Beijing.', 'China’s Victory Day = event/victory-day-china'],
    ['북한은 7월 27일 전승절을 맞아 행사를 열었다.', '전승절 = event/victory-day-july-27'],
    ['The FBI and the National Security Agency (NSA) warned of hackers.', 'NSA = org/nsa-us'],
    ['Japan’s Foreign Ministry protested.', 'Japan’s Foreign Ministry = org/ministry-of-foreign-affairs-japan'],
    ['일본 외무성은 항의했다.', '일본 외무성 = org/ministry-of-foreign-affairs-japan'],
    ['북한 외무성은 담화를 냈다.', '북한 외무성 = org/ministry-of-foreign-affairs-dprk'],
    ['South Korea’s Joint Chiefs of Staff (JCS) saw a launch.', 'JCS = org/jcs-rok'],
    ['The U.S. Joint Chiefs of Staff met at the Pentagon.', 'U.S. Joint Chiefs of Staff = org/jcs-us'],
    ['The Communist Youth League of China met.', 'Communist Youth League of China = org/communist-youth-league-prc'],
    ['김정숙 여사와 문재인 대통령이 방문했다.', '김정숙 여사 = person/kim-jung-sook-rok'],
    ['Pangyo Techno Valley south of Seoul is home to firms.', 'Pangyo Techno Valley = place/pangyo-rok'],
    ['Iran’s Supreme Leader in Tehran spoke.', 'Iran’s Supreme Leader = concept/supreme-leader-iran'],
  ])('in news of North Korea: %s', (text, expected) => {
    expect(marked(NEWS + text)).toContain(expected);
  });

  it.each([
    'The KCNA exam costs less than the CKA for engineers who run Kubernetes clusters.',
    'NIS shares rose in Belgrade after Gazprom Neft sold its stake in the oil company.',
    'The KFA named a new coach for the World Cup qualifier in Goyang.',
    'Premier Rason resigned after the Western Australian election of 1906.',
  ])('elsewhere is nothing of North Korea: %s', (text) => {
    expect(marked(text).filter((one) => /dprk|media.kcna|nis-rok|friendship|place.rason$/.test(one))).toEqual([]);
  });
});
