import { useMemo } from 'preact/hooks';

interface MarkedTextProps {
  text: string;
  /** Words and phrases that a search found, in all spellings. */
  terms: readonly string[];
  /** So many characters are shown at most, from shortly before the first word that was found. */
  most?: number;
}

/** A text with the words in it that it was found by. */
export function MarkedText({ text, terms, most = Number.POSITIVE_INFINITY }: MarkedTextProps) {
  const pattern = useMemo(() => patternOf(terms), [terms]);
  const shown = part(text, pattern, most);
  if (pattern === null) return <>{shown}</>;
  return <>{shown.split(pattern).map((piece, i) => (i % 2 === 1 ? <mark key={i}>{piece}</mark> : piece))}</>;
}

/** Kept before the first word that was found, where the beginning is left out. */
const BEFORE = 60;
/** The rest of a passage is not looked at: rows are many. */
const LOOKED_AT = 20_000;

function part(text: string, pattern: RegExp | null, most: number): string {
  if (text.length <= most) return text;
  const first = pattern === null ? 0 : Math.max(0, text.slice(0, LOOKED_AT).search(pattern));
  if (first < most * 0.6) return text.slice(0, most);
  const start = text.lastIndexOf(' ', first - BEFORE) + 1;
  return `… ${text.slice(start, start + most)}`;
}

/** From the beginning of a word on; the longest name first, so that a shorter one in it does not end the mark. */
function patternOf(terms: readonly string[]): RegExp | null {
  const words = terms.filter((term) => term.trim() !== '').sort((a, b) => b.length - a.length);
  if (words.length === 0) return null;
  const any = words.map((term) => RegExp.escape(term.normalize('NFC')).replaceAll(String.raw`\x20`, String.raw`\s+`)).join('|');
  return new RegExp(String.raw`(?<![\p{L}\p{N}])(${any})`, 'giu');
}
