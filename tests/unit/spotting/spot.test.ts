import { describe, expect, it } from 'vitest';
import { spot } from '../../../core/spotting/spot.ts';
import { LEXICON, blocksOf, marks, marksOf } from './small-glossary.ts';

const ABOUT = 'North Korea said so, KCNA reported.\n\n';
const onPage = (text: string): string[] => marks(ABOUT + text).slice(1);

describe('forms of a name', () => {
  it.each([
    ['Kim Jong-un and Kim Jong-Un', ['Kim Jong-un → person/kim-jong-un', 'Kim Jong-Un → person/kim-jong-un']],
    ['KIM JONG UN SPEAKS', ['KIM JONG UN → person/kim-jong-un']],
    ['Kim Jong\u00a0Un', ['Kim Jong\u00a0Un → person/kim-jong-un']],
    ['Kim\u00ad Jong\u2011un', ['Kim\u00ad Jong\u2011un → person/kim-jong-un']],
    ['Kim Jong Eun of the mixed spelling', ['Kim Jong Eun → person/kim-jong-un']],
    ['Park Tae-song, the premier', ['Park Tae-song → person/pak-thae-song']],
    ['in Hoeryŏng', ['Hoeryŏng → place/hoeryong']],
    ['in Hoeryo\u0306ng', ['Hoeryo\u0306ng → place/hoeryong']],
    ['in Hoeryeong City', ['Hoeryeong City → place/hoeryong']],
    ['in Ｈoeryong', ['Ｈoeryong → place/hoeryong']],
    ['in Hoeryong-si', ['Hoeryong-si → place/hoeryong']],
    ['North Phyongan and Pyeongan', ['North Phyongan → place/north-pyongan']],
    ['the Workers’ Party of Korea', ['Workers’ Party of Korea → org/wpk']],
    ['the Workers` Party of Korea', ['Workers` Party of Korea → org/wpk']],
    ["Hoeryong's streets, Hoeryong’s people", ['Hoeryong → place/hoeryong', 'Hoeryong → place/hoeryong']],
    [
      'two neighborhood watch units and a neighbourhood watch unit',
      ['neighborhood watch units → concept/watch-unit', 'neighbourhood watch unit → concept/watch-unit'],
    ],
    ['marked 7·27, 7.27 and 7•27', ['7·27 → event/victory-day', '7.27 → event/victory-day', '7•27 → event/victory-day']],
    ['the 20x10 and the 20×10', ['20x10 → concept/20x10', '20×10 → concept/20x10']],
    ['the ministry of state security', ['ministry of state security → org/mss']],
    ['Ministry of National Defense', ['Ministry of National Defense → org/defence']],
    ['a dprk tag', ['dprk → place/dprk']],
    ['조선 로동당과 조선노동당', ['조선 로동당 → org/wpk', '조선노동당 → org/wpk']],
    ['지방 발전 20×10 정책', ['지방 발전 20×10 정책 → concept/20x10']],
    ['\u1112\u116c\u1105\u1167\u11bc\u1109\u1175', ['\u1112\u116c\u1105\u1167\u11bc\u1109\u1175 → place/hoeryong']],
  ])('finds %j', (text, expected) => {
    expect(onPage(text)).toEqual(expected);
  });

  it.each([
    ['pak thae song, all small'],
    ['hoeryong, all small'],
    ['a kcna certificate and a wpk file'],
    ['Hoeryongland and Superhoeryong'],
    ['Kim, Jong Un and others'],
    ['It was Pyongan. North winds blew.'],
    ['They left Kim Jong. Un is a syllable.'],
    ['see https://example.org/Hoeryong/Hyesan or mail Hyesan@example.org or @Hyesan'],
    ['무산됐다, 나선 사람들, 청진기'],
  ])('finds nothing in %j', (text) => {
    expect(onPage(text)).toEqual([]);
  });
});

describe('the page gate', () => {
  it('keeps names of the subject off pages about something else', () => {
    expect(marks('The KCNA exam covers Kubernetes. Rason won the election in Victoria. RFA Argus sailed.')).toEqual([]);
  });

  it('lets a name that speaks for itself pass anywhere', () => {
    expect(marks('He was born in North Hamgyong Province.')).toEqual(['North Hamgyong Province → place/north-hamgyong']);
  });

  it('opens with two anchors, and with one beside two different names', () => {
    expect(marks('North Korea and Pyongyang: trouble in Hyesan')).toContain('Hyesan → place/hyesan');
    expect(marks('North Korea: trouble in Hyesan and Hoeryong')).toContain('Hyesan → place/hyesan');
    expect(marks('KCNA: trouble in Hyesan')).toEqual([]);
  });

  it('opens around a distinctive name beside one anchor, and no further', () => {
    expect(marks('North Korea: trouble in Hyesan')).toEqual(['Hyesan → place/hyesan']);
    expect(marks(`North Korea: trouble in Hyesan.\n\n${'word '.repeat(400)}\n\nBack in Hyesan`)).toEqual(['Hyesan → place/hyesan']);
    expect(marks(`North Korea.\n\n${'word '.repeat(400)}\n\nMr Rason came.`)).toEqual([]);
    expect(marks('A visit by Kim Jong Un')).toEqual([]);
  });

  it('opens on a site that writes of nothing else with one anchor', () => {
    expect(marks('KCNA: trouble in Hyesan', { url: 'https://www.dailynk.com/english/x' })).toContain('Hyesan → place/hyesan');
    expect(marks('KCNA: trouble in Hyesan', { url: 'https://notdailynk.com/' })).toEqual([]);
  });

  it('opens around three different names where the page has no anchor', () => {
    const near = 'He flew over Hyesan, Wonsan and Hoeryong.';
    expect(marks(near)).toHaveLength(3);
    expect(marks(`${near}\n\n${'word '.repeat(400)}\n\nHyesan again`)).toHaveLength(3);
  });

  it('stays shut far from any anchor of a long page', () => {
    const long = `North Korea and Pyongyang.\n\n${'word '.repeat(6000)}\n\nMr Rason came.`;
    expect(marks(long)).toEqual(['Pyongyang → place/pyongyang']);
  });

  it('does not mark the words that name the subject itself', () => {
    expect(onPage('North Korea, North Korean, N. Korea, 북한')).toEqual([]);
  });
});

describe('the right sense', () => {
  it('reads a shared abbreviation as the page names its institution, also where the page is about something else', () => {
    expect(marks("China's Ministry of State Security held a man. The MSS accused him of spying.")).toEqual([
      'Ministry of State Security → org/mss-china',
      'MSS → org/mss-china',
    ]);
    expect(marks('The MSS warned students. The agency has grown.')).toEqual([]);
  });

  it("takes the country that the phrase names: China's ministry and North Korea's", () => {
    expect(onPage("China's Ministry of State Security met North Korea's Ministry of State Security.")).toEqual([
      'Ministry of State Security → org/mss-china',
      'Ministry of State Security → org/mss',
    ]);
  });

  it.each([
    ["China's powerful Ministry of State Security", ['Ministry of State Security → org/mss-china']],
    ['the Chinese Ministry of State Security', ['Ministry of State Security → org/mss-china']],
    ['the Ministry of State Security of China', ['Ministry of State Security → org/mss-china']],
    ["Vietnam's Ministry of State Security", []],
    ['the Soviet Ministry of State Security', []],
    ["South Korea's Ministry of National Defence", []],
    ['The ROK Ministry of National Defence', []],
    ['the DPRK Ministry of National Defence', ['DPRK → place/dprk', 'Ministry of National Defence → org/defence']],
    ['Chinese phones worry the Ministry of State Security', ['Ministry of State Security → org/mss']],
  ])('reads %j', (text, expected) => {
    expect(onPage(text)).toEqual(expected);
  });

  it('marks nothing of ours on a page about the other country', () => {
    expect(marks("They were questioned by China's Ministry of State security, the ABC said.")).toEqual([
      'Ministry of State security → org/mss-china',
    ]);
    expect(marks('The Ministry of State Security questioned them.')).toEqual([]);
  });

  it('tells two places of one spelling by their province, and shows both where nothing tells', () => {
    expect(onPage('Unsan County in South Phyongan Province')).toContain('Unsan County → place/unsan-south');
    expect(onPage('Unsan County, North Phyongan Province')).toContain('Unsan County → place/unsan-north');
    expect(onPage('in Twinham')).toEqual(['Twinham → place/twin-a or place/twin-b']);
  });

  it("takes the South's spelling for the South's place beside the North's", () => {
    expect(onPage('Kangwon Province and Wonsan. Gangwon Province is in the South.')).toEqual([
      'Kangwon Province → place/kangwon',
      'Wonsan → place/wonsan',
    ]);
    expect(onPage('dprk here, DPRK there')).toEqual(['dprk → place/dprk', 'DPRK → place/dprk']);
    expect(onPage('Gangwon Province around Wonsan')).toEqual(['Gangwon Province → place/kangwon', 'Wonsan → place/wonsan']);
  });

  it('gives a short name to the body that its phrase names', () => {
    expect(onPage("a plenary meeting of the Supreme People's Assembly in Pyongyang")).toEqual([
      "Supreme People's Assembly → org/spa",
      'Pyongyang → place/pyongyang',
    ]);
    expect(onPage("the Supreme People's Assembly plenary meeting in Pyongyang")).toHaveLength(2);
    expect(onPage('a plenary meeting of the Central Committee of the WPK')).toContain('plenary meeting → concept/plenary-meeting');
  });

  it('marks the parts of a phrase made of terms, and the whole of a name', () => {
    expect(onPage("the Central Committee of the Workers' Party of Korea")).toEqual([
      'Central Committee → org/central-committee',
      "Workers' Party of Korea → org/wpk",
    ]);
    expect(onPage('the DPRK Defence Ministry and Musan County Mine')).toEqual([
      'DPRK → place/dprk',
      'Defence Ministry → org/defence',
      'Musan County → place/musan',
      'Mine → site/musan-mine',
    ]);
    expect(onPage('the head of the neighborhood watch unit')).toEqual(['neighborhood watch unit → concept/watch-unit']);
    expect(onPage('Premier Pak Thae Song')).toEqual(['Pak Thae Song → person/pak-thae-song']);
    expect(onPage('Chairman Kim Il Sung')).toEqual(['Chairman Kim Il Sung → person/kim-il-sung']);
    expect(onPage('on Kim Il Sung Square')).toEqual(['Kim Il Sung Square → site/kim-il-sung-square']);
  });

  it('leaves ordinary Korean words alone on a page about the North, and finds the places', () => {
    const about = '북한 평양 김정은. ';
    const found = marks(
      `${about}라선시와 무산군. 회의에 나선 사람들이 나선에서 만났다. 협상은 무산됐다. 함경북도 무산은 춥다. 회령에서는 보위부가.`,
    );
    expect(found.slice(2)).toEqual([
      '라선시 → place/rason',
      '무산군 → place/musan',
      '나선 → place/rason',
      '함경북도 → place/north-hamgyong',
      '무산 → place/musan',
      '회령 → place/hoeryong',
      '보위부 → org/mss',
    ]);
  });
});

describe('elements that glue words', () => {
  it('reads a name between element edges without spaces, and a word that an element cuts', () => {
    const text = 'KCNA Pyongyang ComradeKim Jong Unreceived Hoeryong';
    const from = text.indexOf('Kim');
    const blocks = [{ text, edges: [from, from + 'Kim Jong Un'.length, text.indexOf('Hoeryong') + 1] }];
    expect(marksOf(blocks)).toEqual([
      'KCNA → media/kcna',
      'Pyongyang → place/pyongyang',
      'Kim Jong Un → person/kim-jong-un',
      'Hoeryong → place/hoeryong',
    ]);
    expect(marksOf([{ text }])).not.toContain('Kim Jong Un → person/kim-jong-un');
  });

  it('reads a Korean name that an element cuts before its particle', () => {
    const text = '평양 북한 국가보위성이';
    expect(marksOf([{ text, edges: [6, 8, 11] }])).toContain('국가보위성 → org/mss');
  });
});

describe('reasons and confidence', () => {
  it('says in one line why', () => {
    const [mention] = spot(blocksOf("North Korea's Ministry of State Security, KCNA said"), LEXICON, {});
    expect(mention!.reason).toBe('full name; the phrase says North Korea; page names KCNA, North Korea');
    expect(mention!.origin).toBe('prefLabel');
    expect(mention!.senses[0].confidence).toBeGreaterThan(0.9);
  });

  it('says that a form was made by rule', () => {
    const mentions = spot(blocksOf(`${ABOUT}Hoeryeong`), LEXICON, {});
    expect(mentions.at(-1)).toMatchObject({ origin: 'generated' });
  });
});
