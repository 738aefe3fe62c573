import type { Expected, Field, Found } from './page-metadata.ts';

/** Whether a field was read right. What is absent is right only where the page does not say it. */
export function isRight(field: Field, expected: Expected, found: Found): boolean {
  const said = found[field];
  switch (field) {
    case 'title':
      return expected.title.some((title) => fold(title) === fold(said));
    case 'site':
      return expected.site.some((site) => fold(site ?? '') === fold(said));
    case 'byline':
      return expected.byline.length === 0 ? fold(said) === '' : expected.byline.some((names) => namesExactly(said, names));
    case 'published':
      return isSameTime(expected.published, said);
  }
}

/** All of the names, in any order and joined in any way, and nothing else but "by". */
function namesExactly(said: string, names: readonly string[]): boolean {
  let left = ` ${fold(said)} `;
  for (const name of names) {
    if (!left.includes(fold(name))) return false;
    left = left.replace(fold(name), ' ');
  }
  return /^(?:\s|[,;|&·]|\b(?:by|and|par|por|et|y|on)\b)*$/u.test(left);
}

/** The same moment where both have a zone, else the same day as written; more exact than the page is no better. */
function isSameTime(expected: string | null, said: string): boolean {
  if (expected === null) return said.trim() === '';
  const read = evenTime(said);
  if (read === null) return false;
  const hasZone = (time: string) => /T.*(?:Z|[+-]\d{2}:\d{2})$/.test(time);
  if (hasZone(expected) && hasZone(read)) return Math.abs(Date.parse(expected) - Date.parse(read)) < 60_000;
  return expected.slice(0, 10) === read.slice(0, 10);
}

/** As generous as can be: whatever a browser takes for a date. */
function evenTime(said: string): string | null {
  const text = said.trim().replace(/(\d{2}:\d{2}:\d{2})\.\d+/, '$1');
  const [, date, time, zone = ''] = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2})?)\s?(Z|[+-]\d{2}:?\d{2})?)?$/.exec(text) ?? [];
  if (date) return time ? `${date}T${time}${zone.replace(/^(.\d{2})(\d{2})$/, '$1:$2')}` : date;
  const parsed = Date.parse(`${text} UTC`);
  const any = Number.isNaN(parsed) ? Date.parse(text) : parsed;
  return Number.isNaN(any) ? null : new Date(any).toISOString().slice(0, 10);
}

function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/[“”„]/gu, '"').replace(/[‘’]/gu, "'").replace(/\s+/gu, ' ').trim();
}
