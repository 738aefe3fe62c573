import { describe, expect, it } from 'vitest';
import { GATES } from '../../../core/glossary/vocabulary.ts';
import { ORIGINS } from '../../../core/glossary/lexicon-format.ts';
import { decide, hearAll } from '../../../core/spotting/decide.ts';
import type { Elsewhere } from '../../../core/spotting/evidence.ts';
import { hear, mayWeighOtherwise, weigh } from '../../../core/spotting/weigh.ts';
import { WEIGHTS } from '../../../core/spotting/weights.ts';
import { LEXICON } from './small-glossary.ts';
import { type Asked, candidateOf, numberOf, stagesOf } from './stages.ts';

const ABOUT = 'North Korea, Pyongyang. ';
const MSS = 'Ministry of State Security';
const NOTHING: Elsewhere = {
  defined: { meaning: () => undefined, unlisted: () => [] },
  named: { get: () => undefined },
  settled: () => [],
};
const named = (...texts: string[]): Elsewhere => ({ ...NOTHING, named: { get: () => texts } });
const defined = (meaning: number | null): Elsewhere => ({ ...NOTHING, defined: { meaning: () => meaning, unlisted: () => [] } });
const settled = (...texts: string[]): Elsewhere => ({ ...NOTHING, settled: () => texts });

/** A reading weighed, as open page or not and with what the rest of the page says. */
function weighed(text: string, words: string, elsewhere: Elsewhere | null = null, { id, nth = 0 }: Asked = {}) {
  const { findings, neighbourhood } = stagesOf(text);
  const candidate = candidateOf(findings, words, nth);
  const reading = candidate.readings.find((one) => id === undefined || LEXICON.conceptId(one.concept) === id)!;
  const made = hear(candidate, reading, neighbourhood);
  if (made === null) return { result: 'refused', odds: NaN, first: null, second: null };
  const result = weigh(made, elsewhere, neighbourhood);
  return { result, odds: made.odds, first: made.first, second: made.second };
}

const logit = (p: number): number => Math.log(p / (1 - p));
/** Nothing is known of how often a surface means a concept, unless its entry says. */
const PRIOR = LEXICON.prior(numberOf('place/hyesan'));

describe('the odds of a reading', () => {
  it('are those of its prior, and of its country on an open page', () => {
    expect(weighed(`${ABOUT}Hyesan`, 'Hyesan')).toMatchObject({ result: 'open', odds: logit(PRIOR) + WEIGHTS.subject });
    expect(weighed(`${ABOUT}Seatown`, 'Seatown')).toMatchObject({ result: 'open', odds: logit(PRIOR) + WEIGHTS.foreign });
    expect(weighed(`${ABOUT}${MSS}`, MSS, null, { id: 'org/mss' }).odds).toBeCloseTo(logit(0.9) + WEIGHTS.subject, 9);
  });

  it('are higher for a person, for a name that speaks for itself, and lower for a form made by rule', () => {
    expect(weighed(`${ABOUT}Kim Yo Jong`, 'Kim Yo Jong').odds).toBeCloseTo(logit(PRIOR) + WEIGHTS.subject + WEIGHTS.person, 9);
    const province = 'North Hamgyong Province';
    expect(weighed(`${ABOUT}${province}`, province).odds).toBeCloseTo(logit(PRIOR) + WEIGHTS.subject + WEIGHTS.selfSufficient, 9);
    expect(weighed(province, province)).toMatchObject({ result: 'open' });
    expect(weighed(province, province).odds).toBeCloseTo(logit(PRIOR) + WEIGHTS.selfSufficient, 9);
    expect(weighed(`${ABOUT}Hyesan-si`, 'Hyesan-si').odds).toBeCloseTo(logit(PRIOR) + WEIGHTS.subject + WEIGHTS.generated, 9);
  });

  it('rise by a definition and by another name, and most by a name that this one shortens', () => {
    const mss = numberOf('org/mss');
    const text = `${ABOUT}MSS`;
    const base = logit(0.9) + WEIGHTS.subject;
    expect(weighed(text, 'MSS', defined(mss), { id: 'org/mss' })).toMatchObject({
      result: 'open',
      first: 'defined on this page',
      second: null,
    });
    expect(weighed(text, 'MSS', defined(mss), { id: 'org/mss' }).odds).toBeCloseTo(base + WEIGHTS.defined, 9);
    expect(weighed(text, 'MSS', named('보위'), { id: 'org/mss' })).toMatchObject({ result: 'open', first: 'short for 보위' });
    expect(weighed(text, 'MSS', named('Guoanbu'), { id: 'org/mss' })).toMatchObject({ result: 'open', first: 'the page names Guoanbu' });
    expect(weighed(text, 'MSS', named('Guoanbu'), { id: 'org/mss' }).odds).toBeCloseTo(base + WEIGHTS.named, 9);
    expect(weighed(text, 'MSS', named(MSS), { id: 'org/mss' }).odds).toBeCloseTo(base + WEIGHTS.named + WEIGHTS.shortOf, 9);
  });

  it('give the two weightiest grounds', () => {
    const text = `${ABOUT}North Korea's MSS`;
    const both = { ...named(MSS), defined: defined(numberOf('org/mss')).defined };
    expect(weighed(text, 'MSS', both, { id: 'org/mss' })).toMatchObject({
      first: 'defined on this page',
      second: 'the phrase says North Korea',
    });
    expect(weighed(text, 'MSS', named(MSS), { id: 'org/mss' })).toMatchObject({
      first: 'the phrase says North Korea',
      second: `short for ${MSS}`,
    });
  });

  it('are the same when it is weighed again', () => {
    const { findings, neighbourhood } = stagesOf(`${ABOUT}MSS`);
    const candidate = candidateOf(findings, 'MSS');
    const made = hear(candidate, candidate.readings[0]!, neighbourhood)!;
    weigh(made, named(MSS), neighbourhood);
    const { odds, first } = made;
    weigh(made, defined(made.concept), neighbourhood);
    weigh(made, named(MSS), neighbourhood);
    expect({ odds: made.odds, first: made.first, second: made.second }).toEqual({ odds, first, second: null });
  });
});

describe('a reading means something else', () => {
  it('where the page defines it so, or spells its own name otherwise', () => {
    expect(weighed(`${ABOUT}MSS`, 'MSS', defined(null)).result).toBe('elsewhere');
    expect(weighed(`${ABOUT}Gangwon Province`, 'Gangwon Province', named('Kangwon')).result).toBe('elsewhere');
  });

  it.each([
    ['Seatown -- he', 'Seatown'],
    [`Vietnam's ${MSS}`, MSS],
    ["a plenary meeting of the Supreme People's Assembly", 'plenary meeting'],
    [`the Soviet ${MSS}`, MSS],
    ['협상이 무산', '무산'],
  ])('where its neighbours say so: %j', (text, words) => {
    expect(weighed(text, words).result).toBe('refused');
  });
});

describe('a gate', () => {
  it('of a page is shut where the page is about something else', () => {
    expect(weighed('Hyesan', 'Hyesan').result).toBe('shut');
    expect(weighed(`${ABOUT}Hyesan`, 'Hyesan').result).toBe('open');
    // The phrase's own country opens it for one of the subject's, and nothing less.
    expect(weighed("North Korea's Ministry of National Defence", 'Ministry of National Defence').result).toBe('open');
    expect(weighed('MSS', 'MSS', defined(numberOf('org/mss')), { id: 'org/mss' }).result).toBe('shut');
  });

  it('lets on another page what could be taken for one of ours pass, with support from the context', () => {
    const china = { id: 'org/mss-china' };
    expect(weighed(`China's ${MSS}`, MSS, null, china).result).toBe('open');
    expect(weighed('MSS', 'MSS', defined(numberOf('org/mss-china')), china).result).toBe('open');
    expect(weighed('MSS', 'MSS', null, china).result).toBe('shut');
    expect(weighed('China said Seatown', 'Seatown', named('x')).result).toBe('shut');
    expect(weighed('RFA', 'RFA', named('Radio Free Asia')).result).toBe('shut');
  });

  it('of the context is shut on an open page too, unless something speaks for it', () => {
    expect(weighed(`${ABOUT}secret police`, 'secret police').result).toBe('shut');
    expect(weighed(`${ABOUT}secret police`, 'secret police', NOTHING).result).toBe('shut');
    expect(weighed(`${ABOUT}secret police`, 'secret police', named('보위부')).result).toBe('open');
    expect(weighed(`${ABOUT}plenary meeting of the party`, 'plenary meeting').result).toBe('open');
  });

  it('of the context opens for what was settled elsewhere on the page by the same words', () => {
    const text = `${ABOUT}secret police`;
    expect(weighed(text, 'secret police', settled('Secret Police'))).toMatchObject({ result: 'open', first: 'as elsewhere on this page' });
    expect(weighed(text, 'secret police', settled('보위부')).result).toBe('shut');
    // An ordinary word is settled nowhere but where it stands.
    expect(weighed('북한, 평양. 함경북도 무산에서', '무산', settled('무산')).first).not.toBe('as elsewhere on this page');
    expect(weighed('북한, 평양. 무산에서', '무산', settled('무산')).result).toBe('shut');
  });

  it('of the context opens for an abbreviation on a page with many anchors', () => {
    expect(weighed(`${ABOUT}RFA`, 'RFA').result).toBe('shut');
    expect(weighed(`${ABOUT}KCNA, RFA`, 'RFA').result).toBe('open');
    expect(weighed(`${ABOUT}KCNA, secret police`, 'secret police').result).toBe('shut');
    const far = `North Korea, Pyongyang, KCNA ${'x '.repeat(12_000)} RFA`;
    expect(weighed(far, 'RFA').result).toBe('shut');
  });
});

describe('what the page says elsewhere', () => {
  it('can change what needs help from the context, an abbreviation that it defines, and what it names otherwise', () => {
    const { findings, neighbourhood } = stagesOf(`${ABOUT}secret police, WPK, Hyesan`);
    const may = (words: string, elsewhere: Elsewhere): boolean => {
      const candidate = candidateOf(findings, words);
      return mayWeighOtherwise(hear(candidate, candidate.readings[0]!, neighbourhood)!, elsewhere);
    };
    expect(may('secret police', NOTHING)).toBe(true);
    expect(may('WPK', NOTHING)).toBe(false);
    expect(may('WPK', defined(null))).toBe(true);
    expect(may('Hyesan', defined(null))).toBe(false);
    expect(may('Hyesan', named('Hyesan'))).toBe(false);
    expect(may('Hyesan', named('혜산'))).toBe(true);
    expect(may('Hyesan', named('Hyesan', '혜산'))).toBe(true);
  });
});

describe('the senses of a candidate', () => {
  const heardIn = (text: string, words: string, nth = 0) => {
    const { findings, neighbourhood } = stagesOf(text);
    const heard = hearAll(candidateOf(findings, words, nth), neighbourhood);
    const ids = (senses: readonly { concept: number }[]): string[] => senses.map(({ concept }) => LEXICON.conceptId(concept));
    return { heard, neighbourhood, ids };
  };

  it('are those of even odds or better, the likeliest first', () => {
    const { heard, ids } = heardIn(`${ABOUT}Unsan County`, 'Unsan County');
    expect(ids(heard.senses)).toEqual(['place/unsan-south']);
    expect(heard).toMatchObject({ elsewhere: false, refused: false });
    expect(heard.cases).toHaveLength(2);
    expect(ids(heardIn(`${ABOUT}Unsan County in North Pyongan`, 'Unsan County').heard.senses)).toEqual(['place/unsan-north']);
  });

  it('are several where they are close, in the order of their ids', () => {
    const { heard, ids } = heardIn(`${ABOUT}Twinham`, 'Twinham');
    expect(ids(heard.senses)).toEqual(['place/twin-a', 'place/twin-b']);
  });

  it('are none where all are shut; something else is meant where one was refused', () => {
    expect(heardIn('Hyesan', 'Hyesan').heard).toMatchObject({ senses: [], elsewhere: false, refused: false });
    expect(heardIn(`${ABOUT}Vietnam's ${MSS}`, MSS).heard).toMatchObject({ senses: [], elsewhere: true, refused: true, cases: [] });
    const { heard, ids } = heardIn(`${ABOUT}China's ${MSS}`, MSS);
    expect(ids(heard.senses)).toEqual(['org/mss-china']);
    expect(heard).toMatchObject({ elsewhere: false, refused: true });
  });

  it('stay as they were heard where the page says nothing to them', () => {
    const { heard, neighbourhood } = heardIn(`${ABOUT}Hyesan`, 'Hyesan');
    expect(decide(heard, NOTHING, neighbourhood)).toBe(heard);
  });

  it('are decided anew where it does, and what was heard stays', () => {
    const { heard, neighbourhood, ids } = heardIn(`${ABOUT}MSS`, 'MSS');
    expect(heard).toMatchObject({ senses: [], elsewhere: false });
    expect(ids(decide(heard, defined(numberOf('org/mss')), neighbourhood).senses)).toEqual(['org/mss']);
    expect(decide(heard, defined(null), neighbourhood)).toMatchObject({ senses: [], elsewhere: true });
    expect(decide(heard, NOTHING, neighbourhood)).toMatchObject({ senses: [], elsewhere: false });
    expect(heard.senses).toEqual([]);
  });

  it('are asked of the gates and origins that a glossary has', () => {
    const { heard } = heardIn(`${ABOUT}Hyesan-si`, 'Hyesan-si');
    const { surface } = heard.senses[0]!.reading;
    expect([GATES[surface.gate], ORIGINS[surface.origin]]).toEqual(['page', 'generated']);
  });
});
