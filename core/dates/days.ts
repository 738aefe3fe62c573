/** Days without a clock or a time zone: `2016-08-25`. */

/** From the first day to the last, both in it. */
export interface Days {
  from: string;
  to: string;
}

/** What a text says of a time, and the days it means. */
export interface SaidDate extends Days {
  start: number;
  end: number;
  text: string;
}

export interface Day {
  year: number;
  /** 1 to 12. */
  month: number;
  day: number;
}

export function readDay(iso: string): Day {
  const [year = 0, month = 1, day = 1] = iso.split('-').map(Number);
  return { year, month, day };
}

/** Months and days beyond the end of a year or month run on, as in `Date.UTC`. */
export function isoDay(year: number, month: number, day: number): string {
  return new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10);
}

export function addDays(iso: string, days: number): string {
  const { year, month, day } = readDay(iso);
  return isoDay(year, month, day + days);
}

export function oneDay(iso: string): Days {
  return { from: iso, to: iso };
}

/** Monday to Sunday. */
export function weekOf(iso: string): Days {
  const { year, month, day } = readDay(iso);
  const fromMonday = (new Date(Date.UTC(year, month - 1, day)).getUTCDay() + 6) % 7;
  return { from: addDays(iso, -fromMonday), to: addDays(iso, 6 - fromMonday) };
}

/** The month so many before (or, below zero, after) the one of a day. */
export function monthOf({ year, month }: Day, before = 0): Days {
  return { from: isoDay(year, month - before, 1), to: isoDay(year, month - before + 1, 0) };
}

export function yearOf(year: number): Days {
  return { from: isoDay(year, 1, 1), to: isoDay(year, 12, 31) };
}

export type Part = 'early' | 'mid' | 'late';

/** The beginning, middle or end of a month (in tens of days) or of a year (in four months). */
export function partOf({ from, to }: Days, part: Part): Days {
  const first = readDay(from);
  if (first.month !== readDay(to).month) {
    const month = { early: 1, mid: 5, late: 9 }[part];
    return { from: isoDay(first.year, month, 1), to: isoDay(first.year, month + 4, 0) };
  }
  const at = (day: number) => isoDay(first.year, first.month, day);
  if (part === 'early') return { from, to: at(10) };
  return part === 'mid' ? { from: at(11), to: at(20) } : { from: at(21), to };
}

/** The day of a month nearest before another day, or on it. */
export function lastSuchDay(day: number, published: string): string {
  const { year, month, day: today } = readDay(published);
  for (let back = day <= today ? 0 : 1; back < 3; back++) {
    const iso = isoDay(year, month - back, day);
    if (readDay(iso).day === day) return iso;
  }
  return published;
}
