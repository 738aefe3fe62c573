import {
  addDays,
  isoDay,
  lastSuchDay,
  monthOf,
  oneDay,
  partOf,
  readDay,
  weekOf,
  yearOf,
  type Days,
  type Part,
  type SaidDate,
} from './days.ts';

const PARTS: Record<string, Part> = { 초: 'early', 초순: 'early', 상순: 'early', 중순: 'mid', 중반: 'mid', 말: 'late', 하순: 'late' };
const PART = '(?:\\s*(초순|초|상순|중순|중반|하순|말)(?![가-힣]*이터))?';
const YEARS: Record<string, number> = { 재작년: -2, 작년: -1, 지난해: -1, 전년: -1, 올해: 0, 금년: 0, 내년: 1, 이듬해: 1 };
const DAYS: Record<string, number> = { 그제: -2, 그저께: -2, 어제: -1, 전날: -1, 오늘: 0, 이날: 0, 내일: 1, 모레: 2 };
const WEEKDAYS = '일월화수목금토';

/** 전 as in "ago"; in 전했다 it is "told". */
const AGO = '\\s*전(?=$|[^가-힣]|에|부터|까지|만|의)';
const MONTHS = '(지난달|지난\\s달|전달|이달|이번\\s*달|금월|다음\\s*달|내달)';

function ago(unit: string): RegExp {
  return new RegExp(`(\\d{1,3})\\s*${unit}${AGO}`, 'g');
}

type Rule = [pattern: RegExp, days: (match: RegExpExecArray, published: string) => Days | null];

/** Surest first: what one rule took, a later one leaves alone. No word ends where the next begins, so none are asked for. */
const RULES: readonly Rule[] = [
  // 2016년 8월 25일: says itself what it means.
  [/\d{4}년(?:\s*\d{1,2}월(?:\s*\d{1,2}일)?)?/g, () => null],
  [ago('일'), ([, days], on) => oneDay(addDays(on, -Number(days)))],
  [ago('주(?:일)?'), ([, weeks], on) => weekOf(addDays(on, -7 * Number(weeks)))],
  [ago('(?:개월|달)'), ([, months], on) => monthOf(readDay(on), Number(months))],
  [ago('년'), ([, years], on) => yearOf(readDay(on).year - Number(years))],
  [/(지난\s*)?(\d{1,2})월\s*(\d{1,2})일/g, ([, past, month, day], on) => nearestDay(Number(month), Number(day), on, past)],
  [
    new RegExp(`${MONTHS}\\s*(\\d{1,2})일`, 'g'),
    ([, which, day], on) => {
      const { year, month } = readDay(on);
      return oneDay(isoDay(year, month - monthsBack(which!), Number(day)));
    },
  ],
  [new RegExp(`${MONTHS}${PART}`, 'g'), ([, which, part], on) => inPart(monthOf(readDay(on), monthsBack(which!)), part)],
  [
    new RegExp(`(재작년|작년|지난해|전년|올해|금년|내년|이듬해)(?:\\s*(\\d{1,2})월)?${PART}`, 'g'),
    ([, which, month, part], on) => {
      const year = readDay(on).year + YEARS[which!]!;
      return inPart(month === undefined ? yearOf(year) : monthOf({ year, month: Number(month), day: 1 }), part);
    },
  ],
  [
    new RegExp(`(지난\\s*)?(?<!\\d)(\\d{1,2})월${PART}`, 'g'),
    ([, past, month, part], on) => {
      const days = nearestMonth(Number(month), on, past);
      return days && inPart(days, part);
    },
  ],
  [/(지난|이번|다음)\s*주말/g, ([, which], on) => weekend(addDays(on, 7 * weeks(which!)))],
  [/(지난|이번|다음)\s*주(?![가-힣]*[민장도])/g, ([, which], on) => weekOf(addDays(on, 7 * weeks(which!)))],
  [/(?:지난\s*)?([일월화수목금토])요일/g, ([, name], on) => oneDay(lastWeekday(WEEKDAYS.indexOf(name!), on))],
  [/(?<![가-힣])(그제|그저께|어제|전날|오늘|이날|내일|모레)/g, ([, which], on) => oneDay(addDays(on, DAYS[which!]!))],
  // Korean news write the day alone. "3일간", "3일 동안", "10일째" are lengths of time.
  [
    new RegExp(`(?<![\\d.,월])(?:지난\\s*)?(?<!\\d)(\\d{1,2})일(?!${AGO}|\\s*(?:간|동안|째|만에|치|분|이내|정도|이상|후|가량))`, 'g'),
    ([, day], on) => dayAlone(Number(day), on),
  ],
];

/** Times that a Korean text says by the day it was written on. */
export function koreanDates(text: string, published: string): SaidDate[] {
  const taken: { start: number; end: number }[] = [];
  const found: SaidDate[] = [];
  for (const [pattern, days] of RULES) {
    for (const match of text.matchAll(pattern)) {
      const start = match.index;
      const end = start + match[0].length;
      if (taken.some((other) => start < other.end && end > other.start)) continue;
      taken.push({ start, end });
      const meant = days(match, published);
      if (meant) found.push({ start, end, text: match[0], ...meant });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

function inPart(days: Days, part: string | undefined): Days {
  return part === undefined ? days : partOf(days, PARTS[part]!);
}

function monthsBack(which: string): number {
  if (/^(?:지난|전)/.test(which)) return 1;
  return /^(?:다음|내)/.test(which) ? -1 : 0;
}

function weeks(which: string): number {
  return which === '지난' ? -1 : which === '다음' ? 1 : 0;
}

function weekend(day: string): Days {
  const { from, to } = weekOf(day);
  return { from: addDays(from, 5), to };
}

/** In the year that is nearest; `past`, as 지난 says: in the one before. */
function nearestMonth(month: number, published: string, past?: string): Days | null {
  if (month < 1 || month > 12) return null;
  const { year, month: now } = readDay(published);
  const away = month - now;
  if (past !== undefined) return monthOf({ year: away >= 0 ? year - 1 : year, month, day: 1 });
  return monthOf({ year: away > 6 ? year - 1 : away < -6 ? year + 1 : year, month, day: 1 });
}

function nearestDay(month: number, day: number, published: string, past?: string): Days | null {
  const today = readDay(published);
  const around = month === today.month ? monthOf(today) : nearestMonth(month, published, past);
  if (!around || day < 1 || day > 31) return null;
  const iso = `${around.from.slice(0, 8)}${String(day).padStart(2, '0')}`;
  return iso <= around.to ? oneDay(iso) : null;
}

function dayAlone(day: number, published: string): Days | null {
  return day >= 1 && day <= 31 ? oneDay(lastSuchDay(day, published)) : null;
}

function lastWeekday(weekday: number, published: string): string {
  const { from } = weekOf(published);
  const day = addDays(from, (weekday + 6) % 7);
  return day > published ? addDays(day, -7) : day;
}
