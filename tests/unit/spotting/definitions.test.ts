import { describe, expect, it } from 'vitest';
import { definitions } from '../../../core/spotting/definitions.ts';
import { LEXICON, marks } from './small-glossary.ts';
import { stagesOf } from './stages.ts';

/** What a page says of an abbreviation: the concept's id, null (something else) or undefined (nothing). */
function meaning(text: string, abbreviation: string): string | null | undefined {
  const { findings, heard } = stagesOf(text);
  const found = definitions(findings, heard).meaning(abbreviation);
  return typeof found === 'number' ? LEXICON.conceptId(found) : found;
}

const ABOUT = 'North Korea, KCNA, Pyongyang. ';
const MND = 'Ministry of National Defence';
const defence = (text: string, abbreviation = 'MND') => meaning(ABOUT + text, abbreviation);

describe('an abbreviation behind a name', () => {
  it.each([
    `${MND} (MND)`,
    `${MND}(MND)`,
    `${MND} [MND]`,
    `${MND} ("MND")`,
    `${MND} (“MND”)`,
    `${MND} (‘MND’)`,
    `${MND} (MNDs)`,
    `${MND} (MND, the army)`,
    `${MND} (MND; the army)`,
    `${MND} (MND – the army)`,
    `${MND} (MND - the army)`,
    `${MND}\u00a0(MND)`,
  ])('is defined by %j', (text) => {
    expect(defence(text)).toBe('org/defence');
  });

  it.each([`${MND} MND`, `${MND}, (MND)`, `${MND} ((MND))`, `${MND} (MND army)`, `${MND} (mnd)`, `${MND} (the MND)`])(
    'is not by %j',
    (text) => {
      expect(defence(text)).toBeUndefined();
    },
  );

  it.each(['MoND', 'M.N.D', 'MN&D'])('may be written %s', (letters) => {
    expect(defence(`${MND} (${letters})`, letters)).toBe('org/defence');
  });

  it.each(['XYZ', 'MNDEFGHIJK'])('may not be written %s', (letters) => {
    expect(defence(`${MND} (${letters})`, letters)).toBeUndefined();
  });

  it('stands behind a name of several words, or of three syllables', () => {
    expect(meaning(`${ABOUT}국방성 (MND)`, 'MND')).toBe('org/defence');
    expect(meaning(`${ABOUT}Pyongyang (PY)`, 'PY')).toBeUndefined();
    expect(meaning(`${ABOUT}평양 (PY)`, 'PY')).toBeUndefined();
  });

  it('stands right behind the name itself', () => {
    expect(defence(`${MND} the (MND)`)).toBeNull();
    expect(defence(`${MND}x (MND)`)).toBeNull();
  });

  it('stands behind a name that means something here', () => {
    expect(meaning(`${MND} (MND)`, 'MND')).toBeNull();
  });

  it('belongs to the longest name that ends there and that it abbreviates', () => {
    expect(meaning(`${ABOUT}Central Committee of the WPK (CCW)`, 'CCW')).toBe('org/central-committee');
    expect(meaning(`${ABOUT}WPK: plenary meeting of the Central Committee (CC)`, 'CC')).toBe('org/central-committee');
  });
});

describe('a name behind its abbreviation', () => {
  const police = (text: string) => meaning(ABOUT + text, 'PSM');
  const NAME = "Ministry of People's Security";

  it.each([`PSM (${NAME})`, `the PSM (${NAME}, the police)`])('is defined by %j', (text) => {
    expect(police(text)).toBe('org/police');
  });

  it.each([
    `PSM (the ${NAME})`,
    `PSM (${NAME} and more)`,
    `PSMs (${NAME})`,
    `PSM ((${NAME})`,
    `PSM, (${NAME})`,
    `PSM(${NAME})`,
    `aPSM (${NAME})`,
  ])('is not by %j', (text) => {
    expect(police(text)).toBeUndefined();
  });

  it('shares its letters, in any order', () => {
    expect(meaning(`${ABOUT}SPMO (${NAME})`, 'SPMO')).toBe('org/police');
    expect(meaning(`${ABOUT}PSX (${NAME})`, 'PSX')).toBeUndefined();
    expect(meaning(`${ABOUT}PSMPSMP (${NAME})`, 'PSMPSMP')).toBeUndefined();
  });
});

describe('an abbreviation of something else', () => {
  it.each([
    ['Royal Fleet Auxiliary (RFA)', 'RFA'],
    ['the Royal and Fleet Auxiliary (RFA)', 'RFA'],
    ['Big Royal Fleet Auxiliary (RFA)', 'RFA'],
    ['Royal-Fleet Auxiliary (RFA)', 'RFA'],
    ['Royal Fleet & Auxiliary (RF&A)', 'RF&A'],
    ['Melbourne Security Services (MSS)', 'MSS'],
  ])('%s means none of ours', (text, abbreviation) => {
    expect(meaning(text, abbreviation)).toBeNull();
  });

  it.each([
    ['Royal Fleet Auxiliary RFA', 'RFA'],
    ['Royal Fleet Auxiliary(RFA)', 'RFA'],
    ['royal fleet auxiliary (RFA)', 'RFA'],
    ['Royal Fleet Auxiliary, (RFA)', 'RFA'],
    ['Royal Fleet Auxiliary (RFA', 'RFA'],
    ['Royal Fleet Auxiliary (R)', 'R'],
    ['Royal Fleet Auxiliary (rfa)', 'rfa'],
    ['Blue Band (RFA)', 'RFA'],
    ['Royal Fleet (OF)', 'OF'],
    [`Royal ${'Aa '.repeat(40)}Fleet Auxiliary (RFA)`, 'RFA'],
  ])('is not defined by %j', (text, abbreviation) => {
    expect(meaning(text, abbreviation)).toBeUndefined();
  });

  it('is found in every parenthesis of a text', () => {
    const text = '(a) Royal Fleet Auxiliary (RFA) and (b) Blue Band Club (BBC)';
    expect([meaning(text, 'RFA'), meaning(text, 'BBC'), meaning(text, 'ABC')]).toEqual([null, null, undefined]);
  });
});

describe('an abbreviation defined twice', () => {
  it('means what both say, and nothing where they differ, in whatever order', () => {
    const other = 'Melbourne Night Dancers (MND)';
    expect(defence(`${MND} (MND), ${MND} (MND)`)).toBe('org/defence');
    expect(defence(`${MND} (MND), ${other}`)).toBeNull();
    expect(defence(`${other}, ${MND} (MND)`)).toBeNull();
    expect(defence(`${other}, ${other}`)).toBeNull();
    expect(defence('국방성 (MND), 인민보안성 (MND)')).toBeNull();
  });
});

describe('abbreviations that no entry lists', () => {
  const unlisted = (text: string): string[] => {
    const { findings, heard } = stagesOf(ABOUT + text);
    return definitions(findings, heard)
      .unlisted()
      .map(([letters, concept]) => `${letters} ${LEXICON.conceptId(concept)}`);
  };

  it('are those that the page gives to a concept of ours, and that the glossary does not know', () => {
    expect(unlisted(`${MND} (MND) and Royal Fleet Auxiliary (RFX)`)).toEqual(['MND org/defence']);
    expect(unlisted('Ministry of State Security (MSS)')).toEqual([]);
    expect(unlisted(`Ministry of State Security (MXSS)`)).toEqual(['MXSS org/mss']);
  });

  it('are marked wherever they stand as a word', () => {
    expect(
      marks(`${ABOUT}${MND} (MND). The MND’s men, MNDs, XMND, MND-led, x-MND, MND.`).filter((one) => one.startsWith('MND')),
    ).toHaveLength(4);
    expect(marks(`MND\n\n${ABOUT}${MND} (MND)`)[0]).toBe('MND → org/defence');
  });
});
