import { CURRENCIES, dateValue, NEGATIONS } from './fact-words.ts';
import { foldSigns } from './fold.ts';
import { isOrdinaryStart } from './ordinary-starts.ts';
import { digitsValue, isNumberWord, spelledValue } from './numbers.ts';

/** Something that a passage states and that makes it another passage when it differs. */
export interface Fact {
  kind: 'number' | 'money' | 'date' | 'negation' | 'name';
  /** The same for the same fact, however it is written: "twelve" and "12", "Jan." and "January". */
  value: string;
  /** For a name at the start of a sentence, where any word has a capital: it may be none. */
  unsure?: boolean;
}

const WORD = /\d+(?:[.,:]\d+)*[A-Za-z]*|\p{L}[\p{L}\p{M}\d]*(?:'[\p{L}\p{M}]+)?|[%$€£¥₩]/gu;
/** What follows a number and belongs to it: 3월, 12명, 3만, 5달러. */
const KOREAN_UNIT =
  /^(?:[만억조천백십]*)(?:퍼센트|프로|달러|위안|유로|월|일|년|시|분|초|명|개|번|차|호|세|살|곳|건|발|기|척|대|도|원|톤|층|주|주년)?/;
const KOREAN_COUNT =
  /(한|두|세|네|다섯|여섯|일곱|여덟|아홉|열|스무) ?(명|개|번|차례|가지|대|채|달|시간|마리|살|곳|척|발|건|사람|주|배|쌍)(?![가-힣]{3})/g;
const KOREAN_NEGATION = /않|없|아니|아닌|아닐|아닙|(?<![잘연])못|지 ?말[라고아]|(?<![가-힣])안(?= )/g;
/** A surname and a given name in front of what somebody is. */
const KOREAN_NAME =
  /(?<![가-힣])([김이박최정강조윤장임림한오서신권황안송류유전홍고문양손배백허남심노로하곽성차주우구민진지엄채원천방공현함변염여추도소석선설마길연위표명기반라나왕금옥육인맹제모리량려렴][가-힣]{1,2}) ?(?=씨|군 |양 |위원장|총비서|비서|대표|기자|부장|부부장|국장|장관|차관|대통령|총리|교수|박사|의원|대변인|대사|사령관|대장|상장|소장|여사|선수|감독|목사)/g;
/** After these a capital says nothing. */
const SENTENCE_START = /(?:^|[.!?…:;•|()[\]"]|--|- |\n)['"([\s]*$|^[\s'"]*$/u;

/** Surnames, and first words of names, that are ordinary words too. */
const SURNAMES: ReadonlySet<string> = new Set(['an', 'do', 'so', 'my', 'said', 'see', 'just', 'may', 'new']);

interface Word {
  word: string;
  lower: string;
  at: number;
  end: number;
}

/** All facts in the order in which they stand. `isOrdinary`: whether a word, in small letters, is known to be no name. */
export function factsOf(text: string, isOrdinary: (word: string) => boolean): Fact[] {
  const even = foldSigns(text);
  const words = [...even.matchAll(WORD)].map(({ 0: word, index }) => ({
    word,
    lower: word.toLowerCase(),
    at: index,
    end: index + word.length,
  }));
  const facts: Fact[] = [];
  for (let i = 0; i < words.length; i++) {
    const run = numberRun(even, words, i);
    if (run > 0) {
      facts.push(...numberFacts(even, words.slice(i, i + run), words[i + run]));
      i += run - 1;
    } else {
      const fact = wordFact(even, words[i]!, { before: words[i - 1], next: words[i + 1], last: facts.at(-1) }, isOrdinary);
      if (fact) facts.push(fact);
    }
  }
  for (const [, count, unit] of even.matchAll(KOREAN_COUNT)) facts.push({ kind: 'number', value: count! + unit! });
  for (const _ of even.matchAll(KOREAN_NEGATION)) facts.push({ kind: 'negation', value: 'not' });
  for (const { 1: name } of even.matchAll(KOREAN_NAME)) facts.push({ kind: 'name', value: name! });
  return facts;
}

/** How many words from here on make up one number; 0 for none. */
function numberRun(even: string, words: readonly Word[], from: number): number {
  let run = 0;
  for (let i = from; i < words.length; i++) {
    const { lower, at } = words[i]!;
    const isNumber = isNumberWord(lower, i === from) || (i === from && /^\d/.test(lower));
    const between = i === from ? '' : even.slice(words[i - 1]!.end, at);
    const joins = i === from || (/^[ -]$/.test(between) && (isNumber || isAnd(words, i)));
    if (!joins || (!isNumber && i === from)) break;
    run++;
  }
  return run;
}

/** "three hundred and ten", but not "two and three". */
function isAnd(words: readonly Word[], i: number): boolean {
  const [before, after] = [words[i - 1], words[i + 1]];
  return (
    words[i]!.lower === 'and' && /^(hundred|thousand|million)$/.test(before?.lower ?? '') && !!after && isNumberWord(after.lower, true)
  );
}

function numberFacts(even: string, run: readonly Word[], next: Word | undefined): Fact[] {
  const [first] = run;
  const { end } = run.at(-1)!;
  const isDigits = run.length === 1 && /^\d/.test(first!.word);
  const value = isDigits ? digitsValue(first!.lower) : spelledValue(run.map(({ lower }) => lower));
  const unit = isDigits ? KOREAN_UNIT.exec(even.slice(end))![0] : '';
  const facts: Fact[] = [{ kind: 'number', value: value.replace(/(?<=\d)(st|nd|rd|th)$/, 'th') + unit }];
  if (/^ ?(%|percent\b|per ?cent\b|pct\b|퍼센트)/i.test(even.slice(end))) facts.push({ kind: 'number', value: '%' });
  const money = next && CURRENCIES.get(next.lower);
  if (money !== undefined && /\p{L}/u.test(next!.word)) facts.push({ kind: 'money', value: money });
  const half = /^ ?([ap])\.?m\b/i.exec(even.slice(end))?.[1];
  if (half !== undefined) facts.push({ kind: 'number', value: `${half.toLowerCase()}m` });
  return facts;
}

function wordFact(
  even: string,
  { word, lower, at, end }: Word,
  { before, next, last }: { before: Word | undefined; next: Word | undefined; last: Fact | undefined },
  isOrdinary: (word: string) => boolean,
): Fact | null {
  const date = dateValue(word);
  if (date !== null) return { kind: 'date', value: date };
  const negation = lower.endsWith("n't") ? 'not' : NEGATIONS.get(lower);
  if (negation !== undefined) return { kind: 'negation', value: negation };
  if (/^[$€£¥₩]$/.test(word)) return /^\s?\d/.test(even.slice(end)) ? { kind: 'money', value: word } : null;
  const name = lower.replace(/'s?$/, '');
  // Jong-un, Jong-il
  const isSecondHalf = even[at - 1] === '-' && before?.end === at - 1 && last?.kind === 'name' && /^\p{Lu}/u.test(before.word);
  if (isSecondHalf || /\d/.test(word)) return { kind: 'name', value: name };
  if (!/\p{Lu}/u.test(word) || name === 'i' || name.startsWith("i'")) return null;
  const isPlain = !/\p{Lu}/u.test(word.slice(1));
  const starts = isPlain && SENTENCE_START.test(even.slice(Math.max(0, at - 12), at));
  if (starts) return isOrdinaryStart(name) || isOrdinary(name) ? null : { kind: 'name', value: name, unsure: true };
  // The first word of a block, or one in a headline; but "An Kwang Il" is a person.
  const isNamed = SURNAMES.has(name) && /^\p{Lu}/u.test(next?.word ?? '') && even.slice(end, next?.at) === ' ';
  return isPlain && isOrdinaryStart(name) && !isNamed ? null : { kind: 'name', value: name };
}
