/**
 * What an edit may touch, told by lists of this bench's own: it must not ask the code that it measures. A capital makes a name, but
 * for the common words that begin sentences.
 */
export type Touch = 'number' | 'date' | 'negation' | 'name' | 'concept';

const NUMBERS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion first second third fourth fifth sixth seventh eighth ninth tenth half quarter dozen once twice hundreds thousands millions dozens trillion percent percentage cent dollar dollars euro euros pounds won yen yuan'.split(
    ' ',
  );
export const DATES =
  'January February March April May June July August September October November December Monday Tuesday Wednesday Thursday Friday Saturday Sunday Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Mon Tue Wed Thu Fri Sat Sun today yesterday tomorrow tonight'.split(
    ' ',
  );
export const NEGATIONS = 'not no never neither nor none nobody nothing nowhere without cannot hardly scarcely'.split(' ');
/** What an article mostly begins sentences with. */
const STARTS = 'The A An In On At It He She They We You This That These There But And When If As For So'.split(' ');
/** Words that headlines write large, and that name nothing. */
export const NAMELESS = new Set(
  "a about above after again against all also an and another any are as at back be because been before below between both but by can could did do does down each edit even every except few first for from get go had has have he her here him his how i i'm if in into is it its just last like made make many me more most much must my new next no not now of off on once only or other others our out outside over own read same see she should so some such take than that the their them then there these they this those through to too under until up use very was we were what when where which while who why will with would yes yet you your".split(
    ' ',
  ),
);
/** One in place of another of its pair says something else. */
const FLIPS = 'he she his her him north south east west men women man woman before after more less up down last next'.split(' ');

export interface Token {
  text: string;
  start: number;
  touch: Touch | null;
}

const TOKEN = /[\p{L}\p{N}\p{M}]+(?:['’.,:-][\p{L}\p{N}][\p{L}\p{N}\p{M}]*)*/gu;

/** The words of a text. `concepts`: stretches that name one. */
export function tokensOf(text: string, concepts: readonly { start: number; end: number }[]): Token[] {
  return [...text.matchAll(TOKEN)].map(({ 0: word, index: start }) => {
    const named = concepts.some((one) => start < one.end && start + word.length > one.start);
    return { text: word, start, touch: named ? 'concept' : touchOf(word) };
  });
}

function touchOf(word: string): Touch | null {
  const lower = word.toLowerCase();
  if (/\d/.test(word) || lower.split('-').some((part) => NUMBERS.includes(part))) return 'number';
  if (DATES.some((date) => date === word || (date.length > 4 && date.toLowerCase() === lower && lower !== 'march'))) return 'date';
  if (NEGATIONS.includes(lower) || /n['’]t$/.test(lower)) return 'negation';
  if (/\p{Lu}/u.test(word) && !STARTS.includes(word)) return 'name';
  return null;
}

/** Whether letters changed at random have made a word that says something of its own. */
export function saysSomething(word: string): boolean {
  return [word, ...word.split(/[-.,:'’]/)].some((part) => touchOf(part) !== null || FLIPS.includes(part.toLowerCase()));
}
