let format: Intl.NumberFormat | undefined;

/** A count as the reader writes it: 12,345. */
export function formatNumber(count: number): string {
  // Making one takes longer than what a whole facet else does.
  return (format ??= new Intl.NumberFormat(document.documentElement.lang || undefined)).format(count);
}

const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

/** `12.3 MB`, in the reader's way of writing. */
export function formatBytes(bytes: number): string {
  const step = Math.min(UNITS.length - 1, Math.max(0, Math.floor(Math.log10(Math.max(1, bytes)) / 3)));
  return new Intl.NumberFormat(document.documentElement.lang || undefined, {
    style: 'unit',
    unit: UNITS[step]!,
    maximumFractionDigits: step === 0 ? 0 : 1,
  }).format(bytes / 1000 ** step);
}
