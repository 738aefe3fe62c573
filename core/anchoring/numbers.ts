const UNITS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const ORDINALS =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'.split(
    ' ',
  );
const TENTHS = 'twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth'.split(' ');

const small: ReadonlyMap<string, number> = new Map([
  ...UNITS.map((word, i) => [word, i] as const),
  ...TENS.map((word, i) => [word, (i + 2) * 10] as const),
]);
const ordinal: ReadonlyMap<string, number> = new Map([
  ...TENTHS.map((word, i) => [word, (i + 2) * 10] as const),
  ...ORDINALS.map((word, i) => [word, i + 1] as const),
  ['hundredth', 100],
  ['thousandth', 1000],
]);
const scale: ReadonlyMap<string, number> = new Map([
  ['hundred', 100],
  ['thousand', 1e3],
  ['million', 1e6],
  ['mn', 1e6],
  ['billion', 1e9],
  ['bn', 1e9],
  ['trillion', 1e12],
]);
/** Amounts that are no numerals. */
const AMOUNTS: ReadonlySet<string> = new Set(
  'half halves quarter quarters dozen dozens once twice thrice hundreds thousands millions billions'.split(' '),
);

/** Of a word in small letters: could it be part of a number? Some only after another part: "3 bn". */
export function isNumberWord(word: string, isFirst: boolean): boolean {
  return small.has(word) || ordinal.has(word) || (scale.has(word) && !(isFirst && word.length === 2)) || AMOUNTS.has(word);
}

/** `1,200.50` as `1200.5`, `3rd` as it is, anything else with a digit in it as it is. */
export function digitsValue(word: string): string {
  const [, number, rest = ''] = /^(\d+(?:[.,]\d+)*)(.*)$/su.exec(word) ?? [];
  if (number === undefined) return word;
  const plain = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(number) ? number.replaceAll(',', '') : number;
  const value = /^\d+(?:\.\d+)?$/.test(plain) && plain.length < 16 ? String(Number(plain)) : plain;
  return value + rest;
}

/**
 * The number that a run of words spells ("twenty-five" as `25`, "three hundred and ten" as `310`, "third" as `3rd`); a run that is
 * none in English reads as its words. A first word in digits counts ("3 million").
 */
export function spelledValue(words: readonly string[]): string {
  let total = 0;
  let current = 0;
  let last = '';
  for (const word of words) {
    const value = /^\d/.test(word) ? Number(digitsValue(word)) : (small.get(word) ?? ordinal.get(word));
    const times = scale.get(word);
    if (value !== undefined && Number.isFinite(value)) {
      // "nine eleven" is no twenty.
      const fits = last === '' || last === 'and' || scale.has(last) || (last.endsWith('ty') && value < 10);
      if (!fits) return words.join(' ');
      current += value;
    } else if (times === 100) current = (current || 1) * 100;
    else if (times !== undefined) {
      total += (current || 1) * times;
      current = 0;
    } else if (word !== 'and') return words.join(' ');
    last = word;
  }
  return `${total + current}${ordinal.has(last) ? 'th' : ''}`;
}
