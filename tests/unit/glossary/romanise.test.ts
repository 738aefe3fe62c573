import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromJamo, toJamo } from '../../../core/glossary/romanise/jamo.ts';
import { personNameVariants } from '../../../core/glossary/romanise/person-names.ts';
import { placeNameVariants, withoutInitialR } from '../../../core/glossary/romanise/place-names.ts';
import { romanise } from '../../../core/glossary/romanise/systems.ts';
import { spellingsOfTheOtherHalf } from '../../../core/glossary/korean-spelling.ts';

describe('romanisation', () => {
  it.each([
    ['회령', 'hoeryong', 'hoeryong', 'hoeryeong'],
    ['함경', 'hamgyong', 'hamgyong', 'hamgyeong'],
    ['평안', 'phyongan', 'pyongan', 'pyeongan'],
    ['남포', 'nampho', 'nampo', 'nampo'],
    ['신포', 'sinpho', 'sinpo', 'sinpo'],
    ['자강', 'jagang', 'chagang', 'jagang'],
    ['청진', 'chongjin', 'chongjin', 'cheongjin'],
    ['신의주', 'sinuiju', 'sinuiju', 'sinuiju'],
    ['강령', 'kangryong', 'kangnyong', 'gangnyeong'],
    ['압록', 'amnok', 'amnok', 'amnok'],
    ['신라', 'silla', 'silla', 'silla'],
    ['목악', 'mogak', 'mogak', 'mogak'],
    ['백두', 'paektu', 'paektu', 'baekdu'],
  ])('writes %s as %s in the North, %s in McCune-Reischauer, %s in the South', (word, dprk, mr, rr) => {
    expect(romanise(word, 'dprk')).toBe(dprk);
    expect(romanise(word, 'mr')).toBe(mr);
    expect(romanise(word, 'rr')).toBe(rr);
  });

  it('has nothing for other scripts, and an answer in small Latin letters for every syllable there is', () => {
    expect(romanise('KCNA', 'dprk')).toBeNull();
    expect(romanise('', 'dprk')).toBeNull();
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0xac00, max: 0xd7a3 }), { minLength: 1, maxLength: 5 }),
        fc.constantFrom('dprk', 'mr', 'rr'),
        (units, system) => {
          const word = String.fromCharCode(...units);
          expect(romanise(word, system)).toMatch(/^[a-z]+$/);
          expect(fromJamo(toJamo(word)!)).toBe(word);
        },
      ),
    );
  });

  it("gives a person's name in every habit of the press", () => {
    expect(personNameVariants('김정은')).toEqual(
      expect.arrayContaining(['Kim Jong Un', 'Kim Jong Eun', 'Kim Jung Eun', 'Kim Chong Un', 'Kim Jeong Eun']),
    );
    expect(personNameVariants('박태성')).toEqual(expect.arrayContaining(['Pak Thae Song', 'Park Tae Sung', 'Pak Tae Song']));
    expect(personNameVariants('리설주')).toEqual(expect.arrayContaining(['Ri Sol Ju', 'Lee Seol Ju']));
    expect(personNameVariants('오토 웜비어')).toEqual([]);
  });

  it("leaves the South's spelling of a name to the South where it has a place of that name", () => {
    expect(placeNameVariants('회령')).toContain('Hoeryeong');
    expect(placeNameVariants('강원')).toEqual(['Kangwon']);
    expect(placeNameVariants('순천')).not.toContain('Suncheon');
    expect(placeNameVariants('라선')).toEqual(expect.arrayContaining(['Rason', 'Naseon', 'Raseon']));
    expect(placeNameVariants('의주')).toEqual([]);
    expect(placeNameVariants('평성')).toEqual(expect.arrayContaining(['Pyongsong', 'Phyongsong', 'Pyeongseong', 'Pyongsung', 'Pyungsung']));
    expect(placeNameVariants('재령')).toContain('Jaeryoung');
    expect(placeNameVariants('온성')).toContain('Onsung');
  });
});

describe('spellings of the other half', () => {
  it.each([
    ['로동신문', '노동신문'],
    ['조선로동당', '조선노동당'],
    ['량강도', '양강도'],
    ['리설주', '이설주'],
    ['녀맹', '여맹'],
    ['재일본조선인총련합회', '재일본조선인총연합회'],
    ['노동당', '로동당'],
  ])('knows %s as %s too', (label, other) => {
    expect(spellingsOfTheOtherHalf(label)).toContain(other);
  });

  it('adds nothing where both agree', () => {
    expect(spellingsOfTheOtherHalf('국가보위성')).toEqual([]);
    expect(withoutInitialR('평양')).toBe('평양');
  });
});
