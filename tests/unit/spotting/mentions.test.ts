import { describe, expect, it } from 'vitest';
import { spot } from '../../../core/spotting/spot.ts';
import { LEXICON, blocksOf } from './small-glossary.ts';

const ABOUT = 'North Korea said so, KCNA reported.\n\n';
const mentions = (text: string) => spot(blocksOf(ABOUT + text), LEXICON, {}).slice(1);
const reasons = (text: string): string[] => mentions(text).map(({ reason }) => reason);

describe('a mention', () => {
  it('says how sure its senses are, in thousandths, the likeliest first', () => {
    const [one] = mentions('in Twinham');
    expect(one!.senses.map(({ concept }) => concept)).toEqual(['place/twin-a', 'place/twin-b']);
    for (const { confidence } of one!.senses) {
      expect(confidence).toBeGreaterThan(0.5);
      expect(confidence).toBeLessThan(1);
      expect(Math.round(confidence * 1000)).toBe(confidence * 1000);
    }
    const [sure] = mentions("North Korea's Ministry of State Security");
    expect(sure!.senses[0].confidence).toBeGreaterThan(0.998);
  });

  it('says which of the labels it was', () => {
    expect(mentions('Hyesan, WPK, Hyesan-si').map(({ origin }) => origin)).toEqual(['prefLabel', 'altLabel', 'generated']);
  });

  it('stands where its letters stand in the text as given', () => {
    const text = 'x \u1112\u1168\u1109\u1161\u11ab\u1109\u1175, 𝐊im Yo Jong';
    expect(
      spot([{ text: 'North Korea, KCNA' }, { text }], LEXICON, {})
        .slice(1)
        .map(({ start, end }) => text.slice(start, end)),
    ).toEqual(['\u1112\u1168\u1109\u1161\u11ab\u1109\u1175', '𝐊im Yo Jong']);
  });

  it('is none on a page without a name', () => {
    expect(spot([], LEXICON, {})).toEqual([]);
    expect(spot([{ text: 'North Korea, North Korea' }], LEXICON, {})).toEqual([]);
  });
});

describe('what a page names', () => {
  it('is given by its fullest text, of two as long by the first by its letters, whatever the order of the page', () => {
    const named = 'Ministry of State Security. 보위부. 국가보위성.';
    const reason = (text: string): string => reasons(text).find((one) => one.startsWith('short form'))!;
    expect(reason(`${named} secret police`)).toContain('the page names Ministry of State Security');
    expect(reason(`secret police. 국가보위성. 보위부. Ministry of State Security.`)).toContain('the page names Ministry of State Security');
    expect(reason('보위부. 국가보위성. secret police')).toContain('the page names 국가보위성');
    expect(reason('국가보위성. 보위부. secret police')).toContain('the page names 국가보위성');
    expect(reason('Ministry of state Security. Ministry of State Security. secret police')).toContain(
      'the page names Ministry of State Security',
    );
  });

  it('is not what itself needs help, unless its own country stands in the phrase', () => {
    const found = (text: string): string[] => spot(blocksOf(ABOUT + text), LEXICON, {}).map(({ senses }) => senses[0].concept);
    expect(found('plenary meeting of the party, and the secret police')).not.toContain('org/mss');
    expect(found("North Korea's MSS, and the secret police").filter((one) => one === 'org/mss')).toHaveLength(2);
    expect(found('북한 평양 함경북도 무산은 춥다. Musan County')).toContain('place/musan');
  });

  it('settles the same words elsewhere on the page', () => {
    const text = 'a plenary meeting of the party.\n\nThe plenary meeting ended.';
    expect(reasons(text).filter((one) => one.includes('as elsewhere on this page'))).toHaveLength(1);
    expect(reasons('The plenary meeting ended.')).toEqual([]);
  });
});
