import type { SaidDate } from './days.ts';
import { englishDates } from './english.ts';
import { koreanDates } from './korean.ts';

/** A sentence is asked about, or a paragraph; not a book. */
const LONGEST = 5000;
const HANGUL = /\p{Script=Hangul}/u;

/**
 * The times that a text says by the day it was written on ("the middle of last month", "on Aug. 19", 지난달 중순), as days.
 * `published`: at least to the day, else there is nothing to count from.
 */
export function saidDates(text: string, published: string): SaidDate[] {
  const day = /^\d{4}-\d\d-\d\d/.exec(published)?.[0];
  if (day === undefined || Number.isNaN(Date.parse(day))) return [];
  const read = text.slice(0, LONGEST);
  return HANGUL.test(read) ? koreanDates(read, day) : englishDates(read, day);
}
