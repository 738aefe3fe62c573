/** A count as the reader writes it: 12,345. */
export function formatNumber(count: number): string {
  return new Intl.NumberFormat(document.documentElement.lang || undefined).format(count);
}
