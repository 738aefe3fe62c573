import { isoDate } from './iso-date.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';

const ISO = /(?<!\d)(\d{4}[-/.]\d{2}[-/.]\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:?\d{2})?)?)(?!\d)/u;
const KOREAN = /(?<!\d)(\d{4})[년年]\s*(\d{1,2})[월月]\s*(\d{1,2})[일日]/u;
/** `2026. 3. 5.` */
const KOREAN_DOTS = /(?<!\d)(\d{4})\.\s+(\d{1,2})\.\s+(\d{1,2})(?!\d)/u;
const AMERICAN = new RegExp(`\\b${MONTH}\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})\\b`, 'iu');
const BRITISH = new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)?\\s+${MONTH}\\.?,?\\s+(\\d{4})\\b`, 'iu');
const SLASHES = /(?<!\d)(\d{1,2})\/(\d{1,2})\/(\d{4})(?!\d)/u;

/**
 * The first date in a line of text, ISO 8601: with digits or with the name of a month, English, Korean or Chinese. "03/04/2026" is
 * not guessed at: a wrong date in a citation is worse than none.
 */
export function writtenDate(text: string): string | undefined {
  const line = text.replace(/\s+/gu, ' ').slice(0, 300);
  const iso = ISO.exec(line)?.[1];
  if (iso) return isoDate(iso);
  const [, year, month, day] = KOREAN.exec(line) ?? KOREAN_DOTS.exec(line) ?? [];
  if (year) return dated(year, month, day);
  const american = AMERICAN.exec(line);
  if (american) return dated(american[3], monthOf(american[1]), american[2]);
  const british = BRITISH.exec(line);
  if (british) return dated(british[3], monthOf(british[2]), british[1]);
  const [, first, second, last] = SLASHES.exec(line) ?? [];
  if (Number(first) > 12) return dated(last, second, first);
  return Number(second) > 12 ? dated(last, first, second) : undefined;
}

function monthOf(name = ''): string {
  return String(MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1);
}

function dated(year = '', month = '', day = ''): string | undefined {
  return isoDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
}
