import { describe, expect, it } from 'vitest';
import { provinceOf } from '../../../core/spotting/neighbourhood.ts';
import { LEXICON } from './small-glossary.ts';
import { candidateOf, numberOf, stagesOf } from './stages.ts';

const NAME = 'Ministry of National Defence';
const MSS = 'Ministry of State Security';

function countryIn(text: string, name = NAME): string | null {
  const { findings, neighbourhood } = stagesOf(text);
  const found = neighbourhood.around.country(candidateOf(findings, name));
  return found && neighbourhood.around.wordsOf(found);
}

describe('the country in the phrase of an institution', () => {
  it.each([
    [`China's ${NAME}`, 'China'],
    [`China’s “${NAME}”`, 'China'],
    [`China\`s ${NAME}`, 'China'],
    [`China's  ${NAME}`, 'China'],
    [`China's very powerful ${NAME}`, 'China'],
    [`China ${NAME}`, 'China'],
    [`China-${NAME}`, 'China'],
    [`Chinese main ${NAME}`, 'Chinese'],
    [`Chinese top secretive "${NAME}`, 'Chinese'],
    [`Chinese Big-Bad new own ${NAME}`, 'Chinese'],
    [`${NAME} of China`, 'China'],
    [`${NAME} in the United States`, 'United States'],
    [`${NAME} (MND) of China`, 'China'],
    [`${NAME}  of  China`, 'China'],
    [`${NAME} from China`, 'China'],
    [`중국의 국방성`, '중국', '국방성'],
    [`중국 국방성`, '중국', '국방성'],
    [`중국 인민 국방성`, '중국', '국방성'],
    [`Japan's and China's ${NAME}`, 'China'],
  ])('%j: %s', (text, country, name = NAME) => {
    expect(countryIn(text, name)).toBe(country);
  });

  it.each([
    [`China's men and ${NAME}`],
    [`China's one two three ${NAME}`],
    [`China sent ${NAME}`],
    [`China. ${NAME}`],
    [`China, ${NAME}`],
    [`Chinese big ${NAME}`],
    [`Chinese One Two Three Four ${NAME}`],
    [`${NAME} and China`],
    [`${NAME} of old China`],
    [`${NAME} of (the) China`],
    [`중국은 국방성`, '국방성'],
    [`러시아와 국방성`, '국방성'],
    [`중국 인민 무력 국방성`, '국방성'],
    [`China's met ${' '.repeat(60)}${NAME}`],
  ])('%j: none', (text, name = NAME) => {
    expect(countryIn(text, name)).toBeNull();
  });

  it('is the one before it, the nearest first, else the one behind it', () => {
    expect(countryIn(`China's ${NAME} of Japan`)).toBe('China');
    expect(countryIn(`China said so. ${NAME} of Japan`)).toBe('Japan');
    // A country in between that is not in the phrase ends the search, unless only marks stand behind it.
    expect(countryIn(`Chinese Japan, the ${NAME}`)).toBeNull();
    expect(countryIn(`Chinese (Japan) ${NAME}`)).toBeNull();
  });

  it('stands near: sixty characters before, or twenty-four behind', () => {
    expect(countryIn(`China's ${'x'.repeat(56)} ${NAME}`)).toBe('China');
    expect(countryIn(`China's ${'x'.repeat(58)} ${NAME}`)).toBeNull();
    expect(countryIn(`${NAME} of${' '.repeat(21)}China`)).toBe('China');
    expect(countryIn(`${NAME} of${' '.repeat(22)}China`)).toBeNull();
  });

  it('may begin well before, where its name is long', () => {
    expect(countryIn(`Democratic People's Republic of Korea's ${'x'.repeat(40)} ${NAME}`)).toBe("Democratic People's Republic of Korea");
  });

  it('is no country that the name itself holds, nor one in another block', () => {
    expect(countryIn('the DPRK Defence Ministry', 'DPRK Defence Ministry')).toBeNull();
    expect(countryIn(`China's\n\n${NAME}`)).toBeNull();
  });

  it('is asked of each candidate for itself', () => {
    const { findings, neighbourhood } = stagesOf(`China's ${NAME} and Japan's ${NAME}`);
    const words = [0, 1, 0].map((nth) => {
      const clue = neighbourhood.around.country(candidateOf(findings, NAME, nth));
      return clue && neighbourhood.around.wordsOf(clue);
    });
    expect(words).toEqual(['China', 'Japan', 'China']);
  });
});

describe('what stands around a candidate', () => {
  const { findings, neighbourhood } = stagesOf(`They say that the ${NAME} did it. North Korea.`);
  const { around } = neighbourhood;
  const candidate = candidateOf(findings, NAME);

  it('is read before and behind it, as far as asked and as there is text', () => {
    expect(around.textBefore(candidate, 4)).toBe('the ');
    expect(around.textBefore(candidate, 500)).toBe('They say that the ');
    expect(around.textAfter(candidate, 4)).toBe(' did');
    expect(around.textAfter(candidate, 500)).toBe(' did it. North Korea.');
  });

  it('has a country near, or has none', () => {
    expect(around.hasCountry(candidate)).toBe(true);
    const has = (text: string): boolean => {
      const stages = stagesOf(text);
      return stages.neighbourhood.around.hasCountry(candidateOf(stages.findings, NAME));
    };
    expect(has(`${NAME} ${'x'.repeat(30)} China`)).toBe(false);
    expect(has(`${NAME}${' '.repeat(24)}China`)).toBe(true);
    expect(has(`${NAME}${' '.repeat(25)}China`)).toBe(false);
    expect(has(`China ${'x'.repeat(113)} ${NAME}`)).toBe(true);
    expect(has(`China ${'x'.repeat(114)} ${NAME}`)).toBe(false);
    expect(has(`China\n\n${NAME}`)).toBe(false);
  });
});

describe('a cue in the phrase of a candidate', () => {
  function inPhrase(text: string): boolean {
    const { findings, neighbourhood } = stagesOf(text);
    const cue = findings.cues.find((one) => neighbourhood.around.wordsOf(one) === 'Soviet')!;
    return neighbourhood.around.isInPhrase(cue, candidateOf(findings, MSS));
  }

  it.each([
    [`Soviet ${MSS}`, true],
    [`Soviet powerful ${MSS}`, true],
    [`Soviet's own ${MSS}`, true],
    [`Soviet ${'X'.repeat(58)} ${MSS}`, true],
    [`Soviet ${'X'.repeat(59)} ${MSS}`, false],
    [`Soviet men of the ${MSS}`, false],
    [`${MSS} Soviet`, false],
    [`${MSS}, Soviet`, false],
  ])('%j: %s', (text, expected) => {
    expect(inPhrase(text)).toBe(expected);
  });
});

describe('a word that any page on the subject has', () => {
  it('is an anchor that begins where the cue does', () => {
    const { findings, neighbourhood } = stagesOf("Pyongyang's plenary meeting of the party");
    const isAnchor = Object.fromEntries(
      findings.cues.map((cue) => [neighbourhood.around.wordsOf(cue), neighbourhood.around.isAnchor(cue)]),
    );
    expect(isAnchor).toMatchObject({ Pyongyang: true, party: false });
  });
});

describe('a concept near a candidate', () => {
  const province = numberOf('place/south-pyongan');
  const near = (text: string, distance: number): string | undefined => {
    const { findings, neighbourhood } = stagesOf(text);
    return neighbourhood.candidateNear(province, candidateOf(findings, 'Unsan County'), distance)?.text;
  };

  it('is found before and behind, up to a distance and no further', () => {
    expect(near('South Pyongan. Unsan County', 2)).toBe('South Pyongan');
    expect(near('South Pyongan. Unsan County', 1)).toBeUndefined();
    expect(near('Unsan County, South Pyongan', 2)).toBe('South Pyongan');
    expect(near('Unsan County, South Pyongan', 1)).toBeUndefined();
    expect(near('South Pyongan\n\nUnsan County\n\nSouth Pyongan', 99)).toBeUndefined();
    expect(near('Unsan County', 99)).toBeUndefined();
  });

  it('is the first that stands near, by its longest form', () => {
    expect(near(`South Pyongan ${'x'.repeat(90)} South Phyongan Province, Unsan County in South Pyongan`, 20)).toBe(
      'South Phyongan Province',
    );
  });

  it('is none where no place of the page lies in it', () => {
    const { findings, neighbourhood } = stagesOf('South Pyongan. Musan County');
    expect(neighbourhood.candidateNear(province, candidateOf(findings, 'Musan County'), 99)).toBeUndefined();
  });
});

describe('the province of a place', () => {
  const provinceOfId = (id: string): string | null => {
    const province = provinceOf(LEXICON, numberOf(id));
    return province < 0 ? null : LEXICON.conceptId(province);
  };

  it('is what it lies in, short of the country', () => {
    expect(provinceOfId('place/hoeryong')).toBe('place/north-hamgyong');
    expect(provinceOfId('place/unsan-north')).toBe('place/north-pyongan');
    expect(provinceOfId('place/north-hamgyong')).toBeNull();
    expect(provinceOfId('place/hyesan')).toBeNull();
    expect(provinceOfId('concept/plenary-meeting')).toBeNull();
  });
});

describe('concepts that begin or end at a place', () => {
  const { findings, neighbourhood } = stagesOf('Hyesan\n\nthe Kim Il Sung Square, MSS Twinham');
  const ids = (numbers: readonly number[]): string[] => numbers.map((number) => LEXICON.conceptId(number)).sort();

  it('are all that begin right there', () => {
    expect(ids(neighbourhood.startingAt(1, 4))).toEqual(['person/kim-il-sung', 'site/kim-il-sung-square']);
    expect(neighbourhood.startingAt(1, 5)).toEqual([]);
    expect(neighbourhood.startingAt(0, 4)).toEqual([]);
    expect(neighbourhood.startingAt(2, 0)).toEqual([]);
    expect(ids(neighbourhood.startingAt(1, 28))).toEqual(['place/twin-a', 'place/twin-b']);
  });

  it('are all that end right there', () => {
    expect(ids(neighbourhood.endingAt(1, 15))).toEqual(['person/kim-il-sung']);
    expect(ids(neighbourhood.endingAt(1, 22))).toEqual(['site/kim-il-sung-square']);
    expect(ids(neighbourhood.endingAt(1, 27))).toEqual(['org/mss', 'org/mss-china']);
    expect(neighbourhood.endingAt(1, 13)).toEqual([]);
    expect(neighbourhood.endingAt(1, 6)).toEqual([]);
    expect(neighbourhood.endingAt(0, 4)).toEqual([]);
    expect(ids(neighbourhood.endingAt(0, 6))).toEqual(['place/hyesan']);
    expect(findings.texts).toHaveLength(2);
  });
});
