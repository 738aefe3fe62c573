import { describe, expect, it } from 'vitest';
import { spot } from '../../../core/spotting/spot.ts';
import { LEXICON, blocksOf, marks } from './small-glossary.ts';

const ABOUT = 'North Korea said so, KCNA reported.\n\n';
const onPage = (text: string): string[] => marks(ABOUT + text).slice(1);

describe('what the page defines', () => {
  it('reads an abbreviation everywhere once the page defines it, before the definition too', () => {
    const found = marks('MSS acts in North Korea, Pyongyang\n\nThe Ministry of State Security (MSS) acted. The MSS’s men.');
    expect(found.filter((one) => one.startsWith('MSS'))).toEqual(['MSS → org/mss', 'MSS → org/mss', 'MSS → org/mss']);
  });

  it('leaves an abbreviation alone that the page defines as something else', () => {
    expect(onPage('Guards of Melbourne Security Services (MSS) came. MSS denied it. The secret police of Pyongyang.')).not.toContain(
      'MSS → org/mss',
    );
  });

  it('reads a definition the other way round', () => {
    expect(onPage("the seal of the PSM (Ministry of People's Security, the police). The PSM came.")).toEqual([
      'PSM → org/police',
      "Ministry of People's Security → org/police",
      'PSM → org/police',
    ]);
  });

  it('takes up an abbreviation that no entry lists', () => {
    expect(onPage('The Ministry of National Defence (MOND) spoke. MOND was angry.')).toEqual([
      'Ministry of National Defence → org/defence',
      'MOND → org/defence',
      'MOND → org/defence',
    ]);
  });

  it('gives it to the part of a long name that it abbreviates', () => {
    expect(onPage("the Central Committee of the Workers' Party of Korea (WPK) and the WPK").at(-1)).toBe('WPK → org/wpk');
  });

  it('needs a definition, the full name or many anchors for an abbreviation that others use', () => {
    expect(onPage('said RFA')).toEqual([]);
    expect(onPage('said Radio Free Asia. RFA added')).toContain('RFA → media/rfa');
    expect(onPage('Pyongyang said Kim Jong Un spoke, RFA reported')).toContain('RFA → media/rfa');
  });
});

describe('a dateline', () => {
  it('is no mention of a city abroad, and is one of ours', () => {
    expect(onPage('SEATOWN, Jan. 2 (Yonhap) -- He came to Seatown.')).toEqual(['Seatown → place/seatown']);
    expect(onPage('SEATOWN -- He came.')).toEqual([]);
    expect(onPage('Pyongyang, August 2 (KCNA) -- He came.')[0]).toBe('Pyongyang → place/pyongyang');
  });
});

describe('coordination', () => {
  it('gives the first half of a pair the name that the second spells out', () => {
    expect(onPage('North and South Hamgyong provinces')).toEqual(['North → place/north-hamgyong', 'South Hamgyong → place/south-hamgyong']);
  });

  it('reads ministries of A and of B', () => {
    expect(onPage("the ministries of State Security and of People's Security")).toEqual([
      'State Security → org/mss',
      "People's Security → org/police",
    ]);
  });
});

describe('the ministry', () => {
  it('is the one ministry that the page names', () => {
    expect(onPage('The Ministry of National Defence spoke. The ministry was angry, the ministry said.')).toEqual([
      'Ministry of National Defence → org/defence',
      'The ministry → org/defence',
      'the ministry → org/defence',
    ]);
  });

  it.each([
    ['two ministries are named', "The Ministry of National Defence and the Ministry of People's Security spoke. The ministry was angry."],
    ['an unknown one is named', 'The Ministry of National Defence and the fisheries ministry spoke. The ministry was angry.'],
    ['another country has one', "The Ministry of National Defence and Japan's ministry spoke. The ministry was angry."],
    ['it goes on to say which', 'The Ministry of National Defence spoke. The ministry of fish was angry.'],
  ])('is left alone where %s', (_, text) => {
    expect(onPage(text).filter((one) => /^the ministry/i.test(one))).toEqual([]);
  });
});

describe('surnames and slips', () => {
  it('follows a surname to the one person of that name', () => {
    expect(onPage('Pak Thae Song left. Later Pak returned; "Pak\'s" car.')).toEqual([
      'Pak Thae Song → person/pak-thae-song',
      'Pak → person/pak-thae-song',
      'Pak → person/pak-thae-song',
    ]);
  });

  it.each([
    ['two known people of the name', 'Kim Jong Un and Kim Yo Jong came. Kim left.'],
    ['somebody unknown of the name', 'Kim Jong Un met Kim Beom-su. Kim left.'],
    ['another given name before it', 'Kim Jong Un left. Reporting by Jack Kim'],
    ['the person named once only, in another paragraph', 'Kim Yo Jong spoke.\n\nEarlier Kim had left.'],
    ['a longer name after it', 'Kim Jong Un left. Kim Station is open.'],
  ])('leaves a surname alone: %s', (_, text) => {
    expect(onPage(text).filter((one) => one.startsWith('Kim →'))).toEqual([]);
  });

  it('takes a slip of one letter for the place that the page spells right', () => {
    expect(onPage('Hoeryong and Hoeyong, Hoeryogn, Hoerryong')).toEqual([
      'Hoeryong → place/hoeryong',
      'Hoeyong → place/hoeryong',
      'Hoeryogn → place/hoeryong',
      'Hoerryong → place/hoeryong',
    ]);
    expect(spot(blocksOf(`${ABOUT}Hoeryong and Hoeyong`), LEXICON, {}).at(-1)!.reason).toBe('Hoeryong, spelled Hoeyong here');
  });

  it('takes nothing for a slip that is another name, on another page or without the right spelling', () => {
    expect(onPage('Hoeryong, Haeryong, Hoeryong-myeon, Koeryong, Hoeryongland')).toHaveLength(2);
    expect(onPage('Hoeyong alone')).toEqual([]);
    expect(marks('Hoeryong and Hoeyong')).toEqual([]);
  });
});
