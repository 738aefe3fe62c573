import { describe, expect, it } from 'vitest';
import { factsOf } from '../../../core/anchoring/facts.ts';

const facts = (text: string, ordinary: readonly string[] = []) =>
  factsOf(text, (word) => ordinary.includes(word)).map(({ kind, value }) => `${kind} ${value}`);
// A sign stands before its number, a word behind it.
const same = (one: string, other: string) => expect(facts(one).sort()).toEqual(facts(other).sort());

describe('numbers', () => {
  it('are the same however they are written', () => {
    same('he saw 12 of us', 'he saw twelve of us');
    same('he saw 1,200 men', 'he saw 1200 men');
    same('about three million of them', 'about 3,000,000 of them');
    same('about 3 million of them', 'about three million of them');
    same('a hundred and ten of them', 'a 110 of them');
    same('twenty-five went', '25 went');
    same('12 percent of it', '12% of it');
    same('12 per cent of it', '12 % of it');
    same('it cost $40 then', 'it cost 40 dollars then');
  });

  it.each([
    ['12 went', '13 went'],
    ['twelve went', 'twenty went'],
    ['0.5 of it', '5 of it'],
    ['12 of it', '12% of it'],
    ['$40', '€40'],
    ['40 dollars', '40 euros'],
    ['at 10 am', 'at 10 pm'],
    ['at 10:30', 'at 10:40'],
    ['the first of them', 'the third of them'],
    ['nine eleven', 'eleven nine'],
    ['two or three', 'three or two'],
    ['half of it', 'a quarter of it'],
    ['3 million', '3 billion'],
    ['세 명이 갔다', '네 명이 갔다'],
    ['3만 명', '4만 명'],
    ['3만 명', '3천 명'],
    ['3월 4일', '4월 3일'],
    ['12명 체포', '12개 체포'],
  ])('differ: %s, %s', (one, other) => {
    expect(facts(one)).not.toEqual(facts(other));
  });

  it('are not seen in words that only look like them', () => {
    expect(facts('someone often weighs tents, bn and an owl')).toEqual([]);
  });
});

describe('dates', () => {
  it('are months and days, long or short, but no verbs', () => {
    same('on Jan. then', 'on January then');
    same('on Mon then', 'on Monday then');
    expect(facts('they march and may win')).toEqual([]);
    expect(facts('in March and in May')).toEqual(['date mar', 'date may']);
    expect(facts('yesterday and on friday')).toEqual(['date yesterday', 'date fri']);
    expect(facts('월요일에 지난해부터')).toEqual(['date 월요일', 'date 지난해']);
  });
});

describe('negations', () => {
  it('are seen in every form', () => {
    same('they did not go', 'they didn’t go');
    same('they can not go', 'they cannot go');
    expect(facts('never without nobody nor none')).toHaveLength(5);
    expect(facts('a note about another knot')).toEqual([]);
  });

  it('are seen in Korean', () => {
    for (const text of ['안 갔다', '가지 않았다', '갈 수 없다', '사실이 아니다', '가지 못했다', '가지 말라고'])
      expect(facts(text), text).toEqual(['negation not']);
    for (const text of ['안전하다', '안에서', '연못에서', '잘못이다', '갔다']) expect(facts(text), text).toEqual([]);
  });
});

describe('names', () => {
  it('are words with a capital, each part of them', () => {
    same('with Kim Jong-un there', 'with Kim Jong Un there');
    same('in Seoul’s streets', 'in Seoul streets');
    expect(facts('with Kim Jong-il there')).not.toEqual(facts('with Kim Jong-un there'));
    expect(facts('a KN-23 flew')).toEqual(['name kn', 'number 23']);
    expect(facts('the US-led talks, and me and I')).toEqual(['name us', 'name led']);
  });

  it('are not the ordinary words that begin a sentence, or a block', () => {
    expect(facts('The man came. He left. “But they stay,” he said The end')).toEqual([]);
    expect(facts('Agents came', ['agents'])).toEqual([]);
    expect(facts('Agents came')).toEqual(['name agents']);
    expect(facts('by An Kwang Il')).toEqual(['name an', 'name kwang', 'name il']);
    expect(facts('in New York')).toEqual(['name new', 'name york']);
  });

  it('are Korean where a title follows', () => {
    expect(facts('김철수 대변인은 말했다')).toEqual(['name 김철수']);
    expect(facts('김철수 대변인은')).not.toEqual(facts('김영호 대변인은'));
  });
});
