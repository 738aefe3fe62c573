/** Words that turn a statement into another one. */
export const NEGATIONS: ReadonlyMap<string, string> = new Map([
  ...['not', 'cannot', 'never', 'no', 'nor', 'neither', 'none', 'nobody', 'nothing', 'nowhere', 'without', 'hardly', 'scarcely'].map(
    (word): [string, string] => [word, word],
  ),
  ['cannot', 'not'],
]);

/** Months and days, by their first three letters; those that are also ordinary words only with a capital. */
const MONTHS = 'january february march april may june july august september october november december'.split(' ');
const DAYS = 'monday tuesday wednesday thursday friday saturday sunday'.split(' ');
const SHORT = 'jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun'.split(' ');
const ORDINARY: ReadonlySet<string> = new Set(['march', 'may', ...SHORT]);
const calendar: ReadonlySet<string> = new Set([...MONTHS, ...DAYS, ...SHORT]);
const RELATIVE: ReadonlySet<string> = new Set(
  'today yesterday tomorrow tonight 어제 오늘 내일 그제 모레 작년 지난해 올해 내년 지난달 이달 이번달 다음달 월요일 화요일 수요일 목요일 금요일 토요일 일요일'.split(
    ' ',
  ),
);

/** What a word says of a date, or null. `word` as written. */
export function dateValue(word: string): string | null {
  const lower = word.toLowerCase();
  if (calendar.has(lower) && (word !== lower || !ORDINARY.has(lower))) return lower.slice(0, 3);
  if (RELATIVE.has(lower)) return lower;
  // 월요일에, 지난해부터: a date with what leans on it.
  return /^[가-힣]/.test(word) ? ([...RELATIVE].find((one) => word.startsWith(one)) ?? null) : null;
}

export const CURRENCIES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    $: '$ dollar dollars usd 달러',
    '€': '€ euro euros eur 유로',
    '£': '£ pound pounds gbp 파운드',
    '¥': '¥ yen jpy 엔',
    '₩': '₩ won krw 원',
    元: 'yuan rmb renminbi cny 위안',
  }).flatMap(([sign, words]) => words.split(' ').map((word): [string, string] => [word, sign])),
);
