import type { Days } from './query.ts';

const DATE = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/;

/** The days that `2026`, `2026-11`, `2026-11-24` or `2016..2018` (either end may be missing) stands for; null for anything else. */
export function daysOf(text: string): Days | null {
  const dots = text.indexOf('..');
  if (dots === -1) return oneDate(text);
  const from = text.slice(0, dots);
  const to = text.slice(dots + 2);
  if (from === '' && to === '') return null;
  const first = from === '' ? { from: 0, to: 0 } : oneDate(from);
  const last = to === '' ? { from: 0, to: Number.MAX_SAFE_INTEGER } : oneDate(to);
  return first && last && { from: first.from, to: last.to };
}

function oneDate(text: string): Days | null {
  const [, year, month, day] = DATE.exec(text) ?? [];
  if (year === undefined) return null;
  const start = Number(year) * 10_000;
  if (month === undefined) return { from: start, to: start + 9999 };
  if (Number(month) < 1 || Number(month) > 12) return null;
  const inMonth = start + Number(month) * 100;
  if (day === undefined) return { from: inMonth, to: inMonth + 99 };
  if (Number(day) < 1 || Number(day) > new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate()) return null;
  return { from: inMonth + Number(day), to: inMonth + Number(day) };
}

/** Of an ISO 8601 date as it is written, whatever its time zone; 0 for what is none. */
export function writtenDay(iso: string | undefined): number {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?:$|T|\s)/.exec(iso ?? '') ?? [];
  return Number(year ?? 0) * 10_000 + Number(month ?? 0) * 100 + Number(day ?? 0);
}

/** Where the reader is. */
export function localDay(time: number): number {
  const date = new Date(time);
  return date.getFullYear() * 10_000 + (date.getMonth() + 1) * 100 + date.getDate();
}

/** `2026-11` of 20261124; `2026` of 20260000. */
export function monthText(day: number): string {
  const year = String(Math.floor(day / 10_000)).padStart(4, '0');
  const month = Math.floor(day / 100) % 100;
  return month === 0 ? year : `${year}-${String(month).padStart(2, '0')}`;
}
