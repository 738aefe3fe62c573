import { describe, expect, it } from 'vitest';
import { compileLexicon } from '../../../core/glossary/compile.ts';
import { type Lexicon, openLexicon } from '../../../core/glossary/lexicon.ts';
import { capitalisedWords } from '../../../core/spotting/capitalised-words.ts';
import { spot } from '../../../core/spotting/spot.ts';
import { CONCEPTS, blocksOf, concept } from './small-glossary.ts';

/** More towns and people, so that slips and surnames meet. */
const LEXICON: Lexicon = openLexicon(
  compileLexicon([
    ...CONCEPTS,
    concept({ id: 'place/kilmang', prefLabel: { en: 'Kilmang' } }),
    concept({ id: 'place/kilnang', prefLabel: { en: 'Kilnang' } }),
    concept({ id: 'place/sinmak', prefLabel: { en: 'Sinmakmok' }, hiddenLabel: [{ label: 'Simnakmok' }] }),
    concept({ id: 'place/angong', prefLabel: { en: 'Angong' } }),
    concept({ id: 'place/zangmok', prefLabel: { en: 'Zangmok' } }),
    concept({ id: 'place/kilzang', prefLabel: { en: 'Kilzang' } }),
    concept({ id: 'site/dam', prefLabel: { en: 'Hoeyong Dam' } }),
    concept({ id: 'site/old-dam', prefLabel: { en: 'Old-Hoeyong' } }),
    concept({ id: 'site/great-dam', prefLabel: { en: 'Great Hoeyong' } }),
    concept({ id: 'site/ville', prefLabel: { en: 'Hoeyongville Dam' } }),
    concept({ id: 'site/mac', prefLabel: { en: 'MacHoeyong Dam' } }),
    concept({ id: 'person/jo', prefLabel: { en: 'Jo Yong Won', ko: '조용원' } }),
  ]),
);

const ABOUT = 'North Korea said so, KCNA reported.\n\n';

/** Those of the marks that the page alone explains: words → concept, with the reason. */
function followed(text: string, about = ABOUT): string[] {
  const blocks = blocksOf(about + text);
  return spot(blocks, LEXICON, {})
    .filter(({ origin, reason }) => origin === 'generated' && /^short for|, spelled /.test(reason))
    .map(({ block, start, end, senses, reason }) => `${blocks[block]!.text.slice(start, end)} → ${senses[0].concept}: ${reason}`);
}
const words = (text: string, about = ABOUT): string[] => followed(text, about).map((one) => one.split(' →')[0]!);

describe('a slip', () => {
  it('stands for the place that the page spells right, wherever it does', () => {
    expect(followed('Hoeyong\n\nHoeryong')).toEqual(['Hoeyong → place/hoeryong: Hoeryong, spelled Hoeyong here']);
    expect(words('Hoeryong, pro Hoeyong. Hoerryong, Hoeryongk, Hoeryogn')).toEqual(['Hoeyong', 'Hoerryong', 'Hoeryongk', 'Hoeryogn']);
  });

  it('of two names is of the first by its letters, in whatever order they stand', () => {
    expect(followed('Kilmang, Kilnang, Kilmnang')).toEqual(['Kilmnang → place/kilmang: Kilmang, spelled Kilmnang here']);
    expect(followed('Kilnang, Kilmang, Kilmnang')).toEqual(['Kilmnang → place/kilmang: Kilmang, spelled Kilmnang here']);
    expect(followed('Kilnang, Kilmnang')).toEqual(['Kilmnang → place/kilnang: Kilnang, spelled Kilmnang here']);
  });

  it('is found at the begin and at the end of the name', () => {
    expect(words('Sinmakmok, Snimakmok')).toEqual(['Snimakmok']);
    expect(words('Sinmakmok, Sinmakmko')).toEqual(['Sinmakmko']);
    expect(words('Sinmakmok, Sinmmakmok')).toEqual(['Sinmmakmok']);
  });

  it('is one of a long name without a word of its own', () => {
    expect(words('Musanx, Musan')).toEqual([]);
    expect(words('Hyesan, Hyeman')).toEqual(['Hyeman']);
    expect(words('Hoeryong City, Hoeyong')).toEqual(['Hoeyong']);
    expect(words('Kangwon Province, Kamgwon')).toEqual(['Kamgwon']);
  });

  it.each([
    ['Hoeryong, Hoeyong-myeon', 'a hyphen behind it'],
    ['Hoeryong, New-Hoeyong', 'a hyphen before it'],
    ['Hoeryong, hoeyong', 'small letters'],
    ['HOERYONG, Hoeyong', 'the name in capitals'],
    ['hoeryong, Hoeyong', 'the name in small letters'],
    ['Hoeryeong, Hoeyeong2', 'a figure behind it'],
    ['Simnakmok, Simmakmok', 'the name is a misspelling itself'],
    ['Kim Yo Jong, Kim Yomjong', 'the name of a person'],
    ['Twinham, Twimham', 'a name of two places'],
  ])('is none: %j (%s)', (text) => {
    expect(words(text)).toEqual([]);
  });

  it.each(['Hoeyong Dam', 'the Hoeyong Dam', 'Old-Hoeyong', 'Great Hoeyong'])('is none that is part of a name on the page: %s', (name) => {
    expect(words('Hoeryong, Hoeyong')).toEqual(['Hoeyong']);
    expect(words(`Hoeryong, Hoeyong, ${name}`)).toEqual([]);
    expect(words(`${name}\n\nHoeyong, Hoeryong`)).toEqual([]);
  });

  it.each(['Hoeyongville Dam', 'MacHoeyong Dam'])('is one though a name has its letters in a longer word: %s', (name) => {
    expect(words(`Hoeryong, Hoeyong, ${name}`)).toEqual(['Hoeyong']);
  });

  it('is one of names with every letter from A to Z', () => {
    expect(words('Angong, Anggong')).toEqual(['Anggong']);
    expect(words('Zangmok, Zanmok')).toEqual(['Zanmok']);
    expect(words('Kilzang, Kilzamg')).toEqual(['Kilzamg']);
  });

  it('is one on a page about the subject only', () => {
    expect(words('Hoeryong, Hoeyong', '')).toEqual([]);
  });
});

describe('a surname', () => {
  const PAK = 'Pak Thae Song';

  it('means the one person of that surname, in the paragraph behind the full name', () => {
    expect(followed(`${PAK} left. Pak returned.`)).toEqual([`Pak → person/pak-thae-song: short for ${PAK}`]);
    expect(words(`Pak returned. ${PAK} left.`)).toEqual([]);
    expect(words(`${PAK} left.\n\nPak returned.`)).toEqual([]);
  });

  it('means them anywhere once the page names them twice, by the longest form of their name', () => {
    expect(words(`Pak returned.\n\n${PAK} left.\n\n${PAK} came.`)).toEqual(['Pak']);
    expect(followed('Pak Thae-song left. Park Thae Song came. Pak Tae Song went. Pak returned.').at(-1)).toBe(
      'Pak → person/pak-thae-song: short for Pak Thae-song',
    );
  });

  it.each([
    ['Pak Tae Song', PAK, PAK],
    ['Pak Thae-song', PAK, PAK],
  ])('is short for the fuller of %s and %s in whatever order', (one, other, fuller) => {
    for (const text of [`${one}, ${other}`, `${other}, ${one}`])
      expect(followed(`${text}. Pak left.`)).toEqual([`Pak → person/pak-thae-song: short for ${fuller}`]);
  });

  it('means nobody where two of the surname are about', () => {
    expect(words('Kim Jong Un, Kim Yo Jong, Kim Jong Un. Kim left.')).toEqual([]);
    expect(words('Kim Jong Un. Kim left.')).toEqual(['Kim']);
  });

  it.each(['Pak Mun-su', 'Pak Chol-min', 'Pak Kyong-ok', 'Pak Ki-hwa'])('means nobody where somebody unknown bears it: %s', (other) => {
    expect(words(`${PAK} met ${other}. Pak left.`)).toEqual([]);
  });

  it.each(['Pak Attends-a', 'Pak Thae-song', 'Pak Left Home', 'Pak Tops-the', 'Pak Blixt-vrz'])('is not borne by %s', (other) => {
    expect(words(`${PAK} met ${other}. Pak left.`).at(-1)).toBe('Pak');
  });

  it.each([
    ['Jack Pak left', 'a given name before it'],
    ['Jae-min Pak left', 'a given name of two before it'],
    ['J. Pak left', 'an initial before it'],
    ['Pak-led men', 'a hyphen behind it'],
    ['anti-Pak men', 'a hyphen before it'],
    ['Pak Station is open', 'a longer name'],
    ["Pak's Station is open", 'the begin of a name'],
    ['the Pak family', 'a family'],
    ['the Pak regime', 'a regime'],
    ['Pakistan', 'another word'],
    ['PAK left', 'capitals'],
  ])('says nothing in %j: %s', (text) => {
    expect(words(`${PAK} came, and ${text}.`)).toEqual([]);
  });

  it.each(['Premier', 'Mr', 'Mr.', 'Comrade', 'But', 'When', 'Later', 'Recently', 'That'])('may stand behind %s', (before) => {
    expect(words(`${PAK} came. ${before} Pak left.`)).toEqual(['Pak']);
  });

  it('may be possessive, quoted or in a list', () => {
    expect(words(`${PAK} came. "Pak", Pak's car, Pak, he said, of Pak familiar.`)).toHaveLength(4);
  });

  it('is two letters at least, of a person whose name stands in order', () => {
    expect(words('Jo Yong Won came, and Jo left.')).toEqual(['Jo']);
    expect(words('KIM JONG UN came, and Kim left.')).toEqual([]);
  });

  it('is none that only stands in the name of a place, though that tells of a second bearer', () => {
    const square = 'Kim Il Sung Square';
    expect(words(`${square}, ${square}, and Kim left.`)).toEqual([]);
    expect(words(`${square}, Kim Il Sung, and Kim left.`)).toEqual(['Kim']);
    expect(words(`${square}, Kim Jong Un, and Kim left.`)).toEqual([]);
    expect(words('Premier Pak Thae Song came, and Pak left.')).toEqual(['Pak']);
  });

  it('is no title, though a name begins with it', () => {
    expect(words('Chairman Kim Il Sung came, and the Chairman left.')).toEqual([]);
  });
});

describe('words with a capital', () => {
  it('are read once for a page, however many there are', () => {
    const count = 3000;
    const texts = ['x', Array.from({ length: count }, (_, i) => `Word${'a'.repeat(i % 3)}`).join(' ')];
    const read = capitalisedWords(texts);
    const words = read();
    expect(words.count).toBe(count);
    expect(words.blocks[count - 1]).toBe(1);
    expect(texts[1]!.slice(words.starts[count - 1], words.ends[count - 1])).toBe('Wordaa');
    expect(texts[1]!.slice(words.starts[0], words.ends[0])).toBe('Word');
    expect(read()).toBe(words);
    expect(words.count).toBe(count);
    expect(capitalisedWords(['Word'])().count).toBe(1);
  });
});
