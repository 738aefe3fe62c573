import { yamlText } from './yaml-text.ts';

/** What a template's variable may hold. */
export type TemplateValue = string | readonly string[];

/** Null for a parameter that makes no sense. */
type Filter = (value: TemplateValue, parameters: readonly string[]) => TemplateValue | null;

const each = (value: TemplateValue, change: (text: string) => string): TemplateValue =>
  typeof value === 'string' ? change(value) : value.map(change);
const lines = (text: string) => text.split(/\r\n|[\n\r\u2028\u2029]/u);
const listed = (value: TemplateValue) => (typeof value === 'string' ? [value] : value);

/**
 * The filters of Obsidian Clipper that make text of text (https://help.obsidian.md/web-clipper/filters). None of them runs code or a
 * pattern of its own: a template may come from anybody.
 */
export const FILTERS: Readonly<Record<string, Filter>> = {
  lower: (value) => each(value, (text) => text.toLowerCase()),
  upper: (value) => each(value, (text) => text.toUpperCase()),
  capitalize: (value) => each(value, (text) => text.charAt(0).toUpperCase() + text.slice(1).toLowerCase()),
  trim: (value) => each(value, (text) => text.trim()),
  date: (value, [format = 'YYYY-MM-DD']) => each(value, (text) => formatDate(text, format)),
  replace: (value, [from = '', to = '']) => (from === '' ? null : each(value, (text) => text.replaceAll(from, to))),
  join: (value, [between = ',']) => listed(value).join(between),
  split: (value, [at = ',']) => (typeof value === 'string' ? value.split(at) : value),
  first: (value) => listed(value)[0] ?? '',
  last: (value) => listed(value).at(-1) ?? '',
  unique: (value) => (typeof value === 'string' ? value : [...new Set(value)]),
  length: (value) => String(value.length),
  slice: (value, [from = '0', to]) => {
    const [start, end] = [Number(from), to === undefined || to === '' ? undefined : Number(to)];
    if (!Number.isInteger(start) || (end !== undefined && !Number.isInteger(end))) return null;
    // Characters, not halves of them.
    return typeof value === 'string' ? [...value].slice(start, end).join('') : value.slice(start, end);
  },
  list: (value) =>
    listed(value)
      .map((text) => `- ${lines(text).join('\n  ')}`)
      .join('\n'),
  blockquote,
  yaml: (value) => (typeof value === 'string' ? yamlText(value) : `[${value.map(yamlText).join(', ')}]`),
  wikilink: (value) => each(value, (text) => (text === '' ? '' : `[[${text.replace(/[[\]|#^]/gu, ' ').trim()}]]`)),
  link: (value, [words = 'link']) =>
    each(value, (text) => (text === '' ? '' : `[${words}](${text.replace(/[\s()<>]/gu, encodeURIComponent)})`)),
  safe_name: (value) => each(value, safeName),
};

/** Texts as quotations of Markdown, parted by an empty line. */
export function blockquote(value: TemplateValue): string {
  const quoted = (text: string) =>
    lines(text)
      .map((line) => `> ${line}`.trimEnd())
      .join('\n');
  return listed(value).map(quoted).join('\n\n');
}

/** A name that every file system takes, and Obsidian too. Never empty, at most 100 characters. */
export function safeName(text: string): string {
  const plain = text
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}]/gu, '')
    .replace(/[\\/:*?"<>|#^[\]]/gu, ' ')
    .replace(/\s+/gu, ' ');
  const short = [...plain.replace(/^[\s.]+/u, '')]
    .slice(0, 100)
    .join('')
    .replace(/[\s.]+$/u, '');
  // Devices of Windows, whatever comes after a dot.
  return /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/iu.test(short) ? `_${short}` : short || 'Untitled';
}

/** The tokens of a date that need no calendar; at the precision of the date. What is no date stays as it is. */
function formatDate(text: string, format: string): string {
  const found = /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d))?)?)?)?/u.exec(text);
  if (!found) return text;
  const [, YYYY = '', MM = '', DD = '', HH = '', mm = '', ss = ''] = found;
  const parts: Record<string, string> = { YYYY, YY: YYYY.slice(2), MM, M: MM.replace(/^0/u, ''), DD, D: DD.replace(/^0/u, ''), HH, mm, ss };
  const written = format.replace(/\[([^\]]*)\]|YYYY|YY|MM|M|DD|D|HH|mm|ss/gu, (token, literal?: string) => literal ?? parts[token] ?? '');
  // Of "2026" as YYYY-MM-DD stays "2026", not "2026--".
  return written.replace(/[\s\-/.:]+$/u, '');
}
