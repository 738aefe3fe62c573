/**
 * A date as pages write it, at the precision they give, as ISO 8601; undefined when it is no such date. Months are not read from
 * words and "03/04/2026" is not guessed at: a wrong date in a citation is worse than none.
 */
export function isoDate(written: string): string | undefined {
  const text = written.trim();
  const [, year, month, day, time] = /^(\d{4})(?:[-/.]?(\d{2})(?:[-/.]?(\d{2})(?:[T ](.+))?)?)?\.?$/.exec(text) ?? [];
  if (year === undefined) return undefined;
  if (month === undefined) return year;
  if (day === undefined) return isMonth(month) ? `${year}-${month}` : undefined;
  const date = `${year}-${month}-${day}`;
  const known = new Date(`${date}T00:00:00Z`);
  if (Number.isNaN(known.getTime()) || known.getUTCDate() !== Number(day)) return undefined;
  const clock = time && isoTime(time);
  return clock ? `${date}T${clock}` : date;
}

function isMonth(month: string): boolean {
  return Number(month) >= 1 && Number(month) <= 12;
}

function isoTime(time: string): string | undefined {
  const [, clock, zone = ''] = /^(\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)\s?(Z|[+-]\d{2}:?\d{2})?$/i.exec(time.trim()) ?? [];
  return clock && `${clock}${zone.toUpperCase().replace(/^([+-]\d{2})(\d{2})$/, '$1:$2')}`;
}
