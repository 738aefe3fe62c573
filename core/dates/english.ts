import { casual } from 'chrono-node/en';
import { addDays, isoDay, lastSuchDay, monthOf, oneDay, partOf, weekOf, yearOf, type Days, type Part, type SaidDate } from './days.ts';

/** Not in chrono: which part of a month or year. Behind, or joined to, what it finds. */
const PART = /\b(?:(early|beginning|start|middle|mid|late|end)(?:\s+(?:of|in))?(?:\s+the)?[\s-]+)$/i;
const PARTS: Record<string, Part> = {
  early: 'early',
  beginning: 'early',
  start: 'early',
  middle: 'mid',
  mid: 'mid',
  late: 'late',
  end: 'late',
};
/** Not in chrono: "on the 19th", of this month or the one before. "On the 19th floor" is none. */
const ORDINAL = /\bon the (\d{1,2})(?:st|nd|rd|th)(?=[,.;:)]|$|\s+(?:and|that|when|by|at|in|of (?:this|the) month)\b)/gi;
/** "In the evening" is any evening. */
const DAYTIME = /\b(?:today|tonight|(?:this|last) (?:morning|afternoon|evening|night))\b/i;
const FULL = ['year', 'month', 'day'] as const;

type Components = ReturnType<typeof casual.parse>[number]['start'];

/** Times that an English text says by the day it was written on. Those that are whole dates say themselves what they mean. */
export function englishDates(text: string, published: string): SaidDate[] {
  const instant = new Date(`${published}T12:00:00Z`);
  // Chrono takes "the morning of Aug. 3" for this morning.
  const daysOnly = text.replace(/\b(?:morning|afternoon|evening|night) of (?=\w)/gi, (words) => ' '.repeat(words.length));
  const found = casual.parse(daysOnly, { instant, timezone: 0 }).flatMap((result): SaidDate[] => {
    const { start: from, end: until } = result;
    if (FULL.every((part) => from.isCertain(part)) && /\d{4}/.test(result.text)) return [];
    // Lengths of time.
    if (/^(?:for|within)\b/i.test(result.text)) return [];
    const said = result.text.replace(/^on\s+/i, '');
    const at = result.index + result.text.length - said.length;
    // Names of months and days have a capital: "may", "sun" and "march" are other words.
    if (/^(?:mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/.test(said)) return [];
    const days = daysOf(said, from, until ?? null, published);
    if (!days) return [];
    const part = PART.exec(text.slice(0, at));
    const isPartable = part && days.from.slice(0, 8) + '28' <= days.to;
    const start = isPartable ? part.index : at;
    const end = at + said.length;
    return [{ start, end, text: text.slice(start, end), ...(isPartable ? partOf(days, PARTS[part[1]!.toLowerCase()]!) : days) }];
  });
  const ordinals = [...text.matchAll(ORDINAL)].map((match): SaidDate => {
    const start = match.index + 'on '.length;
    const end = match.index + match[0].length;
    return { start, end, text: text.slice(start, end), ...oneDay(lastSuchDay(Number(match[1]), published)) };
  });
  const isFree = ({ start, end }: SaidDate) => found.every((other) => end <= other.start || start >= other.end);
  return [...found, ...ordinals.filter(isFree)].sort((a, b) => a.start - b.start);
}

function daysOf(said: string, from: Components, until: Components | null, published: string): Days | null {
  const first = dayOf(from);
  if (/\bweekend\b/i.test(said)) return { from: addDays(weekOf(first).from, 5), to: weekOf(first).to };
  if (/\bweeks?\b/i.test(said)) return weekOf(first);
  if (from.isCertain('weekday') && !from.isCertain('day')) return oneDay(weekday(said, first, published));
  if (until && until.isCertain('day')) return { from: first, to: dayOf(until) };
  if (from.isCertain('day') || DAYTIME.test(said)) return oneDay(first);
  const month = monthOf({ year: from.get('year')!, month: from.get('month')!, day: 1 });
  if (from.isCertain('month')) return month;
  // Only the time of day is said, or nothing that is a day.
  return from.isCertain('year') ? yearOf(from.get('year')!) : null;
}

/** News tell what was: a day of the week is the last one, unless the text says otherwise. */
function weekday(said: string, nearest: string, published: string): string {
  return nearest > published && !/\b(?:next|this|coming)\b/i.test(said) ? addDays(nearest, -7) : nearest;
}

function dayOf(at: Components): string {
  return isoDay(at.get('year')!, at.get('month')!, at.get('day')!);
}
