import type { PageText, Position } from './page-text.ts';

export interface Passage {
  /** Offsets into the page's text, without the white space at either end. */
  start: number;
  end: number;
  /** The words as a reader sees them: one space between words, one line break between blocks, one tab between cells of a row. */
  quote: string;
  /** The DOM nodes that hold its first and last character. */
  span: { start: Position; end: Position };
}

/** The passage that a range covers, or null when it covers no words. */
export function passageOf(page: PageText, range: AbstractRange): Passage | null {
  const from = page.offsetOf(range.startContainer, range.startOffset);
  const to = page.offsetOf(range.endContainer, range.endOffset);
  const piece = page.text.slice(from, to);
  const start = from + (piece.length - piece.trimStart().length);
  const end = from + piece.trimEnd().length;
  const span = page.spanOf(start, end);
  return span && { start, end, quote: tidy(page.text.slice(start, end)), span };
}

/** Spaces as they are laid out: one between words, none beside a line break. */
export function tidy(text: string): string {
  return text
    .replace(/[ \u00A0]+/g, ' ')
    .replace(/ ?\t[ \t]*/g, '\t')
    .replace(/[ \t]*\n[ \t\n]*/g, '\n')
    .trim();
}
