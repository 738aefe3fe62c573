/** A date as the reader writes it, at the precision it has: `2026`, `March 2026`, `Mar 4, 2026`. Text that is no date stays as it is. */
export function formatDate(iso: string, locale = uiLocale()): string {
  const [, year, month, day, time] = /^(\d{4})(?:-(\d\d)(?:-(\d\d)(T.*)?)?)?$/.exec(iso) ?? [];
  if (year === undefined) return iso;
  // A date without a time is that day everywhere; an instant is shown on the reader's own calendar.
  const date = new Date(time ? iso : `${year}-${month ?? '01'}-${day ?? '01'}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return iso;
  const shape: Intl.DateTimeFormatOptions =
    month === undefined ? { year: 'numeric' } : day === undefined ? { year: 'numeric', month: 'long' } : { dateStyle: 'medium' };
  return formatOf(locale, time ? shape : { ...shape, timeZone: 'UTC' }).format(date);
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** Making one takes longer than all else of a row in a list. */
function formatOf(locale: string | undefined, shape: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${Object.entries(shape).join()}`;
  let format = formats.get(key);
  if (!format) formats.set(key, (format = new Intl.DateTimeFormat(locale, shape)));
  return format;
}

/** The language the page was given (entrypoints set it from the texts' own), so that dates and words are of one language. */
function uiLocale(): string | undefined {
  return globalThis.document?.documentElement.lang || undefined;
}
