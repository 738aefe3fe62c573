/** A date at the precision known (`2016`, `2016-06`, `2016-06-29`) as people write it. */
export function formatPartialDate(date: string, locale: string): string {
  const [year = '', month, day] = date.split('-');
  if (month === undefined) return year;
  const at = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day ?? 1)));
  const options: Intl.DateTimeFormatOptions = { timeZone: 'UTC', year: 'numeric', month: 'long' };
  return new Intl.DateTimeFormat(locale, day === undefined ? options : { ...options, day: 'numeric' }).format(at);
}

/** `42.44° N, 129.75° E`: in the order and with the signs of a map. */
export function formatCoordinates(latitude: number, longitude: number): string {
  return `${Math.abs(latitude).toFixed(2)}° ${latitude < 0 ? 'S' : 'N'}, ${Math.abs(longitude).toFixed(2)}° ${longitude < 0 ? 'W' : 'E'}`;
}
