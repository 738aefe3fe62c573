const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
/** As MLA shortens them. */
const SHORT = ['Jan.', 'Feb.', 'Mar.', 'Apr.', 'May', 'June', 'July', 'Aug.', 'Sept.', 'Oct.', 'Nov.', 'Dec.'];

/** March 4, 2026 · 2026, March 4 · 4 Mar. 2026 · 2026년 3월 4일 */
export type DateManner = 'long' | 'year-first' | 'day-first' | 'ko';

/** An ISO 8601 date in words, at its precision and of the place where it was written; empty where it is none. */
export function citedDate(iso: string | undefined, manner: DateManner): string {
  const [, year, month, day] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?/u.exec(iso ?? '') ?? [];
  if (year === undefined) return '';
  const at = Number(month) - 1;
  const name = (manner === 'day-first' ? SHORT : MONTHS)[at];
  if (name === undefined) return manner === 'ko' ? `${year}년` : year;
  const d = day === undefined ? '' : String(Number(day));
  switch (manner) {
    case 'ko':
      return `${year}년 ${at + 1}월${d && ` ${d}일`}`;
    case 'year-first':
      return `${year}, ${name}${d && ` ${d}`}`;
    case 'day-first':
      return `${d && `${d} `}${name} ${year}`;
    case 'long':
      return d ? `${name} ${d}, ${year}` : `${name} ${year}`;
  }
}
